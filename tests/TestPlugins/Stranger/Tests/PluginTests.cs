using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

public sealed class PluginTests : PluginContract<Plugin>;
