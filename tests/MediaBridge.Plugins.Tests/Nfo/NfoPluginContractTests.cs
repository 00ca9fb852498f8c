using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of plugins, for nfo. It has neither connections nor sinks.</summary>
public sealed class NfoPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    protected override string ManifestFile => StagedManifest.Of("nfo");
}
