namespace MediaBridge.TestPlugins.ShipsOwnSdk;

internal sealed record Options;
