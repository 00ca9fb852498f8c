using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.ShipsOwnSdk;

/// <summary>Its folder holds a copy of MediaBridge.Sdk.dll; the host's must be used all the same.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("shipsownsdk", "Ships its own SDK", "Has a copy of the SDK in its folder")
        .Processor("shipsownsdk.same", "Gives items back as they are", (Options _, PluginServices _) => new SameProcessor());
}
