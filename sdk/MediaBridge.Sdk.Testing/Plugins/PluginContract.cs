using System.Reflection;

namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of a plugin as a whole: what it describes, its options, and what its code may use.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
public abstract partial class PluginContract<TPlugin> : Contract
    where TPlugin : IPlugin, new()
{
    /// <summary>Members that the plugin uses on purpose though a check names them, such as <c>System.IO.File.Delete</c>. Write the reason beside each.</summary>
    protected virtual IReadOnlyList<string> Allowed => [];

    /// <summary>Path of the <c>plugin.json</c> that the build wrote. Default: beside the plugin's assembly, where a build of the tests puts it as <c>ASSEMBLY.plugin.json</c>.</summary>
    protected virtual string ManifestFile
    {
        get
        {
            var assembly = typeof(TPlugin).Assembly.Location;
            var named = Path.ChangeExtension(assembly, ManifestJson.FileName);
            return File.Exists(named) ? named : Path.Combine(Path.GetDirectoryName(assembly) ?? "", ManifestJson.FileName);
        }
    }

    /// <summary>The types that are the plugin's code.</summary>
    private protected virtual IEnumerable<Type> Code => typeof(TPlugin).Assembly.GetTypes();

    /// <summary>The assemblies that the plugin's references.</summary>
    private protected virtual IEnumerable<AssemblyName> References => typeof(TPlugin).Assembly.GetReferencedAssemblies();

    /// <summary>Makes the plugin. Default: its constructor.</summary>
    protected virtual IPlugin CreatePlugin() => new TPlugin();

    private protected PluginUnderTest Describe() => PluginUnderTest.Of(CreatePlugin());

    /// <summary>The manifest, as the build writes it.</summary>
    private protected PluginManifest Manifest()
    {
        var plugin = Describe();
        try
        {
            return ManifestFactory.Create(plugin.Builder, plugin.Entry);
        }
        catch (PluginException e)
        {
            throw Violation(e.Message, "Correct Describe; the message says what to write.", e);
        }
    }
}
