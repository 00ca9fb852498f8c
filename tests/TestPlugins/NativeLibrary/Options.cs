namespace MediaBridge.TestPlugins.NativeLibrary;

internal sealed record Options;
