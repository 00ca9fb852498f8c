using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class ImdbPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("imdb");
}
