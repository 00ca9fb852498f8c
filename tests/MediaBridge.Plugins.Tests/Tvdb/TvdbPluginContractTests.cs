using MediaBridge.Plugins.Tvdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tvdb;

public sealed class TvdbPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 16;

    protected override string ManifestFile => StagedManifest.Of("tvdb");
}
