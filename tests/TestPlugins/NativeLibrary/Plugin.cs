using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.NativeLibrary;

/// <summary>Brings a native library in its own folder.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("nativelibrary", "Native library", "Calls SQLite of its own folder")
        .Source("nativelibrary.items", "One item that names SQLite's version", (Options _, PluginServices _) => new SqliteSource());
}
