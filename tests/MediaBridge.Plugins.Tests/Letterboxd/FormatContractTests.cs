using MediaBridge.Plugins.Letterboxd;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Letterboxd;

public sealed class ImportFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "letterboxd.csv";

    protected override int? ExpectedApplied => 14;
}

public sealed class ImportFormatInPartsContractTests : FormatContract<Plugin>
{
    protected override string Component => "letterboxd.csv";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { all = true, maxSize = 20_000, ratedAsSeen = true, original = true };
}

public sealed class WatchlistFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "letterboxd.watchlist.csv";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { all = true, maxSize = 50_000 };
}

public sealed class ListFormatContractTests : FormatContract<Plugin>
{
    protected override string Component => "letterboxd.list.csv";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items =>
        [.. Some.Films(6).Select((f, i) => f with { Lists = [new ListEntry { List = $"a{i % 3}", Name = i % 3 == 2 ? "B" : "A", Rank = 10 - i, Note = i == 1 ? "a note" : null }, new ListEntry { List = ListEntry.Watchlist }] })];
}

public sealed class LetterboxdPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 16;

    protected override string ManifestFile => StagedManifest.Of("letterboxd");
}
