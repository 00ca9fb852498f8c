using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

/// <summary>What holds of every plugin: pure description, sound options, no network or waiting of its own.</summary>
public sealed class PluginTests : PluginContract<Plugin>;
