using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

public sealed class PluginTests : PluginContract<Plugin>
{
    /// <summary>Signing a device in means to ask again, every few seconds, whether the person has entered the code.</summary>
    protected override IReadOnlyList<string> Allowed => ["System.Threading.Tasks.Task.Delay"];
}
