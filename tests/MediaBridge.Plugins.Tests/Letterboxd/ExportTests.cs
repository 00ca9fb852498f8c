using System.Text;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>What is made of an export.</summary>
public sealed class ExportTests
{
    [Test]
    public async Task OneItemForEachFilmHoldsWhatAllTablesSay()
    {
        var read = await Reading.ZipAsync(ExportFixture.Sample().ToZip());
        Assert.That(read.End.IsComplete, Is.True, read.End.Reason);
        Assert.That(read.Items.Select(i => i.ToString()), Is.EqualTo((string[])["The Lighthouse Keeper (1987)", "Rain, Again (2004)", "Harbour (1999)", "Dawn (2011)", "Nameless Year", "Not Yet (2020)"]));
        var film = read["The Lighthouse Keeper"];
        Assert.That(film.Ids, Is.EqualTo((ExternalId[])["letterboxd.short:aa01"]), "the diary's addresses are those of entries");
        Assert.That(film.Ratings![0], Is.EqualTo(Rating.Own(4.5m, 5, 0.5m) with { At = new EventTime(new DateOnly(2023, 5, 1)) }));
        Assert.That(film.Watches!.Select(w => $"{w.At} {w.NativeId}"), Is.EqualTo((string[])["2023-04-30 eE01", "2024-02-10 eE02"]));
        Assert.That(film.Tags!.Select(t => t.Value), Is.EqualTo((string[])["cinema", "home", "with Ann, twice"]));
        Assert.That(film.Note!.Value, Is.EqualTo("Better, the second time.\n\nSaid \"twice\" 🎬"));
        Assert.That(film.Favourite!.Value, Is.True);
        Assert.That(film.Lists!.Single(), Is.EqualTo(new ListEntry { List = "favourites", Name = "Favourites", Rank = 1 }));
        Assert.That(EntryExtras.Of(film).Select(e => (e.Rating, e.Rewatch)), Is.EqualTo(((decimal?, bool)[])[(4, false), (4.5m, true)]));
    }

    [Test]
    public async Task FilmsThatWereSeenOnSomeDayHaveAPlayWithoutOne()
    {
        var read = await Reading.ZipAsync(ExportFixture.Sample().ToZip());
        Assert.That(read["Rain, Again"].Watches, Is.EqualTo((Watch[])[new Watch()]));
        Assert.That(read["Harbour"].Watches!.Single().At!.Value.Day, Is.EqualTo(new DateOnly(2023, 6, 9)));
        Assert.That(read["Harbour"].Ratings, Is.Null, "not rated is not zero");
        Assert.That(read["Dawn"].Note!.Value, Is.EqualTo("No day was given."));
        Assert.That(read["Dawn"].Watches, Is.EqualTo((Watch[])[new Watch()]));
        Assert.That(read["Not Yet"].Watches, Is.Null);
        Assert.That(read["Not Yet"].Lists!.Select(l => l.List), Is.EqualTo((string[])["watchlist", "favourites-1"]));
        Assert.That(read["Nameless Year"].Year, Is.Null);
    }

    [Test]
    public async Task WhatIsNotReadIsToldAndProfilesStayUnread()
    {
        var read = await Reading.ZipAsync(ExportFixture.Sample().ToZip());
        Assert.That(read.End.Reason, Does.Contain("comments.csv").And.Contain("deleted/diary.csv").And.Contain("likes/reviews.csv").And.Contain("profile.csv"));
        Assert.That(read.Items.Select(i => Encoding.UTF8.GetString(i.ToUtf8())), Has.None.Contain("mail.test"));
        Assert.That(read.Items.Select(i => i.Title), Has.None.EqualTo("Gone"));
    }

    [TestCase("letterboxd-ann-2024-05-01-utc/")]
    [TestCase("")]
    public async Task TheFolderAroundItDoesNotMatter(string prefix)
        => Assert.That((await Reading.ZipAsync(ExportFixture.Sample().ToZip(prefix))).Items, Has.Count.EqualTo(6));

