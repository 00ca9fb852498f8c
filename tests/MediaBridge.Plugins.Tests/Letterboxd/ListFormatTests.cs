using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What files of lists hold.</summary>
public sealed class ListFormatTests
{
    [Test]
    public async Task ListsKeepTheirOrderAndTwoOfOneNameStayTwo()
    {
        MediaItem Film(int number, params ListEntry[] lists) => Some.Film(number) with { Lists = lists };
        var written = await Writing.OfAsync(new ListFormat(new ListOptions()),
        [
            Film(1, new ListEntry { List = "best", Name = "80s/90s", Rank = 2 }),
            Film(2, new ListEntry { List = "best", Name = "80s/90s", Rank = 1, Note = "first, \"the best\"" }, new ListEntry { List = "best-1", Name = "80s/90s", Rank = 1 }),
            Film(3, new ListEntry { List = ListEntry.Watchlist }),
        ]);
        Assert.That(written.Files.Select(f => f.Name), Is.EqualTo((string[])["list 80s-90s.csv", "list 80s-90s [best-1].csv"]));
        Assert.That(written.Text, Is.EqualTo("LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Review\n,,tt9000002,Film 2,1952,,\"first, \"\"the best\"\"\"\n,,tt9000001,Film 1,1951,,\n"));
        Assert.That(written.Refused, Is.EqualTo((string[])["Film 3 (1953): it is on no list"]));
    }

    [Test]
    public async Task OneListIsChosenByNameOrId()
    {
        MediaItem[] films = [Some.Film(1) with { Lists = [new ListEntry { List = "a", Name = "Best" }] }, Some.Film(2) with { Lists = [new ListEntry { List = "b", Name = "Worst" }] }];
        foreach (var name in (string[])["a", "best"])
        {
            var written = await Writing.OfAsync(new ListFormat(new ListOptions { List = name }), films);
            Assert.That((written.Files.Single().Name, written.Lines.Count, written.Refused.Count), Is.EqualTo(("list Best.csv", 1, 1)));
        }
    }

    [Test]
    public async Task ALongListIsCutIntoFilesInItsOrder()
    {
        var films = Some.Films(60).Select((f, i) => f with { Lists = [new ListEntry { List = "a", Rank = 60 - i }] }).ToList();
        var written = await Writing.OfAsync(new ListFormat(new ListOptions { MaxSize = 1_000 }), films);
        Assert.That(written.Files, Has.Count.GreaterThan(1));
        Assert.That(written.Files.Select(f => f.Bytes.Length), Has.All.LessThan(1_000));
        Assert.That(
            written.Files.SelectMany(f => System.Text.Encoding.UTF8.GetString(f.Bytes).Split('\n').Skip(1).SkipLast(1)).Select(l => l.Split(',')[3]), Is.EqualTo(films.Select(f => f.Title).Reverse()));
    }

    [Test]
    public async Task TheWatchlistHoldsWhatIsToBeSeen()
    {
        var written = await Writing.OfAsync(new WatchlistFormat(new WatchlistOptions()), [Some.Film(1) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] }, Some.Film(2)]);
        Assert.That(written.Text, Is.EqualTo("LetterboxdURI,tmdbID,imdbID,Title,Year,Directors\n,,tt9000001,Film 1,1951,\n"));
        Assert.That(written.Refused, Is.EqualTo((string[])["Film 2 (1952): it is not on the watchlist"]));
    }
}
