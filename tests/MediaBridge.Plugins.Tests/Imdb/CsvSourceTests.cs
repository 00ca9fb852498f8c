using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>IMDb's files, in each form that they have had.</summary>
internal sealed class CsvSourceTests
{
    [Test]
    public async Task RatingsAreReadAsTheyAreExportedNow()
    {
        var read = await CsvRead.FileAsync(CsvTarget.Ratings, CsvFixtures.Ratings);
        Assert.That((read.End.IsComplete, read.End.Reason), Is.EqualTo((true, (string?)null)));
        var (metropolis, caligari, pilot) = (read.Items[0], read.Items[1], read.Items[2]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((metropolis.Kind, metropolis.Title, metropolis.OriginalTitle, metropolis.Year), Is.EqualTo((ItemKinds.Movie, "Metropolis", (string?)null, 1927)));
            Assert.That(metropolis.Ratings!.Select(r => $"{r.Whose} {r.Value} {r.Scale} {r.At} {r.Votes}"), Is.EqualTo((string[])["own 9 1..10/1 2024-01-02 ", "site 8.2 0..10/0.1  190000"]));
            Assert.That(metropolis.Description, Has.Property("Runtime").EqualTo(TimeSpan.FromMinutes(153)).And.Property("Released").EqualTo(new DateOnly(1927, 2, 6)));
            Assert.That(metropolis.Description!.Genres, Is.EqualTo((string[])["Drama", "Sci-Fi"]));
            Assert.That(metropolis.People!.Select(p => $"{p.Role} {p.Name}"), Is.EqualTo((string[])["director Fritz Lang"]));
            Assert.That(caligari.OriginalTitle, Is.EqualTo("Das Cabinet des Dr. Caligari"));
            Assert.That((pilot.Kind, pilot.Title, pilot.Placement?.ParentTitle), Is.EqualTo((ItemKinds.Episode, "Pilot", "Breaking Bad")));
        }
    }

    [Test]
    public async Task TheFormOf13ColumnsHasNoOriginalTitles()
    {
        var read = await CsvRead.FileAsync(CsvTarget.Ratings, """
            Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt0017136,7,2017-04-02,Metropolis,https://www.imdb.com/title/tt0017136/,movie,8.2,153,1927,"Drama, Sci-Fi",150000,1927-02-06,Fritz Lang
            tt0959621,10,2017-12-03,Breaking Bad: Pilot,https://www.imdb.com/title/tt0959621/,tvEpisode,9.0,,,,,,
            """);
        Assert.That(read.Items.Select(i => $"{i} {i.Kind} {i.Ratings![0].Value} {i.Placement?.ParentTitle}"), Is.EqualTo((string[])["Metropolis (1927) movie 7 ", "Pilot episode 10 Breaking Bad"]));
        Assert.That(read.End.IsComplete, Is.True);
    }

    [Test]
    public async Task AListHasNotesPlacesAndDays()
    {
        var read = await CsvRead.FileAsync(CsvTarget.Watchlist, CsvFixtures.Watchlist);
        Assert.That(read.Items.Select(i => $"{i.Ids[0].Value} {i.Kind} {i.Lists![0].List} {i.Lists[0].Rank} {i.Lists[0].At} {i.Lists[0].Note}"), Is.EqualTo((string[])
        [
            "tt0015864 movie watchlist 1 2024-01-05 ",
            "tt0013442 movie watchlist 2 2024-01-06 with \"Orlok\",\nat night",
            "tt0903747 series watchlist 3 2025-01-07 ",
            "tt0959621 episode watchlist 4 2025-01-08 ",
        ]));
        Assert.That(read.Items.SelectMany(i => i.Ratings ?? []), Is.Empty, "a watchlist is not the ratings, though it has them");
    }

