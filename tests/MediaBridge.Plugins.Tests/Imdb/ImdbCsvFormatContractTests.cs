using MediaBridge.Plugins.Imdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Imdb;

public sealed class ImdbCsvFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "imdb.csv";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [ImdbWorld.Film("tt0017136") with { Ratings = [Rating.Own(9, 10)] }];
}

public sealed class ImdbCsvListContractTests : FormatContract<Plugin>
{
    protected override string Component => "imdb.csv";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { shape = "list" };
}
