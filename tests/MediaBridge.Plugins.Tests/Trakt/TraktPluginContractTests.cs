using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class TraktPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    /// <summary>A sign-in waits between its questions for the person, on the clock of the services.</summary>
    protected override IReadOnlyList<string> Allowed => ["System.Threading.Tasks.Task.Delay"];

    protected override string ManifestFile => StagedManifest.Of("trakt");
}