    [TestCase("Position,Const,Created,Modified,Description,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n1,tt0017136,2021-01-05,2021-01-05,,Metropolis,https://www.imdb.com/title/tt0017136/,movie,8.2,153,1927,Drama,1,1927-02-06,Fritz Lang,9,2020-01-01")]
    [TestCase("Position,Const,Created,Modified,Description,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n1,tt0017136,2021-01-05,2021-01-05,,Metropolis,https://www.imdb.com/title/tt0017136/,movie,8.2,153,1927,Drama,1,1927-02-06,Fritz Lang")]
    public async Task EarlierFormsOfListsAreRead(string text)
    {
        var read = await CsvRead.FileAsync(CsvTarget.Lists, text, "silent.csv");
        var item = read.Items.Single();
        Assert.That((item.Title, item.Year, item.Lists![0].List, item.Lists[0].Name, item.Lists[0].At!.Value.ToString()), Is.EqualTo(("Metropolis", 1927, "silent", "silent", "2021-01-05")));
    }

    [Test]
    public async Task TheFormUntil2017ServesRatingsAndLists()
    {
        var ratings = await CsvRead.FileAsync(CsvTarget.Ratings, CsvFixtures.Old);
        Assert.That(ratings.Items.Select(i => $"{i} {i.Kind} {string.Join(' ', i.Description!.Types!)} {i.Ratings![0].Value} {i.Ratings[0].At}"), Is.EqualTo((string[])["City Lights (1931) movie  10 2017-02-22", "Band of Brothers (2001) series miniseries 9 2017-03-02"]));
        Assert.That(ratings.End.IsComplete, Is.True, "who rated nothing there lost nothing");

        var list = await CsvRead.FileAsync(CsvTarget.Watchlist, CsvFixtures.Old);
        Assert.That(list.Items.Select(i => $"{i.Ids[0].Value} {i.Lists![0].At}"), Is.EqualTo((string[])["tt0021749 2017-02-22", "tt0185906 2017-03-02", "tt0013442 2017-03-03"]));
    }

    [Test]
    public async Task CheckInsArePlays()
    {
        var read = await CsvRead.FileAsync(CsvTarget.CheckIns, CsvFixtures.Watchlist);
        Assert.That(read.Items.Select(i => i.Watches!.Single().At.ToString()), Is.EqualTo((string[])["2024-01-05", "2024-01-06", "2025-01-07", "2025-01-08"]));
    }

    [Test]
    public async Task WhatIsLeftOutIsToldWithItsLine()
    {
        var read = await CsvRead.FileAsync(CsvTarget.Ratings, """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt0017136,,2024-01-02,Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Movie,8.2,153,1927,Drama,1,1927-02-06,Fritz Lang
            tt0010323,11,2024-01-02,Caligari,,,Movie,,,,,,,
            ,8,2024-01-02,Nothing,,,Movie,,,,,,,
            nm0000122,8,2024-01-02,Somebody,,,Movie,,,,,,,
            ,8.0,2024-01-02,"Known
            by its address",,https://www.imdb.com/title/tt0021749/?ref_=x,Movie,,,,,,,
            TT0013442,7,2024-01-02,Nosferatu,,,,,,,,,,
            """);
        Assert.That(read.Items.Select(i => $"{i.Ids[0].Value} {i.Ratings![0].Value}"), Is.EqualTo((string[])["tt0021749 8", "tt0013442 7"]));
        Assert.That(read.End.IsComplete, Is.False);
        Assert.That(read.End.Reason, Is.EqualTo(
            "4 rows were left out: export.csv:2: the row has no rating (tt0017136); export.csv:3: '11' is no mark from 1 to 10 (tt0010323); export.csv:4: the row has no title id; export.csv:5: nm0000122 is a person, not a title"));
    }

