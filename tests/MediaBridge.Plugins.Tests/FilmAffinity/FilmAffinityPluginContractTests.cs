using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class FilmAffinityPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    protected override string ManifestFile => StagedManifest.Of("filmaffinity");
}
