using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class TmdbPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("tmdb");
}
