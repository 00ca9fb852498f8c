using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Export;
using MediaBridge.Plugins.Trakt.Formats;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class JsonRatingsContractTests : FormatContract<Plugin>
{
    protected override string Component => "trakt.json";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [new() { Title = "The Gold Rush", Year = 1925, Ids = ["imdb:tt0015864"], Ratings = [Rating.Own(9, 10)] }];
}

public sealed class JsonHistoryContractTests : FormatContract<Plugin>
{
    protected override string Component => "trakt.json";

    protected override int? ExpectedApplied => 14;

    protected override object Options => new { shape = "history" };
}

/// <summary>What the format writes, the source of exports reads as it was.</summary>
public sealed class JsonRoundTripTests
{
    [TestCase(nameof(FileShape.Ratings), 1UL)]
    [TestCase(nameof(FileShape.History), 3UL)]
    [TestCase(nameof(FileShape.Watchlist), 5UL)]
    public void ItemsGoThroughAFileUnchanged(string shape, ulong seed) => Prop.ForAll(Items(Enum.Parse<FileShape>(shape)).ToArbitrary(), items => Same(items, Enum.Parse<FileShape>(shape)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_261_100UL + seed, 2 * seed + 1));

    [Test]
    public async Task WhatCannotBeWrittenIsRefused()
    {
        MediaItem rated = new() { Title = "Faust", Year = 1926, Ids = ["imdb:tt0016847"], Ratings = [Rating.Own(4.5m, 5, 0.5m) with { At = EventTime.Parse("2024-01-31") }] };
        var rejected = new List<string>();
        var text = await WriteAsync([rated, rated with { Ids = ["x:1"] }, rated with { Ratings = null }], FileShape.Ratings, "Europe/Madrid", (_, why) => rejected.Add(why));
        Assert.That(text, Is.EqualTo("[\n{\"type\":\"movie\",\"rated_at\":\"2024-01-31T11:00:00.000Z\",\"rating\":9,\"movie\":{\"title\":\"Faust\",\"year\":1926,\"ids\":{\"imdb\":\"tt0016847\"}}}\n]\n"));
        Assert.That(rejected, Is.EqualTo((string[])["it has no id that Trakt knows", "it has no rating of the person's own"]));
    }

    [Test]
    public async Task ASeriesHasNoPlays()
    {
        var rejected = new List<string>();
        await WriteAsync([new() { Kind = ItemKinds.Series, Title = "S", Ids = ["imdb:tt0016847"], Watches = [new Watch()] }], FileShape.History, "UTC", (_, why) => rejected.Add(why));
        Assert.That(rejected, Is.EqualTo((string[])["Trakt keeps plays of films and episodes"]));
    }

    private static Gen<MediaItem[]> Items(FileShape shape)
    {
        var name = Gen.Elements("Faust", "Amélie", "8½", "L'Âge d'or", "\"Quoted\"", "Line\nend", "千と千尋の神隠し", "M", "a\\b", "<b>&amp;", "🎬");
        var one =
            from title in name
            from kind in Gen.Elements(shape == FileShape.History ? [ItemKinds.Movie, ItemKinds.Episode] : new[] { ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode })
            from show in name
            from year in Gen.Choose(1894, 2030)
            from mark in Gen.Choose(1, 10)
            from time in Gen.Choose(0, 900_000_000)
            from plays in Gen.Choose(1, 3)
            from ids in Gen.Choose(0, 7)
            select Item(shape, title, kind, show, year, mark, new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(time), plays, ids);
        return from count in Gen.Choose(0, 6)
               from items in Gen.ArrayOf(one, count)
               select items.Select((i, n) => i with { Ids = [new ExternalId(Own(i.Kind), $"{n + 1}"), .. i.Ids] }).ToArray();
    }

    private static string Own(string kind) => kind switch { ItemKinds.Series => "trakt.show", ItemKinds.Movie => "trakt.movie", _ => $"trakt.{kind}" };

    private static MediaItem Item(FileShape shape, string title, string kind, string show, int year, int mark, DateTimeOffset at, int plays, int ids)
    {
        var tmdb = kind switch { ItemKinds.Series => "tmdb.tv", ItemKinds.Movie => "tmdb.movie", _ => $"tmdb.{kind}" };
        var tvdb = kind switch { ItemKinds.Series => "tvdb.series", ItemKinds.Episode => "tvdb.episode", _ => null };
        var inSeries = kind is ItemKinds.Season or ItemKinds.Episode;
        return new MediaItem
        {
            Kind = kind,
            Title = title,
            Year = inSeries ? null : year,
            Ids =
            [
                .. (ids & 1) != 0 && kind != ItemKinds.Season ? [(ExternalId)"imdb:tt0016847"] : Array.Empty<ExternalId>(),
                .. (ids & 2) != 0 ? [new ExternalId(tmdb, "77")] : Array.Empty<ExternalId>(),
                .. (ids & 4) != 0 && tvdb is not null ? [new ExternalId(tvdb, "88")] : Array.Empty<ExternalId>(),
            ],
            Placement = inSeries ? new Placement { ParentIds = ["trakt.show:5"], ParentTitle = show, Season = mark, Number = kind == ItemKinds.Episode ? plays : null } : null,
            Ratings = shape == FileShape.Ratings ? [Rating.Own(mark, 10) with { At = at }] : null,
            Watches = shape == FileShape.History ? [.. Enumerable.Range(0, plays).Select(i => new Watch { At = i == 2 ? null : new EventTime(at.AddHours(i)), NativeId = i == 1 ? null : $"{4_000_000_000 + i}" })] : null,
            Lists = shape == FileShape.Watchlist ? [new ListEntry { List = ListEntry.Watchlist, Rank = plays, At = at, Note = mark > 5 ? "a \"note\"" : null }] : null,
        };
    }

    private static bool Same(MediaItem[] items, FileShape shape)
    {
        var text = WriteAsync(items, shape, "UTC", (item, why) => throw new AssertionException($"{item}: {why}")).GetAwaiter().GetResult();
        var read = ReadAsync(text).GetAwaiter().GetResult();
        var joined = read.GroupBy(i => i.Ids[0]).Select(g => g.First().Watches is null ? g.First() : g.First() with { Watches = [.. g.SelectMany(i => i.Watches!)] });
        Assert.That(joined.Select(i => i.Fingerprint()), Is.EqualTo(items.Select(i => i.Fingerprint())), text);
        return true;
    }

    private static async Task<List<MediaItem>> ReadAsync(string text)
    {
        await using var services = new TestServices();
        services.Store("exports").Put("watchlist.json", text);
        var all = await new ExportSource(new ExportOptions { File = "exports/watchlist.json" }, services).ReadAsync(new SourceRequest(), default).ToListAsync();
        Assert.That(all[^1].IsComplete, Is.True, all[^1].Reason);
        return [.. all.Select(e => e.Item).OfType<MediaItem>()];
    }

    private static async Task<string> WriteAsync(IReadOnlyList<MediaItem> items, FileShape shape, string zone, Action<MediaItem, string> reject)
    {
        using var bytes = new MemoryStream();
        await foreach (var file in new JsonFormat(new JsonOptions { Shape = shape, TimeZone = zone }).RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = reject }, default))
        {
            await file.WriteAsync(bytes, default);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
