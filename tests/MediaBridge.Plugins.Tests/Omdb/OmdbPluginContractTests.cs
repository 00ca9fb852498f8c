using MediaBridge.Plugins.Omdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Omdb;

public sealed class OmdbPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 16;

    protected override string ManifestFile => StagedManifest.Of("omdb");
}
