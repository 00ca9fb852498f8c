using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

public sealed class BackupFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "filmaffinity.csv";

    protected override int? ExpectedApplied => 14;

    protected override object? Options => new { json = true };
}
