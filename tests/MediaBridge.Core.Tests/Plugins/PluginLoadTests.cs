using System.Runtime.Loader;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Plugins;

public sealed class PluginLoadTests : IDisposable
{
    private readonly PluginRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public async Task TwoVersionsOfALibraryLiveSideBySide()
    {
        _root.Add("newtonsofttwelve");
        _root.Add("newtonsoftthirteen");
        var catalog = _root.Scan();
        var twelve = await FirstItemAsync(catalog, "newtonsofttwelve");
        var thirteen = await FirstItemAsync(catalog, "newtonsoftthirteen");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(twelve.Note?.Value, Is.EqualTo("12.0.0.0"));
            Assert.That(thirteen.Note?.Value, Is.EqualTo("13.0.0.0"));
            Assert.That(twelve.Title, Is.EqualTo("""{"Word":"hello"}"""));
            Assert.That(catalog.Plugins.Select(p => p.State), Is.All.EqualTo(PluginState.Loaded));
        }
    }

    [Test]
    public void APluginThatShipsItsOwnSdkGetsTheHosts()
    {
        var folder = _root.Add("shipsownsdk");
        var loaded = _root.Scan().Load("shipsownsdk");
        var processor = loaded.Component(ComponentKind.Processor, "shipsownsdk.same");
        var context = AssemblyLoadContext.GetLoadContext(loaded.Assembly)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.Exists(Path.Combine(folder, "MediaBridge.Sdk.dll")), Is.True);
            Assert.That(context.Assemblies.Select(a => a.GetName().Name), Does.Not.Contain("MediaBridge.Sdk"));
            Assert.That(processor.Create(Activator.CreateInstance(processor.OptionsType)!, null, new FakePluginServices()), Is.InstanceOf<IProcessor>());
        }
    }

    [Test]
    public async Task ANativeLibraryComesFromThePluginsFolder()
    {
        _root.Add("nativelibrary");
        var catalog = _root.Scan();
        Assert.That((await FirstItemAsync(catalog, "nativelibrary")).Title, Is.EqualTo("3.35.5"));
    }

    [Test]
    public async Task ADescribeThatThrowsFailsItsPluginAlone()
    {
        _root.AddThrowing();
        _root.Add("newtonsofttwelve");
        var catalog = _root.Scan();
        ExpectFault(catalog, "throwsindescribe", PluginState.Failed, "Describe threw (InvalidOperationException: the licence file is not there): ask its author");
        Assert.That((await FirstItemAsync(catalog, "newtonsofttwelve")).Title, Is.Not.Empty);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void AMissingPrivateDependencyIsNamedEvenIfTheHostHasIt(bool keepsDeps)
    {
        var folder = _root.Add("newtonsofttwelve");
        File.Delete(Path.Combine(folder, "Newtonsoft.Json.dll"));
        if (!keepsDeps)
        {
            File.Delete(Path.Combine(folder, "MediaBridge.TestPlugins.NewtonsoftTwelve.deps.json"));
        }

        ExpectFault(_root.Scan(), "newtonsofttwelve", PluginState.Failed, "Newtonsoft.Json");
    }

    [Test]
    public void AClassThatIsNotThereIsNamed()
    {
        _root.Add("newtonsofttwelve", m => m with { Entry = "Some.Other" });
        ExpectFault(_root.Scan(), "newtonsofttwelve", PluginState.Failed, "Its manifest names the class Some.Other, which is no plugin");
    }

    [Test]
    public void ADescribeThatSaysSomethingElseMakesTheManifestStale()
    {
        _root.Add("newtonsofttwelve", m => m with { Components = [] });
        _root.Add("newtonsoftthirteen", m => m with { Components = [m.Components[0] with { Info = m.Components[0].Info with { Summary = "Other" } }] });
        var catalog = _root.Scan();
        using (Assert.EnterMultipleScope())
        {
            ExpectFault(catalog, "newtonsofttwelve", PluginState.StaleManifest, "the number of components (0 and 1)");
            ExpectFault(catalog, "newtonsoftthirteen", PluginState.StaleManifest, "what it says of component 'newtonsoftthirteen.items'");
        }
    }

    [Test]
    public void WhatTheHostsSdkLacksIsNamedBeforeAnyCodeRuns()
    {
        FutureAssembly.Write(_root.Path);
        var catalog = _root.Scan();
        var sdk = $"this host's SDK {SdkVersion.Current.ToString(3)} does not have: update MediaBridge, or install a version of the plugin built for SDK 0.1.";
        ExpectFault(catalog, FutureAssembly.Id, PluginState.NotSupported, "It uses FutureThing and 2 more, which " + sdk);
        Assert.That(
            SdkMemberCheck.Missing(Path.Combine(_root.Path, FutureAssembly.Id, FutureAssembly.FileName)),
            Is.EquivalentTo(new[] { "FutureThing", "MediaItem.Mood", "MediaItem.Title" }));
    }

    [Test]
    public void WhatWasBuiltWithTheHostsVerySdkIsNotLookedIntoAgain()
    {
        FutureAssembly.Write(_root.Path, SdkVersion.Build);
        Assert.That(
            () => _root.Scan().Load(FutureAssembly.Id),
            Throws.TypeOf<PluginException>().With.Message.Not.Contain("does not have"), "its manifest says that all is there: it is loaded, and turns out to be no plugin");
    }

    [Test]
    public void APluginLoadsOnceWhoeverAsks()
    {
        _root.Add("newtonsofttwelve");
        var catalog = _root.Scan();
        var all = new LoadedPlugin[16];
        Parallel.For(0, all.Length, i => all[i] = catalog.Load("newtonsofttwelve"));
        Assert.That(all, Is.All.SameAs(all[0]));
    }

    [Test]
    public void AnUnknownPluginIsAConfigurationError()
        => Assert.That(() => _root.Scan().Load("nobody"), Throws.TypeOf<PluginException>().With.Message.EqualTo("There is no plugin 'nobody'."));

    [Test]
    public void PluginsInsideTheProgramComeFirstAndNeedNoFolder()
    {
        _root.Add("newtonsofttwelve");
        var catalog = PluginCatalog.Scan(new PluginCatalogOptions { Folders = [_root.Path], InProcess = [new InProcessPlugin("newtonsofttwelve.items"), new BrokenPlugin()] });
        var plugins = catalog.Plugins;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugins.Select(p => p.State), Is.EqualTo(new[] { PluginState.Loaded, PluginState.Failed, PluginState.Duplicate }));
            Assert.That(plugins[0].Folder, Is.Null);
            Assert.That(plugins[1].Reason, Does.Contain("Describe must call plugin.Info"));
            Assert.That(catalog.Load("inside").Component(ComponentKind.Processor, "inside.pass").Info.Summary, Is.EqualTo("Passes"));
            Assert.That(catalog.FindConnection("inside"), Is.Not.Null);
            Assert.That(catalog.Load("inside").Connection("inside").ClientType, Is.EqualTo(typeof(InProcessPlugin)));
            Assert.That(catalog.FindService("inside")?.Policy.Burst, Is.EqualTo(7));
        }
    }

    [Test]
    public void ADisabledPluginInsideTheProgramDoesNotLoad()
    {
        var catalog = PluginCatalog.Scan(new PluginCatalogOptions { InProcess = [new InProcessPlugin("inside.items")], Disabled = ["inside"] });
        Assert.That(() => catalog.Load("inside"), Throws.TypeOf<PluginException>().With.Message.Contains("Switched off"));
    }

    private static async Task<MediaItem> FirstItemAsync(PluginCatalog catalog, string id)
    {
        var registration = catalog.Load(id).Component(ComponentKind.Source, $"{id}.items");
        var source = (ISource)registration.Create(Activator.CreateInstance(registration.OptionsType)!, null, new FakePluginServices());
        var first = await source.ReadAsync(new SourceRequest(), CancellationToken.None).FirstAsync();
        return first.Item!;
    }

    private static void ExpectFault(PluginCatalog catalog, string id, PluginState state, string sentence)
    {
        Assert.That(
            () => catalog.Load(id),
            Throws.TypeOf<PluginException>().With.Message.Contains(sentence).And.Property(nameof(PluginException.Error)).Property(nameof(PluginError.Kind)).EqualTo(ErrorKind.Configuration));
        var plugin = catalog.Plugins.Single(p => p.Id == id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.State, Is.EqualTo(state));
            Assert.That(plugin.Reason, Does.EndWith(".").And.Not.Contain("\n"));
        }
    }
}
