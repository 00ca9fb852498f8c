using System.Text;
using MediaBridge.Plugins.Letterboxd.Formats;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What files for the import hold.</summary>
public sealed class ImportFormatTests
{
    private const int Megabyte = 1_000_000;

    [Test]
    public async Task IdsHalfStarsDaysTagsAndReviewsAreWritten()
    {
        var item = Some.Film(1) with
        {
            Ids = ["imdb:tt0133093", "tmdb.movie:603", "letterboxd:the-matrix"],
            Title = "Matrix, the",
            Year = 1999,
            People = [new Person { Name = "Ann Roe", Role = Person.Director }, new Person { Name = "Bob", Role = "actor" }],
            Ratings = [Rating.Own(9, 10)],
            Watches = [new Watch { At = new EventTime(new DateOnly(2024, 5, 6)) }, new Watch { At = new EventTime(new DateTimeOffset(2020, 1, 2, 23, 0, 0, TimeSpan.Zero)) }],
            Tags = ["home", "with Ann, twice"],
            Note = "Two\r\nlines",
        };
        var written = await Writing.ImportAsync([item]);
        Assert.That(written.Text, Is.EqualTo(""""
            LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review
            https://letterboxd.com/film/the-matrix/,603,tt0133093,"Matrix, the",1999,Ann Roe,,2020-01-02,,,
            https://letterboxd.com/film/the-matrix/,603,tt0133093,"Matrix, the",1999,Ann Roe,4.5,2024-05-06,true,"home, ""with Ann, twice""","Two
            lines"

            """".ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task AnExportComesBackWithTheMarkOfEachPlay()
    {
        var read = await Reading.ZipAsync(ExportFixture.Sample().ToZip());
        var written = await Writing.ImportAsync(read.Items);
        Assert.That(written.Text, Does.Contain("https://boxd.it/aa01,,,The Lighthouse Keeper,1987,,4,2023-04-30,,cinema,\n"));
        Assert.That(written.Text, Does.Contain("https://boxd.it/aa01,,,The Lighthouse Keeper,1987,,4.5,2024-02-10,true,\"home, \"\"with Ann, twice\"\"\",\"Better, the second time.\n\nSaid \"\"twice\"\" 🎬\"\n"));
        Assert.That(written.Text, Does.Contain("https://boxd.it/aa02,,,\"Rain, Again\",2004,,3,,,,\n"));
        Assert.That(written.Text, Does.Contain("https://boxd.it/aa05,,,Nameless Year,,,,,,,\n"));
        Assert.That(written.Refused.Single(), Does.StartWith("Not Yet (2020): it was neither seen nor rated"));
    }

    [Test]
    public async Task EveryFileIsUnderAMegabyteAndHoldsTheHeading()
    {
        var items = Enumerable.Range(1, 9_000).Select(i => Some.Film(i) with { Ratings = [Rating.Own(1 + (i % 10), 10)], Note = $"Žluťoučký \"kůň\"\n{i} " + new string('é', i % 300), Watches = [new Watch { At = new EventTime(new DateOnly(2000, 1, 1).AddDays(i)) }] }).ToList();
        var written = await Writing.ImportAsync(items);
        Assert.That(written.Files.Select(f => f.Name), Is.EqualTo((string[])["letterboxd.csv", "letterboxd-2.csv", "letterboxd-3.csv", "letterboxd-4.csv"]));
        Assert.That(written.Files.Select(f => f.Bytes.Length), Has.All.LessThan(Megabyte));
        Assert.That(written.Files.SkipLast(1).Select(f => f.Bytes.Length), Has.All.GreaterThan(Megabyte - 2_000), "files are filled");
        Assert.That(written.Files.Select(f => Encoding.UTF8.GetString(f.Bytes).Split('\n')[0]), Has.All.StartWith("LetterboxdURI,tmdbID,imdbID,Title,"));
        var read = await Reading.ImportAsync([.. written.Files]);
        Assert.That(read.Items.Select(i => i.Ids[0]).Order(Comparer<ExternalId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value))), Is.EqualTo(items.Select(i => i.Ids[0])), "every row once");
        Assert.That(read.Items.Sum(i => i.Watches!.Count), Is.EqualTo(9_000));
        var again = await Writing.ImportAsync(items);
        Assert.That(again.Files.Select(f => Convert.ToHexString(f.Bytes)), Is.EqualTo(written.Files.Select(f => Convert.ToHexString(f.Bytes))), "byte for byte the same");
    }

    [Test]
    public async Task WhatTheImportCannotTakeIsRefusedWithAReason()
    {
        var seen = new Watch();
        var written = await Writing.ImportAsync(
        [
            Some.Series() with { Watches = [seen] },
            Some.Series(2) with { Ids = ["tmdb.movie:9"], Watches = [seen] },
            Some.Film(3) with { Note = new string('x', Megabyte), Watches = [seen] },
            new MediaItem { Watches = [seen], Ids = ["x:1"] },
            Some.Film(4) with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
            Some.Film(5) with { Ratings = [Rating.OfSite("imdb", 8, 10)] },
        ]);
        Assert.That(written.Lines, Is.EqualTo((string[])[",9,,Series 2,1992,,,,,,"]));
        Assert.That(written.Refused.Select(r => r.Split(": ", 2)[1]), Is.EqualTo((string[])
        [
            "Letterboxd holds films only, and this is of the kind series",
            "its review is larger than a file for the import may be",
            "it has neither a title nor an id that Letterboxd knows",
            "it was neither seen nor rated, and the import marks everything as seen; letterboxd.watchlist.csv writes films to see",
            "it was neither seen nor rated, and the import marks everything as seen; letterboxd.watchlist.csv writes films to see",
        ]));
    }

    [TestCase(1, 10, "0.5")]
    [TestCase(7, 10, "3.5")]
    [TestCase(10, 10, "5")]
    [TestCase(3, 5, "3")]
    [TestCase(68, 100, "3.5")]
    public async Task MarksAreHalfStars(int mark, int outOf, string stars)
        => Assert.That((await Writing.ImportAsync([Some.Film() with { Ratings = [Rating.Own(mark, outOf)] }])).Lines.Single(), Does.EndWith($",{stars},,,,"));

    [Test]
    public async Task TheDayOfAMarkBecomesAPlayOnlyIfAskedFor()
    {
        var item = Some.Film() with { Ratings = [Rating.Own(8, 10) with { At = new EventTime(new DateOnly(2024, 5, 6)) }] };
        Assert.That((await Writing.ImportAsync([item])).Lines.Single(), Does.EndWith(",4,,,,"));
        Assert.That((await Writing.ImportAsync([item], new ImportOptions { RatedAsSeen = true })).Lines.Single(), Does.EndWith(",4,2024-05-06,,,"));
    }

    [Test]
    public async Task AMarkThatChangedSinceTheLastPlayGetsARowOfItsOwn()
    {
        var read = await Reading.ZipAsync(ExportFixture.Sample().ToZip());
        var written = await Writing.ImportAsync([read["The Lighthouse Keeper"] with { Ratings = [Rating.Own(2, 5, 0.5m)] }]);
        Assert.That(written.Text, Does.Contain(",4.5,2024-02-10,true,").And.EndWith("1987,,2,,,,\n"));
    }
}
