using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of plugins, for nfo. It has no connections.</summary>
public sealed class NfoPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    /// <summary>NFO files are read while somebody else may write them: only a FileStream can say so.</summary>
    protected override IReadOnlyList<string> Allowed => ["System.IO.FileStream.new"];

    protected override string ManifestFile => StagedManifest.Of("nfo");
}
