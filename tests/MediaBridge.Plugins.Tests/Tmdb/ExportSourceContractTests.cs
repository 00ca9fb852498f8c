using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class ExportSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "tmdb.export";

    protected override int? ExpectedApplied => 18;

    protected override object Options => new { file = "exports/tmdb.csv" };

    protected override DateTimeOffset? Since => new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Store("exports").Put("tmdb.csv", ExportFile.Text(1200));
}
