using MediaBridge.Sdk.Testing;
using ToWatch;

namespace MediaBridge.Plugins.Tests.Smallest;

/// <summary>The guide's smallest plugin keeps the contract of plugins. It has neither connections nor sinks.</summary>
public sealed class ToWatchPluginTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    protected override string ManifestFile => StagedManifest.OfTest("towatch");
}
