using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.ThrowsInDescribe;

/// <summary>Describe throws.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => throw new InvalidOperationException("the licence file is not there.");
}
