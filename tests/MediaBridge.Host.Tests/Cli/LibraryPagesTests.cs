namespace MediaBridge.Host.Tests.Cli;

/// <summary>Pages of another program taken over once: what was personal there joins what scans know, and stays.</summary>
internal sealed class LibraryPagesTests
{
    [Test]
    public async Task Pages_of_MovieVault_join_the_scanned_films_and_what_is_personal_survives_scans()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("films/Charade (1963)/movie.nfo", """<movie><title>Charade</title><year>1963</year><plot>A stamp.</plot><uniqueid type="tmdb">4808</uniqueid></movie>""");
        cli.Write("site/movies/charade-1963.mdx", "---\ntitle: Charade\nreleaseYear: 1963\ntmdbId: 4808\nrating: 7.5\nmetadataSource: TMDB\ndescription: Old words.\ntags: [Paris]\nwatchlist: { status: watched, watched: 2026-01-20, favorite: true, user_rating: 9.0, notes: From John }\n---\n");
        Assert.That((await cli.RunAsync("library", "scan", "films")).ExitCode, Is.Zero);
        var copy = await cli.RunAsync("copy", "pages:site/movies", "library");
        Assert.That(copy.ExitCode, Is.Zero, copy.ToString());
        Assert.That((await cli.RunAsync("copy", "pages:site/movies", "library", "--json")).Json().GetProperty("sinks")[0].GetProperty("unchanged").GetInt32(), Is.EqualTo(1));

        Directory.Delete(cli.File("site"), recursive: true);
        Assert.That((await cli.RunAsync("library", "scan", "films", "--fresh")).ExitCode, Is.Zero);
        var shown = (await cli.RunAsync("library", "show", "charade", "--json")).Json();
        var item = shown.GetProperty("item").ToString();
        Assert.That((await cli.RunAsync("library", "stats", "--json")).Json().GetProperty("statistics").GetProperty("items").GetInt32(), Is.EqualTo(1));
        Assert.That(item, Does.Contain("From John").And.Contain("Paris").And.Contain("2026-01-20"));
        Assert.That((shown.GetProperty("from").GetProperty("ratings.own").GetString(), shown.GetProperty("from").GetProperty("ratings.tmdb").GetString(), shown.GetProperty("from").GetProperty("description.overview").GetString()), Is.EqualTo(("pages", "pages", "nfo.read")));
    }
}
