using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Plugins;

/// <summary>A plugin that describes nothing.</summary>
internal sealed class BrokenPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin)
    {
    }
}