    [Test]
    public async Task FilmsOfOneNameAndYearAreToldApartByMarkAndDay()
    {
        var fixture = new ExportFixture()
            .With("watched.csv", "Date,Name,Year,Letterboxd URI\n2024-01-01,Twins,2000,https://boxd.it/t1\n2024-02-02,Twins,2000,https://boxd.it/t2\n2024-02-02,Twins,2000,https://boxd.it/t3\n")
            .With("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Twins,2000,https://boxd.it/t1,4\n2024-02-02,Twins,2000,https://boxd.it/t2,3\n")
            .With("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n2024-05-05,Twins,2000,https://boxd.it/e1,3,,,2024-05-04\n2024-01-01,Twins,2000,https://boxd.it/e2,,,,2023-12-31\n2024-02-02,Twins,2000,https://boxd.it/e3,,,,2024-02-02\n");
        var items = (await Reading.ZipAsync(fixture.ToZip())).Items.ToDictionary(i => i.Ids[0].ToString());
        Assert.That(items["letterboxd.short:t2"].Watches!.Single().NativeId, Is.EqualTo("e1"), "the mark is that of this one only");
        Assert.That(items["letterboxd.short:t1"].Watches!.Single().NativeId, Is.EqualTo("e2"), "the day is that of this one only");
        var open = items["letterboxd.title:Twins (2000)"];
        Assert.That(open.Watches!.Single().NativeId, Is.EqualTo("e3"));
        Assert.That(open.Provenance!.Remarks!.Single(), Does.Contain("diary.csv:4").And.Contain("3 films of this name and year"));
    }

    [Test]
    public async Task OldExportsNameFilmsByTheirPages()
    {
        var read = await Reading.TableAsync("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2017-05-02,Life,2017,https://letterboxd.com/film/life-2017/,3.5\n");
        Assert.That(read.Items.Single().Ids, Is.EqualTo((ExternalId[])["letterboxd:life-2017"]));
    }

    [Test]
    public async Task EntriesOfOldExportsNameTheirFilm()
    {
        var fixture = new ExportFixture()
            .With("watched.csv", "Date,Name,Year,Letterboxd URI\n2017-05-02,Life,2017,https://letterboxd.com/film/life-2017/\n2017-05-02,Life,2017,https://letterboxd.com/film/life-2017-1/\n")
            .With("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Tags,Watched Date\n2017-05-02,Life,2017,https://letterboxd.com/ann/film/life-2017-1/,2,,2017-05-01\n2017-06-02,Life,2017,https://letterboxd.com/ann/film/life-2017-1/1/,2,,2017-06-01\n");
        var read = await Reading.ZipAsync(fixture.ToZip());
        Assert.That(read.Items.Select(i => (i.Ids[0].ToString(), i.Watches!.Count(w => w.At is not null))), Is.EqualTo(((string, int)[])[("letterboxd:life-2017", 0), ("letterboxd:life-2017-1", 2)]));
    }

    [Test]
    public async Task ACellThatIsWrongIsToldWithItsLineAndTheRestIsRead()
    {
        var read = await Reading.TableAsync("my ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-05-12,Whisper,2014,https://boxd.it/w1,5\n2024-08-01,Bad,2024,https://boxd.it/w2,not-a-number\n2024-08-01,,2024,https://boxd.it/w3,3\n2024-08-01,Zero,2024,https://boxd.it/w4,0\n");
        Assert.That(read.Items.Select(i => (i.Title, i.Ratings?[0].Value)), Is.EqualTo(((string, decimal?)[])[("Whisper", 5), ("Bad", null), ("Zero", null)]));
        Assert.That(read.End.IsComplete, Is.False);
        Assert.That(read.End.Reason, Does.Contain("my ratings.csv:3: 'not-a-number' is no rating from 0.5 to 5 (Bad)").And.Contain("my ratings.csv:4: the row names no film").And.Contain("'0' is no rating"));
    }

    [TestCase("list.csv")]
    [TestCase("anything.csv")]
    public async Task AFileByItselfIsKnownByItsHeader(string name)
    {
        var read = await Reading.TableAsync(name, ExportFixture.List("80s/90s \"best\"", "1,One,2001,https://boxd.it/a,\n2,Two,,https://boxd.it/b,\"note\nof two lines\"\n").Replace("80s/90s \"best\"", "\"80s/90s \"\"best\"\"\"", StringComparison.Ordinal));
        Assert.That(read.Items.Select(i => (i.Title, i.Lists![0].Name, i.Lists[0].Rank, i.Lists[0].Note)), Is.EqualTo(((string, string?, int?, string?)[])[("One", "80s/90s \"best\"", 1, null), ("Two", "80s/90s \"best\"", 2, "note\nof two lines")]));
    }

    [Test]
    public async Task OnlyADiaryGivesItsMarksToFilms()
    {
        var read = await Reading.TableAsync("diary.csv", "Date,Name,Year,Letterboxd URI,Rating,Tags,Watched Date\n2024-05-12,One,2014,https://boxd.it/x1,5,,2024-05-11\n2024-06-12,One,2014,https://boxd.it/x2,,,2024-06-11\n");
        Assert.That(read.Items.Single().Ratings!.Single().Value, Is.EqualTo(5));
        Assert.That(read.Items.Single().Ids.Single().ToString(), Is.EqualTo("letterboxd.title:One (2014)"));
    }
}
