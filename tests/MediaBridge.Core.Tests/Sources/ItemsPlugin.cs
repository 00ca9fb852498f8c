using MediaBridge.Core.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Sources;

/// <summary>The built-in source as a plugin of its own.</summary>
internal sealed class ItemsPlugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("core", "MediaBridge", "Items of a file")
        .Source(new ComponentInfo { Id = "items", Summary = "Whole items from a file", MainOption = "file" }, (ItemsOptions o, PluginServices _) => new ItemsSource(o));
}
