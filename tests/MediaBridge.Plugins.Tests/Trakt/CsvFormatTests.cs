using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Trakt;
using MediaBridge.Plugins.Trakt.Formats;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Trakt;

public sealed class CsvRatingsContractTests : FormatContract<Plugin>
{
    protected override string Component => "trakt.csv";

    protected override int? ExpectedApplied => 14;

    protected override IReadOnlyList<MediaItem> Items => [new() { Title = "The Gold Rush", Year = 1925, Ids = ["imdb:tt0015864"], Ratings = [Rating.Own(9, 10)] }];
}

public sealed class CsvFormatTests
{
    [Test]
    public async Task EveryShapeHasItsColumns()
    {
        MediaItem item = new()
        {
            Title = "Faust",
            Ids = ["imdb:tt0016847"],
            Ratings = [Rating.Own(4.5m, 5, 0.5m) with { At = EventTime.Parse("2024-01-31") }],
            Watches = [TraktWorld.At("2024-01-30T22:00:00+01:00"), new Watch()],
            Lists = [new ListEntry { List = ListEntry.Watchlist }],
        };
        var rejected = new List<string>();
        Task<string> Write(FileShape shape) => WriteAsync([item, item with { Ids = ["tmdb.movie:1"] }, item with { Ratings = null, Watches = null, Lists = null }], shape, rejected);
        Assert.That(await Write(FileShape.Ratings), Is.EqualTo("imdb,rating,rated_at\ntt0016847,9,2024-01-31T12:00:00.000Z\n"));
        Assert.That(await Write(FileShape.History), Is.EqualTo("imdb,watched_at\ntt0016847,2024-01-30T21:00:00.000Z\ntt0016847,1970-01-01T00:00:00.000Z\n"));
        Assert.That(await Write(FileShape.Watchlist), Is.EqualTo("imdb\ntt0016847\n"));
        Assert.That(rejected.Distinct(), Is.EqualTo((string[])["it has no IMDb id", "it has no rating of the person's own", "no play of it is known", "it is not on the watchlist"]));
    }

    /// <summary>Read back as a table, marks and times are what they were.</summary>
    [Test]
    public void MarksGoThroughAFileUnchanged() => Prop.ForAll(
            (from count in Gen.Choose(0, 8) from marks in Gen.ArrayOf(Gen.Choose(1, 10), count) from times in Gen.ArrayOf(Gen.Choose(0, 900_000_000), count) select marks.Zip(times).ToArray()).ToArbitrary(),
            rows =>
            {
                var items = rows.Select((r, n) => new MediaItem { Title = "T", Ids = [$"imdb:tt{1000000 + n}"], Ratings = [Rating.Own(r.First, 10) with { At = DateTimeOffset.FromUnixTimeSeconds(r.Second) }] }).ToList();
                var text = WriteAsync(items, FileShape.Ratings, []).GetAwaiter().GetResult();
                Assert.That(text.Split('\n')[1..^1].Select(l => l.Split(',')).Select(c => (c[0], int.Parse(c[1]), EventTime.Parse(c[2]).Instant!.Value.ToUnixTimeSeconds())),
                    Is.EqualTo(rows.Select((r, n) => ($"tt{1000000 + n}", r.First, (long)r.Second))));
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_128UL, 7UL));

    private static async Task<string> WriteAsync(IReadOnlyList<MediaItem> items, FileShape shape, List<string> rejected)
    {
        using var bytes = new MemoryStream();
        await foreach (var file in new CsvFormat(new CsvOptions { Shape = shape }).RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = (_, why) => rejected.Add(why) }, default))
        {
            await file.WriteAsync(bytes, default);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
