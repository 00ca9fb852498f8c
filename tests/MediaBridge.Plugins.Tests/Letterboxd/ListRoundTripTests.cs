using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Files of the watchlist and of lists are read by the source of tables as they were, in their order.</summary>
public sealed class ListRoundTripTests
{
    private static readonly string[] Titles = ["Rain", "Amélie", "8½", "Good, the Bad", "\"Quoted\"", "千と千尋の神隠し", "M", "A; B", "🎬 Ω"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-lb-");

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task TheWatchlistGoesThroughItsFileUnchanged()
    {
        await using var bridge = await OpenAsync();
        Prop.ForAll(Items(ListEntry.Watchlist).ToArbitrary(), items => SameAsync(bridge, items, new WatchlistFormat(new WatchlistOptions())).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_261_128UL, 21UL));
    }

    [Test]
    public async Task AListGoesThroughItsFileUnchanged()
    {
        await using var bridge = await OpenAsync();
        Prop.ForAll(Items("best").ToArbitrary(), items => SameAsync(bridge, items, new ListFormat(new ListOptions())).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_261_128UL, 23UL));
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder.FullName, Environment = new Dictionary<string, string>() });

    private static Gen<MediaItem[]> Items(string list)
    {
        var one =
            from title in Gen.Elements(Titles)
            from year in Gen.Choose(1890, 2030)
            from hasTmdb in Gen.Elements(true, false)
            select (title, year, hasTmdb);
        return from films in one.ListOf()
               select films.Select((f, i) => new MediaItem
               {
                   Kind = ItemKinds.Movie,
                   Title = f.title,
                   Year = f.year,
                   Ids = [new ExternalId(IdSchemes.Imdb, $"tt{1_000_000 + i}"), .. f.hasTmdb ? [new ExternalId(IdSchemes.TmdbMovie, $"{100 + i}")] : Array.Empty<ExternalId>()],
                   Lists = [new ListEntry { List = list, Rank = i + 1 }],
               }).ToArray();
    }

    private static async Task<bool> SameAsync(Bridge bridge, MediaItem[] items, IOutputFormat format)
    {
        var written = await Writing.OfAsync(format, items);
        Assert.That(written.Refused, Is.Empty);
        if (items.Length == 0)
        {
            return true;
        }

        using var file = new MemoryStream(written.Files.Single().Bytes);
        List<string> told = [];
        var read = await bridge.Matches.ReadItemsAsync(file, written.Files[0].Name, told.Add).ToListAsync();
        Assert.That(told, Is.Empty, written.Text);
        Assert.That(read.Select(Facts), Is.EqualTo(items.Select(Facts)), written.Text);
        return true;
    }

    private static string Facts(MediaItem item) => $"{item.Title}|{item.Year}|{string.Join(' ', item.Ids.Select(i => i.ToString()).Order(StringComparer.Ordinal))}";
}
