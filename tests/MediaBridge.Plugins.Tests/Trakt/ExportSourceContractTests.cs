using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class ExportSourceContractTests : SourceContract<Plugin>
{
    protected override string Component => "trakt.export";

    protected override int? ExpectedApplied => 19;

    protected override object Options => new { file = "exports/trakt.zip" };

    protected override DateTimeOffset? Since => new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Store("exports").Put("trakt.zip", ExportZip.All(1200));
}
