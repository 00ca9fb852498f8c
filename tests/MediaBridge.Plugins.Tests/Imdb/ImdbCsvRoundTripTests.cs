using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Plugins.Imdb.Formats;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>What the format writes, the sources read as it was.</summary>
public sealed class ImdbCsvRoundTripTests
{
    private static readonly string[] Words = ["Movie", "TV Series", "TV Mini Series", "TV Episode", "TV Movie", "TV Special", "TV Short", "Short", "Video", "Video Game", "Music Video", "Podcast Series"];

    [Test]
    public void RatingsGoThroughAFileUnchanged() => Prop.ForAll(Items().ToArbitrary(), items => Same(items, CsvTarget.Ratings, new ImdbCsvOptions()))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_301UL, 11UL));

    [Test]
    public void ListsGoThroughAFileUnchanged() => Prop.ForAll(
            Items().Select(items => items.Select(Listed).ToArray()).ToArbitrary(), items => Same(items, CsvTarget.Watchlist, new ImdbCsvOptions { Shape = ImdbCsvShape.List }))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_302UL, 11UL));

    [Test]
    public async Task WhatCannotBeWrittenIsRefused()
    {
        MediaItem rated = new() { Title = "Faust", Ids = ["imdb:tt0016847"], Ratings = [Rating.Own(4.5m, 5, 0.5m)] };
        var rejected = new List<string>();
        var text = await WriteAsync([rated, rated with { Ids = ["x:1"] }, rated with { Ratings = null }], new ImdbCsvOptions(), (i, why) => rejected.Add(why));
        Assert.That(text.Split('\n')[1], Does.StartWith("tt0016847,9,,Faust,Faust,https://www.imdb.com/title/tt0016847/,Movie,"));
        Assert.That(rejected, Is.EqualTo((string[])["it has no IMDb id", "it has no rating of the person's own"]));
    }

    [Test]
    public async Task OneListOfManyIsWritten()
    {
        MediaItem Film(int n, params string[] lists) => new() { Title = $"Film {n}", Ids = [$"imdb:tt000000{n}"], Lists = [.. lists.Select(l => new ListEntry { List = l, Name = l.ToUpperInvariant() })] };
        var rejected = new List<string>();
        var text = await WriteAsync([Film(1, "a", "b"), Film(2, "b"), Film(3, "a")], new ImdbCsvOptions { Shape = ImdbCsvShape.List, List = "A" }, (_, why) => rejected.Add(why));
        Assert.That(text.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l[..11]), Is.EqualTo((string[])["1,tt0000001", "2,tt0000003"]));
        Assert.That(rejected, Is.EqualTo((string[])["it is not on the list A"]));
    }

    private static MediaItem Listed(MediaItem item, int number) => item with
    {
        Ratings = null,
        Lists = [new ListEntry { List = ListEntry.Watchlist, Rank = number + 1, At = item.Ratings![0].At, Note = number % 2 == 0 ? "a note, with \"quotes\"\nand lines" : null }],
    };

    private static Gen<MediaItem[]> Items()
    {
        var name = Gen.Elements("Faust", "Amélie", "8½", "L'Âge d'or", "Good, the Bad", "\"Quoted\"", "Line", "千と千尋の神隠し", "M", "A; B", "Ω");
        var one =
            from title in name
            from original in Gen.Elements("Faust – Eine deutsche Volkssage", "Il buono", title)
            from word in Gen.Elements(Words)
            from show in Gen.Elements("Star Trek: The Next Generation", "Lost", "Show")
            from year in Gen.Choose(1894, 2030)
            from mark in Gen.Choose(1, 10)
            from day in Gen.Choose(1, 3000)
            from site in Gen.Choose(0, 100)
            from minutes in Gen.Choose(0, 400)
            from directors in Gen.SubListOf(new[] { "Fritz Lang", "Agnès Varda", "O'Brien Jr." })
            select Item(title, original, TitleTypes.Of(word), show, year, mark, new DateOnly(2016, 1, 1).AddDays(day), site, minutes, [.. directors]);
        return from count in Gen.Choose(0, 6)
               from items in Gen.ArrayOf(one, count)
               select items.Select((i, n) => i with { Ids = [new ExternalId(IdSchemes.Imdb, $"tt{1000000 + n}")] }).ToArray();
    }

    private static MediaItem Item(string title, string original, TitleType type, string show, int year, int mark, DateOnly day, int site, int minutes, string[] directors) => new()
    {
        Kind = type.Kind,
        Title = title,
        OriginalTitle = original == title || type.Kind == ItemKinds.Episode ? null : original,
        Year = year,
        Placement = type.Kind == ItemKinds.Episode ? new Placement { ParentTitle = show } : null,
        Ratings = site == 0 ? [Rating.Own(mark, 10) with { At = day }] : [Rating.Own(mark, 10) with { At = day }, Rating.OfSite("imdb", site / 10m, 10, site * 17)],
        Description = new Description { Types = type.Types, Runtime = minutes == 0 ? null : TimeSpan.FromMinutes(minutes), Released = day, Genres = minutes % 2 == 0 ? ["Drama", "Sci-Fi"] : null },
        People = directors.Length == 0 ? null : [.. directors.Select((d, n) => new Person { Name = d, Role = Person.Director, Order = n })],
    };

    private static bool Same(MediaItem[] items, CsvTarget target, ImdbCsvOptions options)
    {
        var text = WriteAsync(items, options, (item, why) => throw new AssertionException($"{item}: {why}")).GetAwaiter().GetResult();
        var read = CsvRead.FileAsync(target, text).GetAwaiter().GetResult();
        Assert.That(read.Items.Select(i => i.Fingerprint()), Is.EqualTo(items.Select(i => i.Fingerprint())), text);
        return read.End.IsComplete;
    }

    private static async Task<string> WriteAsync(IReadOnlyList<MediaItem> items, ImdbCsvOptions options, Action<MediaItem, string> reject)
    {
        using var bytes = new MemoryStream();
        await foreach (var file in new ImdbCsvFormat(options).RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = reject }, default))
        {
            await file.WriteAsync(bytes, default);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
