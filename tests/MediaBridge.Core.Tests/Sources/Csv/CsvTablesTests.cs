using System.Text;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using static MediaBridge.Core.Tests.Sources.Csv.CsvReading;

namespace MediaBridge.Core.Tests.Sources.Csv;

/// <summary>Tables as the programs of this world write them, read whole.</summary>
internal sealed class CsvTablesTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task AFilmAffinityBackupComesInWhole()
    {
        var (items, end, _) = await ReadAsync(_folder, """
            genre;title;original title;year;country;user score;FA score;FA movie ID;directors
            ;El sur;El sur;1983;España;9;7,6;550196;Víctor Erice
            ;Amor y muerte;Love and Death;1975;Estados Unidos;8;7,2;418190;Woody Allen
            ;Dos en la carretera;"Two for the Road";1967.0;Reino Unido;10.0;7.4;963024;Stanley Donen, Somebody Else
            ;Sin nota;;2001;;7;--;123456;

            """);
        Assert.That((end.IsComplete, end.Reason, items.Count), Is.EqualTo((true, (string?)null, 4)));
        Assert.That(items.Select(i => i.Ids.Single().ToString()), Is.EqualTo(new[] { "filmaffinity:550196", "filmaffinity:418190", "filmaffinity:963024", "filmaffinity:123456" }));
        Assert.That(items.Select(i => (i.Title, i.OriginalTitle, i.Year)), Is.EqualTo(new (string, string?, int?)[] { ("El sur", "El sur", 1983), ("Amor y muerte", "Love and Death", 1975), ("Dos en la carretera", "Two for the Road", 1967), ("Sin nota", null, 2001) }));
        Assert.That(items.Select(i => (Own(i)!.Value, Own(i)!.Scale)), Is.EqualTo(new[] { (9m, Scale.Ten), (8m, Scale.Ten), (10m, Scale.Ten), (7m, Scale.Ten) }));
        Assert.That(items.Select(i => (Site(i)?.Value, Site(i)?.Site)), Is.EqualTo(new (decimal?, string?)[] { (7.6m, "filmaffinity"), (7.2m, "filmaffinity"), (7.4m, "filmaffinity"), (null, null) }));
        Assert.That(items.Select(Directors), Is.EqualTo(new[] { "Víctor Erice", "Woody Allen", "Stanley Donen|Somebody Else", "" }));
        Assert.That(items[0].Description!.Countries, Is.EqualTo(new[] { "España" }));
        Assert.That(items.SelectMany(Remarks), Is.Empty);
    }

    [Test]
    public async Task AListOfAFilmAffinityBackupGoesOnAList()
    {
        var (items, end, _) = await ReadAsync(_folder, "title;original title;year;country;user score;FA score;FA movie ID;directors\nEl sur;El sur;1983;España;;7,6;550196;Víctor Erice\n", o => o with { List = "watchlist" });
        Assert.That((end.IsComplete, items[0].Lists!.Single().List, items[0].Ratings!.Single().Whose), Is.EqualTo((true, "watchlist", Rating.SiteMark)));
    }

    [Test]
    public async Task AnImdbExportComesInWithItsTypes()
    {
        var (items, end, _) = await ReadAsync(_folder, """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt9000001,9,2024-03-15,The Long Road,The Long Road,https://www.imdb.com/title/tt9000001/,Movie,8.7,136,1999,"Action, Sci-Fi",2000000,1999-03-31,"Ann One, Bea Two"
            tt9000002,3,2024-03-16,Small Series,Small Series,https://www.imdb.com/title/tt9000002/,TV Mini Series,7.1,,2008,Drama,1200,2008-01-20,
            tt9000003,2,2024-03-17,Serie larga,Serie larga,https://www.imdb.com/title/tt9000003/,Serie TV,,49,2011,,,,
            tt9000004,1,2024-03-18,Juego,Juego,https://www.imdb.com/title/tt9000004/,Video Game,,,2012,,,,
            tt9000005,1,2024-03-18,Voces,Voces,https://www.imdb.com/title/tt9000005/,Audiolibro raro,,,2012,,,,

            """);
        Assert.That(end.IsComplete, Is.True);
        Assert.That(items.Select(i => (i.Ids[0].ToString(), i.Kind, string.Join(',', i.Description?.Types ?? []))), Is.EqualTo(new[]
        {
            ("imdb:tt9000001", "movie", ""), ("imdb:tt9000002", "series", "miniseries"), ("imdb:tt9000003", "series", ""), ("imdb:tt9000004", "game", "game"), ("imdb:tt9000005", "audiolibro raro", ""),
        }), "a type that is not known is never a film by guess");
        Assert.That((Own(items[0])!.At, Own(items[1])!.Scale, Site(items[0])!.Site, Site(items[0])!.Votes, items[0].Description!.Runtime), Is.EqualTo(((EventTime?)new EventTime(new DateOnly(2024, 3, 15)), Scale.Ten, "imdb", (long?)2000000, (TimeSpan?)TimeSpan.FromMinutes(136))));
        Assert.That(items[0].Provenance!.Page, Is.EqualTo(new Uri("https://www.imdb.com/title/tt9000001/")));
        Assert.That(items.SelectMany(Remarks).Single(), Is.EqualTo("table.csv:6: 'Audiolibro raro' is no kind that is known; it was taken as it is"));
    }

    [Test]
    public async Task AListOfImdbHasItsPlacesAndNotes()
    {
        var (items, _, _) = await ReadAsync(_folder, """"
            Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
            2,tt9000001,2024-01-05,2024-01-05,"a note, with ""quotes""",The Long Road,The Long Road,https://www.imdb.com/title/tt9000001/,Movie,9.3,142,1994,Drama,2900000,1994-09-10,Ann One,10,2020-05-01

            """", o => o with { List = "watchlist" });
        Assert.That(items[0].Lists!.Single(), Is.EqualTo(new ListEntry { List = "watchlist", Rank = 2, At = new EventTime(new DateOnly(2024, 1, 5)), Note = "a note, with \"quotes\"" }));
        Assert.That((Own(items[0])!.At!.Value.ToString(), items[0].Note, items[0].Watches), Is.EqualTo(("2020-05-01", (Personal<string>?)null, (IReadOnlyList<Watch>?)null)));
    }

    [Test]
    public async Task ADiaryOfLetterboxdHasStarsDatesAndReviews()
    {
        var (items, end, _) = await ReadAsync(_folder, """"
            Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
            2025-03-10,The Long Road,1999,https://boxd.it/aaaa,4.5,Yes,"First line.

            Second, with ""quotes"".","cinema, friends",2025-03-09
            2025-03-11,"Salò, or a title with a comma",,https://letterboxd.com/film/salo-or/,4,,,,2025-03-10

            """");
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((true, (string?)null)));
        Assert.That((Own(items[0])!.Value, Own(items[0])!.Scale, string.Join(' ', items[0].Watches!.Select(w => w.At?.ToString() ?? "before")), items[0].Note!.Value), Is.EqualTo((4.5m, Scale.FiveStars, "before 2025-03-09", "First line.\n\nSecond, with \"quotes\".")));
        Assert.That(items[0].Tags!.Select(t => t.Value), Is.EqualTo(new[] { "cinema", "friends" }));
        Assert.That((items[0].Ids[0].ToString(), items[1].Ids[0].ToString()), Is.EqualTo(("csv.title:the long road (1999)", "letterboxd:salo-or")));
    }

    [Test]
    public async Task ADiaryOfWatchWeaveHasPlaysRewatchesAndIdsInItsAddresses()
    {
        var (items, end, _) = await ReadAsync(_folder, """
            Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Review
            2026-01-10,The Long Road,1999,https://letterboxd.com/imdb/tt9000001/,4.5,No,plex,
            2026-01-12,Home,2009,https://letterboxd.com/tmdb/9001,,Yes,plex,Better now.
            2026-02-01,The Long Road,1999,https://letterboxd.com/imdb/tt9000001/,,Yes,plex,

            """);
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((true, (string?)null)));
        Assert.That(items.Select(i => $"{i.Ids[0]} {string.Join(' ', i.Watches!.Select(w => w.At?.ToString() ?? "before"))}"), Is.EqualTo(new[]
        {
            "imdb:tt9000001 2026-01-10", "tmdb.movie:9001 before 2026-01-12", "imdb:tt9000001 2026-02-01",
        }));
        Assert.That((Own(items[0])!.Value, Own(items[0])!.Scale, items[1].Note!.Value, items[0].Lists), Is.EqualTo((4.5m, Scale.FiveStars, "Better now.", (IReadOnlyList<ListEntry>?)null)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task ADiaryCountsTheSamePlaysWhicheverRowIsFirst(bool newestFirst)
    {
        string[] rows =
        [
            "2019-05-01,The Long Road,1999,https://letterboxd.com/imdb/tt9000001/,4,No",
            "2021-06-02,Home,2009,https://letterboxd.com/tmdb/9001/,,Yes",
            "2022-07-03,The Long Road,1999,https://letterboxd.com/imdb/tt9000001/,,Yes",
            "2023-08-04,The Long Road,1999,https://letterboxd.com/imdb/tt9000001/,,Yes",
            "2024-09-05,Home,2009,https://letterboxd.com/tmdb/9001/,,Yes",
        ];
        var (items, _, _) = await ReadAsync(_folder, $"Date,Name,Year,Letterboxd URI,Rating,Rewatch\n{string.Join('\n', newestFirst ? rows.Reverse() : rows)}\n");
        var plays = items.GroupBy(i => i.Title, i => i.Watches!.Select(w => w.At?.ToString() ?? "before")).ToDictionary(g => g.Key, g => string.Join(' ', g.SelectMany(w => w).Order(StringComparer.Ordinal)));
        Assert.That((plays["The Long Road"], plays["Home"]), Is.EqualTo(("2019-05-01 2022-07-03 2023-08-04", "2021-06-02 2024-09-05 before")));
    }

    [Test]
    public async Task ARewatchOfWhatIsOnlyMentionedHadAPlayBefore()
    {
        var (items, _, _) = await ReadAsync(_folder, """
            Name,Year,Rewatch,Watched Date
            Home,2009,,
            Home,2009,Yes,2024-09-05

            """);
        Assert.That(items.SelectMany(i => i.Watches ?? []).Select(w => w.At?.ToString() ?? "before"), Is.EqualTo(new[] { "before", "2024-09-05" }));
    }

    [Test]
    public async Task WhatStandsBeforeATableIsPassedOver()
    {
        var (items, end, _) = await ReadAsync(_folder, "Letterboxd list export v7\r\nDate,Name,Tags,URL,Description\r\n2021-06-01,Best of all,,https://boxd.it/xyz,\r\n\r\nPosition,Name,Year,URL,Description\r\n1,The Long Road,1999,https://boxd.it/aaaa,\r\n2,Home,2009,https://boxd.it/bbbb,so good\r\n", o => o with { List = "best" });
        Assert.That(end.Reason, Is.EqualTo("the table begins in line 5; what stands before was left out"));
        Assert.That((end.IsComplete, string.Join(' ', items.Select(i => $"{i.Title} {i.Year} {i.Lists!.Single().Rank} {i.Lists!.Single().Note};"))), Is.EqualTo((true, "The Long Road 1999 1 ; Home 2009 2 so good;")));
        Assert.That(items.SelectMany(Remarks), Is.Empty);
    }

    [Test]
    public async Task AnExportOfTmdbHasBothIdsAndHalfMarks()
    {
        var (items, _, _) = await ReadAsync(_folder, """
            TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
            900001,tt9000001,movie,부산의 밤,2016-07-20T00:00:00Z,,,7.757,7.5,2023-05-02T09:29:50Z
            900002,tt9000002,tv,A Show,2008-01-20T00:00:00Z,,,8.886,8,2023-05-02T13:22:44Z
            900003,tt9000003,tv,A Show S1E2,2008-01-27T00:00:00Z,1,2,8.1,8,2023-05-02T13:22:44Z

            """);
        Assert.That(items.Select(i => string.Join(' ', i.Ids)), Is.EqualTo(new[] { "imdb:tt9000001 tmdb.movie:900001", "imdb:tt9000002 tmdb.tv:900002", "imdb:tt9000003" }));
        Assert.That((Own(items[0])!.Value, Own(items[0])!.Scale.ToString(), Site(items[0])!.Site, items[0].Year), Is.EqualTo((7.5m, "0.5..10/0.5", "tmdb", (int?)2016)));
        Assert.That((items[2].Kind, items[2].Placement!.Season, items[2].Placement!.Number), Is.EqualTo((ItemKinds.Episode, (int?)1, (int?)2)));
    }

    [TestCase("utf-8", ";")]
    [TestCase("utf-16", ",")]
    [TestCase("windows-1252", ";")]
    [TestCase("utf-8", "\t")]
    public async Task SpanishHeadersInAnyEncodingAndSeparator(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = string.Join(separator, "Título", "Año", "Puntuación", "Título original", "Directores", "País", "Fecha de voto", "Tipo") + "\r\n"
            + string.Join(separator, "El espíritu de la colmena", "1973", "9", "El espíritu de la colmena", "Víctor Erice", "España", "31/12/2023", "Película") + "\r\n"
            + string.Join(separator, "La peste", "2018", "6", "La peste", "", "España", "01/02/2024", "Serie") + "\r\n";
        var written = Encoding.GetEncoding(encoding);
        var (items, end, _) = await ReadAsync(_folder, [.. written.GetPreamble(), .. written.GetBytes(text)]);
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((true, (string?)null)));
        Assert.That(items.Select(i => (i.Title, i.Year, i.Kind, Own(i)!.Value, Own(i)!.At.ToString())), Is.EqualTo(new (string, int?, string, decimal, string?)[]
        {
            ("El espíritu de la colmena", 1973, "movie", 9, "2023-12-31"), ("La peste", 2018, "series", 6, "2024-02-01"),
        }), "the day of one date tells the order of the other");
    }

    [Test]
    public async Task MarksBehindTitlesAreTypesAndOtherParenthesesAreTitles()
    {
        var (items, _, _) = await ReadAsync(_folder, """
            title;year;user score;FA movie ID
            Una serie (Serie de TV);2001;7;100001
            Otra (Miniserie de TV);2002;7;100002
            Un corto (C);2003;7;100003
            Para la tele (TV);2004;7;100004
            El show de Truman (Una vida en directo);1998;7;100005
            (500) Days of Summer;2009;7;100006

            """);
        Assert.That(items.Select(i => (i.Title, i.Kind, string.Join(',', i.Description?.Types ?? []))), Is.EqualTo(new[]
        {
            ("Una serie", "series", ""), ("Otra", "series", "miniseries"), ("Un corto", "movie", "short"), ("Para la tele", "movie", "tvmovie"),
            ("El show de Truman (Una vida en directo)", "movie", ""), ("(500) Days of Summer", "movie", ""),
        }));
        var (kept, _, _) = await ReadAsync(_folder, "title\nPara la tele (TV)\n", o => o with { Marks = false });
        Assert.That(kept[0].Title, Is.EqualTo("Para la tele (TV)"));
    }
}
