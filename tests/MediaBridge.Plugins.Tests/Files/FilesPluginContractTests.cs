using MediaBridge.Plugins.Files;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of plugins, for files. It has neither connections nor sinks.</summary>
public sealed class FilesPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    protected override string ManifestFile => StagedManifest.Of("files");
}
