namespace MediaBridge.Sdk;

/// <summary>The one entry of a plugin assembly: it says what the plugin has.</summary>
/// <remarks>
/// Exactly one public class of an assembly implements it, with a public constructor without parameters. <see cref="Describe"/> is pure:
/// a build step runs it to write <c>plugin.json</c>, the host runs it again when a run first needs the plugin. It opens no file,
/// makes no request, reads no environment, and calls of it give the same result.
/// </remarks>
public interface IPlugin
{
    /// <summary>Registers name, services, connections and components.</summary>
    void Describe(PluginBuilder plugin);
}
