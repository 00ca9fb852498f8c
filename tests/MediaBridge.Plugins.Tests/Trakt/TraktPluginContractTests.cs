using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class TraktPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("trakt");
}
