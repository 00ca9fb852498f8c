using MediaBridge.Plugins.Letterboxd.Feed;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.Letterboxd;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What is made of a feed.</summary>
public sealed class FeedTests
{
    private static readonly LetterboxdFilm Rain = new("rain", "Rain & \"Shine\"", 1999) { Tmdb = 4711 };

    [Test]
    public async Task EntriesOfOneFilmAreOneItemWithItsPlays()
    {
        var read = await ReadAsync(
            new LetterboxdEntry(2, Rain, new DateOnly(2024, 5, 1)) { Rating = 4.5m, Rewatch = true, Liked = true, Review = "<p><em>This review may contain spoilers.</em></p> <p>Good.<br/>Very <b>good</b>.</p> <p>A &amp; B</p>" },
            new LetterboxdEntry(1, Rain, new DateOnly(2020, 2, 29)) { Rating = 3 });
        var film = read.Items.Single();
        Assert.That((film.Title, film.Year, film.Kind), Is.EqualTo(("Rain & \"Shine\"", 1999, ItemKinds.Movie)));
        Assert.That(film.Ids, Is.EqualTo((ExternalId[])["letterboxd:rain", "tmdb.movie:4711"]));
        Assert.That(film.Ratings!.Single().Value, Is.EqualTo(4.5m));
        Assert.That(film.Watches!.Select(w => w.At!.ToString()), Is.EqualTo((string[])["2020-02-29", "2024-05-01"]));
        Assert.That(film.Favourite!.Value, Is.True);
        Assert.That(film.Note!.Value, Is.EqualTo("Good.\nVery <b>good</b>.\n\nA & B"));
        Assert.That(EntryExtras.Of(film).Select(e => (e.Rating, e.Rewatch)), Is.EqualTo(((decimal?, bool)[])[(3, false), (4.5m, true)]));
    }

    [Test]
    public async Task SeriesAreToldFromFilmsByTheirIdAndListsAreLeftAside()
    {
        var read = await ReadAsync(new LetterboxdEntry(1, Rain, new DateOnly(2024, 5, 1)) { IsSeries = true });
        Assert.That((read.Items.Single().Kind, read.Items.Single().Ids[1].ToString()), Is.EqualTo((ItemKinds.Series, "tmdb.tv:4711")));
        var feed = "<rss version=\"2.0\"><channel><item><title>A list</title><link>https://letterboxd.com/ann/list/a/</link><guid>letterboxd-list-1</guid></item></channel></rss>";
        Assert.That(FeedReader.Read(feed, "rss", new LeftOut(Sites.Services(Sites.WithAnn()))).Films, Is.Empty);
    }

    [Test]
    public async Task TheNextReadGivesWhatIsNewAndWarnsWhenMoreCameThanTheFeedShows()
    {
        var site = Sites.WithAnn();
        var diary = site.Members[Sites.Ann].Diary;
        var cursor = await CursorAsync(site, null);
        diary.Insert(0, new LetterboxdEntry(100, Rain, new DateOnly(2024, 5, 1)));
        var (items, warnings) = await NextAsync(site, cursor);
        Assert.That(items.Select(i => i.Title), Is.EqualTo((string[])[Rain.Name]));
        Assert.That(warnings, Is.Empty);

        diary.InsertRange(0, Enumerable.Range(200, 60).Reverse().Select(n => new LetterboxdEntry(n, LetterboxdFilm.Number(n), new DateOnly(2024, 6, 1))));
        (items, warnings) = await NextAsync(site, cursor);
        Assert.That(items, Has.Count.EqualTo(50));
        Assert.That(warnings.Single(), Does.Contain("some between may be missing"));
    }

    [TestCase("<html><body>Just a moment... <form id=\"challenge-form\"></form></body></html>", ErrorKind.InteractionNeeded)]
    [TestCase("<html><body>down for maintenance</body></html>", ErrorKind.ServiceChanged)]
    [TestCase("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>", ErrorKind.Transient)]
    [TestCase("<!DOCTYPE r [<!ENTITY a \"b\">]><rss><channel>&a;</channel></rss>", ErrorKind.ServiceChanged)]
    [TestCase("", ErrorKind.ServiceChanged)]
    public void WhatIsNoFeedIsToldSo(string text, ErrorKind kind)
        => Assert.That(() => FeedReader.Read(text, "rss", new LeftOut(Sites.Services(Sites.WithAnn()))), Throws.InstanceOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(kind));

    private static async Task<Reading> ReadAsync(params LetterboxdEntry[] entries)
    {
        var site = new LetterboxdService();
        site.Join(Sites.Ann).Diary.AddRange(entries);
        await using var services = Sites.Services(site);
        return await Reading.OfAsync(new FeedSource(Sites.Client(services), services));
    }

    private static async Task<string> CursorAsync(LetterboxdService site, string? from)
    {
        await using var services = Sites.Services(site);
        var elements = await new FeedSource(Sites.Client(services), services).ReadAsync(new SourceRequest { Cursor = from }, default).ToListAsync();
        return elements.Select(e => e.NextCursor).OfType<string>().Single();
    }

    private static async Task<(IReadOnlyList<MediaItem> Items, IReadOnlyList<string> Warnings)> NextAsync(LetterboxdService site, string cursor)
    {
        await using var services = Sites.Services(site);
        var read = await Reading.OfAsync(new FeedSource(Sites.Client(services), services), new SourceRequest { Cursor = cursor });
        return (read.Items, [.. services.Log.Lines.Where(l => l.Contains("missing", StringComparison.Ordinal))]);
    }
}
