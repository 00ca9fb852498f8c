namespace MediaBridge.Host.Tests.Cli;

/// <summary>The library as a person looks into it: <c>library search</c>, <c>show</c>, <c>query</c>, <c>people</c>, <c>stats</c>.</summary>
internal sealed class LibraryReadTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public LibraryReadTests() => _cli.Write("films.jsonl", """
        {"kind":"movie","title":"Vertigo","year":1958,"ids":["imdb:tt0052357"],"description":{"overview":"A detective is afraid of heights.","genres":["Mystery"],"runtime":"02:08:00"},"people":[{"name":"Alfred Hitchcock","role":"director"},{"name":"Kim Novak","role":"actor","character":"Madeleine"}]}
        {"kind":"movie","title":"Rope","year":1948,"ids":["imdb:tt0040746"],"description":{"genres":["Crime"]},"people":[{"name":"Alfred Hitchcock","role":"director"}]}
        {"kind":"movie","title":"Charade","year":1963,"ids":["imdb:tt0056923"],"description":{"genres":["Comedy"]},"people":[{"name":"Stanley Donen","role":"director"}]}
        """);

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Search_show_people_query_and_stats_tell_people_and_programs_the_same()
    {
        var scan = await _cli.RunAsync("copy", "items:films.jsonl", "library");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());

        var hits = await _cli.LibraryJsonAsync("search", "hitchcock sort:year", "--facets");
        Assert.That((hits.GetProperty("total").GetInt32(), hits.GetProperty("entries")[0].GetProperty("title").GetString(), hits.GetProperty("genres").GetArrayLength()), Is.EqualTo((2, "Rope", 2)));
        Assert.That((await _cli.LibraryAsync("search", "hitchcock")).Output, Does.Contain("Vertigo").And.Contain("Rope").And.Not.Contain("Charade"));
        Assert.That((await _cli.LibraryJsonAsync("search", "hitchcok", "--fuzzy")).GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That((await _cli.RunAsync("library", "search", "hitchcok")).ToString(), Does.Contain("hitchcock"));

        Assert.That((await _cli.LibraryAsync("show", "vertigo")).Output, Does.Contain("afraid of heights").And.Contain("imdb"));
        Assert.That((await _cli.LibraryJsonAsync("show", "tt0052357")).ToString(), Does.Contain("afraid of heights"));
        var unknown = await _cli.RunAsync("library", "show", "psycho");
        Assert.That((unknown.ExitCode, unknown.Errors.Contains("no item 'psycho'", StringComparison.Ordinal)), Is.EqualTo((2, true)), unknown.ToString());

        Assert.That((await _cli.LibraryAsync("people", "hitchcock")).Output, Does.Contain("Alfred Hitchcock").And.Contain("Vertigo"));
        var people = await _cli.LibraryJsonAsync("people", "novak");
        Assert.That((people[0].GetProperty("name").GetString(), people[0].GetProperty("credits")[0].GetProperty("character").GetString()), Is.EqualTo(("Kim Novak", "Madeleine")));
        Assert.That((await _cli.RunAsync("library", "people", "hitchcok")).ToString(), Does.Contain("Did you mean Alfred Hitchcock"));

        Assert.That((await _cli.LibraryAsync("query", "SELECT title FROM movies ORDER BY year", "--csv")).Output, Is.EqualTo("title\nRope\nVertigo\nCharade\n").Or.EqualTo("title\r\nRope\r\nVertigo\r\nCharade\r\n"));
        Assert.That((await _cli.LibraryJsonAsync("query", "SELECT title, year FROM movies WHERE year<1950"))[0].GetProperty("year").GetInt32(), Is.EqualTo(1948));
        foreach (var refused in (string[])["DELETE FROM items", "SELECT 1; DELETE FROM items"])
        {
            var result = await _cli.RunAsync("library", "query", refused);
            Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        }

        Assert.That((await _cli.LibraryAsync("stats")).Output, Does.Contain("3").And.Contain("Alfred Hitchcock"));
        Assert.That((await _cli.LibraryJsonAsync("stats")).GetProperty("statistics").GetProperty("items").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public async Task What_is_shown_is_for_people_and_fits_their_terminal()
    {
        await _cli.RunAsync("copy", "items:films.jsonl", "library");
        Assert.That((await _cli.LibraryAsync("show", "vertigo")).Output, Does.Contain("128 min").And.Contain("Kim Novak (Madeleine)"));
        Assert.That((await _cli.RunAsync("library", "search", "--limit", "2")).ToString(), Does.Contain("1 to 2 of 3 items. The next: --offset 2"));
        var mistyped = await _cli.RunAsync("library", "search", "--fuzy", "vertigo");
        Assert.That((mistyped.ExitCode, mistyped.Errors.Contains("Did you mean --fuzzy?", StringComparison.Ordinal)), Is.EqualTo((2, true)), mistyped.ToString());
        Assert.That((await _cli.LibraryAsync("search", "--", "-vertigo")).Output, Does.Contain("Rope").And.Not.Contain("Vertigo"), "a word with one dash in front is what is not wanted");
        await _cli.RunAsync("library", "tag", "add", "vertigo", "Kids Safe");
        await _cli.RunAsync("library", "tag", "add", "rope", "Kids");
        Assert.That((await _cli.LibraryAsync("search", "--tag", "kids safe")).Output, Does.Contain("Vertigo").And.Not.Contain("Rope"));
        Assert.That((await _cli.LibraryAsync("search", "hitchcock", "--tag", "Kids")).Output, Does.Contain("Rope").And.Not.Contain("Vertigo"));
        Assert.That((await _cli.RunAsync("library", "search", "year:abc")).Errors, Does.Contain("year:1990..1999"));
        Assert.That((await _cli.RunAsync("library", "duplicates", "--by", "nme")).Errors, Does.Contain("--by: There is no 'nme' here. Did you mean name?"));
        Assert.That((await _cli.RunAsync("library", "duplicates", "--folder", "nowhere")).ExitCode, Is.EqualTo(2));
        Assert.That((await _cli.RunAsync("library", "backup", "library.tar.gz")).Errors, Does.Contain(".zip"));
        Assert.That((await _cli.RunAsync("library", "stats", "--html", "films.jsonl/x.html")).ExitCode, Is.EqualTo(2));

        using var terminal = PseudoTerminal.Start(_cli, ["library", "query", "SELECT * FROM movies ORDER BY year LIMIT 1"]);
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        Assert.That(await terminal.EndAsync(time.Token), Is.Zero, terminal.Seen);
        Assert.That(terminal.Seen.Split('\n').Max(l => l.TrimEnd().Length), Is.LessThanOrEqualTo(80), "a row is told value by value where it has no room");
        Assert.That(terminal.Seen, Does.Contain("Rope").And.Contain("director"));
    }
}
