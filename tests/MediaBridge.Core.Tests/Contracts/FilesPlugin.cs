using MediaBridge.Core.BuiltIn;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>The built-in components, for the contract kit.</summary>
internal sealed class FilesPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => new BuiltInPlugin(_ => _ => true).Describe(plugin);
}