    [Test]
    public async Task ARowWithACommaTooManyKeepsWhatIsSure()
    {
        var read = await CsvRead.FileAsync(CsvTarget.Ratings, """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt0060196,9,2024-01-02,The Good, the Bad and the Ugly,Il buono,https://www.imdb.com/title/tt0060196/,Movie,8.8,161,1966,Western,1,1966-12-23,Sergio Leone
            tt0017136,8,2024-01-02,Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Movie
            """);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Items.Select(i => $"{i.Ids[0].Value} {i.Title} {i.Year} {i.Ratings![0].Value}"), Is.EqualTo((string[])["tt0060196 The Good  9", "tt0017136 Metropolis  8"]));
            Assert.That(read.Items[0].Kind, Is.EqualTo("unknown"));
            Assert.That(read.Items[0].Provenance!.Remarks!.Single(), Is.EqualTo("line 2 has 15 cells and the header 14: only id, rating, dates and title were taken"));
            Assert.That(read.Items[1].Kind, Is.EqualTo(ItemKinds.Movie));
        }
    }

    [Test]
    public async Task OfSeveralExportsTheMarkThatWasGivenLastCounts()
    {
        var newer = CsvFixtures.Ratings.Replace("tt0017136,9,2024-01-02", "tt0017136,6,2025-09-09", StringComparison.Ordinal);
        var read = await CsvRead.FolderAsync(CsvTarget.Ratings, ("a ratings.csv", newer), ("b ratings.csv", CsvFixtures.Ratings), ("people.csv", CsvFixtures.People), ("notes.csv", "a,b\n1,2"));
        Assert.That(read.Items.Select(i => $"{i.Ids[0].Value} {i.Ratings![0].Value}"), Is.EquivalentTo((string[])["tt0017136 6", "tt0010323 8", "tt0959621 10"]));
        Assert.That(read.End.IsComplete, Is.True);
        Assert.That(read.End.Reason, Does.Contain("people.csv was left out: it is a list of people").And.Contain("notes.csv was left out: it is none of IMDb's exports"));
    }

    [Test]
    public async Task InAFolderNamesTellListsApart()
    {
        (string, string)[] files = [("WATCHLIST.csv", CsvFixtures.Watchlist), ("Silent films.csv", CsvFixtures.Watchlist), ("check-ins.csv", CsvFixtures.Watchlist), ("ratings.csv", CsvFixtures.Ratings)];
        Assert.That((await CsvRead.FolderAsync(CsvTarget.Lists, files)).Items.Select(i => i.Lists![0].Name).Distinct(), Is.EqualTo((string[])["Silent films"]));
        Assert.That((await CsvRead.FolderAsync(CsvTarget.Watchlist, files)).Items, Has.Count.EqualTo(4));
        Assert.That((await CsvRead.FolderAsync(CsvTarget.CheckIns, files)).Items, Has.Count.EqualTo(4));
        Assert.That((await CsvRead.FolderAsync(CsvTarget.Ratings, files)).Items, Has.Count.EqualTo(3));
    }

    [TestCase(CsvTarget.Ratings, "list", "it is a list (it has Position or Created), not the ratings")]
    [TestCase(CsvTarget.Watchlist, "ratings", "it holds ratings: imdb.csv.ratings reads it")]
    [TestCase(CsvTarget.Lists, "people", "it is a list of people")]
    public async Task AFileOfAnotherKindIsRefused(CsvTarget target, string file, string reason)
    {
        var text = file switch { "list" => CsvFixtures.Watchlist, "ratings" => CsvFixtures.Ratings, _ => CsvFixtures.People };
        var error = await Assert.ThrowsAsync<PluginException>(() => CsvRead.FileAsync(target, text));
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain(reason));
    }

    [Test]
    public async Task WhereNothingFitsItIsNotTakenForAnEmptyList()
    {
        var error = await Assert.ThrowsAsync<PluginException>(() => CsvRead.FolderAsync(CsvTarget.Watchlist, ("ratings.csv", CsvFixtures.Ratings)));
        Assert.That((error!.Error.Kind, error.Message.Contains("No file in", StringComparison.Ordinal)), Is.EqualTo((ErrorKind.Configuration, true)));
    }
}
