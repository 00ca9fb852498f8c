using MediaBridge.Plugins.JustWatch;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.JustWatch;

public sealed class JustWatchPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 16;

    protected override string ManifestFile => StagedManifest.Of("justwatch");
}
