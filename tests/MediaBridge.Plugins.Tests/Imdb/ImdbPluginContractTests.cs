using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class ImdbPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 17;

    /// <summary>The index of the data sets is a file of its own: written beside its place, and moved there when it is whole.</summary>
    protected override IReadOnlyList<string> Allowed => ["System.IO.FileStream.new", "System.IO.File.Move", "System.IO.File.Delete", "System.IO.FileInfo.Delete", "System.IO.Directory.CreateDirectory"];

    protected override string ManifestFile => StagedManifest.Of("imdb");
}
