using System.Reflection;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Rack;

/// <summary>The contract of the rack plugin, with one flaw in what it describes or one more type in its code.</summary>
internal abstract class RackFixture(string flaw, Type? code = null) : PluginContract<RackPlugin>
{
    private string? _file;

    protected override string ManifestFile => _file ??= WriteManifest();

    private protected override IEnumerable<Type> Code
    {
        get
        {
            Type[] types = [typeof(RackSource), typeof(RackSink), typeof(RackClient), typeof(RackOptions), .. code is null ? [] : new[] { code }];
            return types.SelectMany(t => t.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public).Prepend(t));
        }
    }

    private protected override IEnumerable<AssemblyName> References => [new("System.Runtime"), new("MediaBridge.Sdk"), .. flaw == "references the core" ? new[] { new AssemblyName("MediaBridge.Core") } : []];

    protected override IPlugin CreatePlugin() => new RackPlugin(flaw);

    private string WriteManifest()
    {
        var plugin = PluginUnderTest.Of(CreatePlugin());
        var manifest = ManifestFactory.Create(plugin.Builder, plugin.Entry) with { Summary = flaw == "a stale manifest" ? "Once" : "A rack" };
        var services = Keep(new TestServices());
        var path = Path.Combine(services.Folder, "plugin.json");
        File.WriteAllBytes(path, ManifestJson.ToUtf8(manifest));
        return path;
    }
}
