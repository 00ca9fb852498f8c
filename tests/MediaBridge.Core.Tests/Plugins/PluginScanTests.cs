using System.Runtime.Loader;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Plugins;

public sealed class PluginScanTests : IDisposable
{
    private readonly PluginRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public void ScanKnowsEveryPluginAndLoadsNoneOfTheirAssemblies()
    {
        foreach (var id in PluginRoot.AllIds)
        {
            _root.Add(id);
        }

        var catalog = _root.Scan();

        var loaded = AssemblyLoadContext.All.SelectMany(c => c.Assemblies).Where(a => !a.IsDynamic && a.Location.StartsWith(_root.Path, StringComparison.Ordinal));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Plugins.Select(p => p.Id), Is.EqualTo(PluginRoot.AllIds));
            Assert.That(catalog.Find(ComponentKind.Source, "newtonsofttwelve.items")?.Info.Summary, Does.Contain("names the library's version"));
            Assert.That(loaded, Is.Empty);
        }
    }

    [Test]
    public void AReadyPluginShowsWhatItsManifestSays()
    {
        _root.Add("newtonsofttwelve");
        var plugin = _root.Scan().Plugins.Single();
        var component = plugin.Components.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.State, Is.EqualTo(PluginState.Ready));
            Assert.That(plugin.Name, Is.EqualTo("Newtonsoft.Json 12.0.3"));
            Assert.That(plugin.SdkVersion, Is.EqualTo(SdkVersion.Current.ToString(3)));
            Assert.That(plugin.Folder, Does.EndWith("newtonsofttwelve"));
            Assert.That(component.Kind, Is.EqualTo("source"));
            Assert.That(component.Options.GetProperty("properties").GetProperty("word").GetProperty("default").GetString(), Is.EqualTo("hello"));
        }
    }

    [Test]
    public void ADisabledPluginOffersNothingButItsOwnerIsKnown()
    {
        _root.Add("newtonsofttwelve");
        var catalog = _root.Scan("newtonsofttwelve");
        using (Assert.EnterMultipleScope())
        {
            Expect(catalog, PluginState.Disabled, "Switched off: take 'newtonsofttwelve' off the list of disabled plugins to use it.");
            Assert.That(catalog.Find(ComponentKind.Source, "newtonsofttwelve.items"), Is.Null);
            Assert.That(catalog.Components(ComponentKind.Source), Is.Empty);
            Assert.That(catalog.OwnerOf(ComponentKind.Source, "newtonsofttwelve.items")?.State, Is.EqualTo(PluginState.Disabled));
        }
    }

    [Test]
    public void APluginForANewerSdkIsNotSupported()
    {
        _root.Add("newtonsofttwelve", m => m with { SdkVersion = "0.99.0" });
        Expect(_root.Scan(), PluginState.NotSupported, "built for SDK 0.99.0, this host has 0.1.0: update MediaBridge, or install a version of the plugin built for SDK 0.1.");
    }

    [Test]
    public void AManifestOfAnotherBuildIsStale()
    {
        _root.Add("newtonsofttwelve", m => m with { Mvid = Guid.NewGuid() });
        Expect(_root.Scan(), PluginState.StaleManifest, "plugin.json was written from another build of MediaBridge.TestPlugins.NewtonsoftTwelve.dll: build or install the plugin again.");
    }

    [Test]
    public void AMissingAssemblyIsNamed()
    {
        File.Delete(Path.Combine(_root.Add("newtonsofttwelve"), "MediaBridge.TestPlugins.NewtonsoftTwelve.dll"));
        Expect(_root.Scan(), PluginState.Failed, "MediaBridge.TestPlugins.NewtonsoftTwelve.dll is missing from its folder");
    }

    [Test]
    public void AFileThatIsNoAssemblyIsNamed()
    {
        File.WriteAllText(Path.Combine(_root.Add("newtonsofttwelve"), "MediaBridge.TestPlugins.NewtonsoftTwelve.dll"), "not a program");
        Expect(_root.Scan(), PluginState.Failed, "MediaBridge.TestPlugins.NewtonsoftTwelve.dll cannot be read (");
    }

    [TestCase("../newtonsoftthirteen/x.dll")]
    [TestCase("/etc/passwd")]
    [TestCase("..")]
    public void AnAssemblyOutsideTheFolderIsRefused(string assembly)
    {
        _root.Add("newtonsofttwelve", m => m with { Assembly = assembly });
        Expect(_root.Scan(), PluginState.Failed, $"Its manifest names the assembly '{assembly}', which is not a file name");
    }

    [TestCase("{", "plugin.json in 'broken' cannot be read (")]
    [TestCase("", "plugin.json in 'broken' cannot be read (")]
    [TestCase("""{"schema":7}""", "has schema 7, this version reads 1")]
    public void ABrokenManifestIsNamed(string text, string sentence)
    {
        Directory.CreateDirectory(Path.Combine(_root.Path, "broken"));
        File.WriteAllText(Path.Combine(_root.Path, "broken", "plugin.json"), text);
        Expect(_root.Scan(), PluginState.Failed, sentence);
    }

    [Test]
    public void AFolderOfAssembliesWithoutAManifestIsNamedAndAnyOtherFolderIsNone()
    {
        File.Delete(Path.Combine(_root.Add("newtonsofttwelve"), "plugin.json"));
        Directory.CreateDirectory(Path.Combine(_root.Path, "notes"));
        Expect(_root.Scan(), PluginState.Failed, "Its folder 'newtonsofttwelve' has no plugin.json: install or build the plugin again.");
    }

    [Test]
    public void OfTwoPluginsWithOneIdTheFirstFolderWins()
    {
        using var second = new PluginRoot();
        _root.Add("newtonsofttwelve");
        second.Add("newtonsofttwelve");
        var plugins = PluginCatalog.Scan(new PluginCatalogOptions { Folders = [_root.Path, second.Path] }).Plugins;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugins.Select(p => p.State), Is.EqualTo(new[] { PluginState.Ready, PluginState.Duplicate }));
            Assert.That(plugins[1].Reason, Does.StartWith("Duplicate of plugin 'newtonsofttwelve' in ").And.EndWith("remove one of the two."));
        }
    }

    [Test]
    public void AComponentOfTwoPluginsBelongsToTheFirst()
    {
        _root.Add("newtonsoftthirteen");
        _root.Add("newtonsofttwelve", m => m with { Components = [m.Components[0] with { Info = m.Components[0].Info with { Id = "newtonsoftthirteen.items" } }] });
        var catalog = _root.Scan();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Plugins[1].State, Is.EqualTo(PluginState.Duplicate));
            Assert.That(catalog.Plugins[1].Reason, Is.EqualTo("Duplicate of plugin 'newtonsoftthirteen', which already has the source 'newtonsoftthirteen.items': remove or disable one of the two."));
            Assert.That(catalog.OwnerOf(ComponentKind.Source, "newtonsoftthirteen.items")?.Id, Is.EqualTo("newtonsoftthirteen"));
        }
    }

    [Test]
    public void AnUnusablePluginDoesNotHideAUsableOneOfTheSameId()
    {
        using var second = new PluginRoot();
        _root.Add("newtonsofttwelve", m => m with { Mvid = Guid.NewGuid() });
        second.Add("newtonsofttwelve");
        var catalog = PluginCatalog.Scan(new PluginCatalogOptions { Folders = [_root.Path, second.Path] });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.Plugins.Select(p => p.State), Is.EqualTo(new[] { PluginState.StaleManifest, PluginState.Ready }));
            Assert.That(catalog.Load("newtonsofttwelve").Assembly.Location, Does.StartWith(second.Path));
        }
    }

    [Test]
    public void AFolderThatDoesNotExistHoldsNoPlugins()
        => Assert.That(PluginCatalog.Scan(new PluginCatalogOptions { Folders = [Path.Combine(_root.Path, "nowhere")] }).Plugins, Is.Empty);

    [TestCase("0.1.0", "0.1.3", null)]
    [TestCase("0.1.7-beta", "0.1.3", null)]
    [TestCase("0.2.0", "0.1.3", "update MediaBridge, or install a version of the plugin built for SDK 0.1.")]
    [TestCase("0.1.0", "0.2.0", ": install a version of the plugin built for SDK 0.2.")]
    [TestCase("1.2.0", "1.2.5", null)]
    [TestCase("1.0.0", "1.2.0", null)]
    [TestCase("1.3.0", "1.2.0", "update MediaBridge, or install a version of the plugin built for SDK 1.0 to 1.2.")]
    [TestCase("0.9.0", "1.2.0", ": install a version of the plugin built for SDK 1.0 to 1.2.")]
    [TestCase("2.0.0", "1.2.0", "update MediaBridge")]
    [TestCase("soon", "1.2.0", "names the SDK version 'soon', which is none")]
    public void TheSdkRule(string builtWith, string host, string? fault)
        => Assert.That(SdkCompatibility.Fault(builtWith, Version.Parse(host)), fault is null ? Is.Null : Does.Contain(fault));

    private static void Expect(PluginCatalog catalog, PluginState state, string sentence)
    {
        var plugin = catalog.Plugins.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.State, Is.EqualTo(state));
            Assert.That(plugin.Reason, Does.Contain(sentence).And.EndWith(".").And.Not.Contain("\n"));
            Assert.That(() => catalog.Load(plugin.Id), Throws.TypeOf<PluginException>().With.Message.Contains(sentence));
        }
    }
}
