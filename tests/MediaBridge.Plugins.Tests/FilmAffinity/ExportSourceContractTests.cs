using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class ExportSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "filmaffinity.export";

    protected override int? ExpectedApplied => 18;

    protected override object? Options => new { path = "data/export.zip" };

    protected override void Arrange(TestServices services) => services.Store("data").Put("export.zip", ExportArchive.Sample().ToZip());

    protected override bool Cap(TestServices services)
    {
        services.Store("data").Put("export.zip", ExportArchive.Sample(shortList: true).ToZip());
        return true;
    }
}
