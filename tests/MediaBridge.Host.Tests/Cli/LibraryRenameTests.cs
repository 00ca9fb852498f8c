namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>library rename</c> by what the library knows, between two scans.</summary>
internal sealed class LibraryRenameTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Films_keep_slug_rating_and_history_when_their_files_get_other_names()
    {
        _cli.Write("mediabridge.yaml", "library: { folders: [films] }");
        _cli.Write("films/charade.1963.1080p/charade.1963.1080p.mkv", "one");
        _cli.Write("films/charade.1963.1080p/charade.1963.1080p.en.srt", "text");
        _cli.Write("films/Wings (1927).mkv", "another one");
        await _cli.LibraryAsync("scan");
        var before = await _cli.LibraryItemsAsync();
        await _cli.LibraryAsync("rate", "charade-1963", "8");
        await _cli.LibraryAsync("set", "charade-1963", "title=Charade in Paris");
        await _cli.LibraryAsync("tag", "add", "charade-1963", "mine");
        Assert.That((await _cli.LibraryAsync("rename", "--dry-run")).Output, Does.Contain("Charade in Paris (1963)"));

        await _cli.LibraryAsync("rename", "--preset", "kodi");
        Assert.That(_cli.Files("films"), Is.EqualTo(new[]
        {
            "Charade in Paris (1963)/Charade in Paris (1963).en.srt", "Charade in Paris (1963)/Charade in Paris (1963).mkv", "Wings (1927)/Wings (1927).mkv",
        }));
        await _cli.LibraryAsync("scan");
        var after = await _cli.LibraryItemsAsync();
        Assert.That(after.Select(i => i.Slug), Is.EqualTo(before.Select(i => i.Slug)));
        var film = after.Single(i => i.Slug == "charade-1963").Item.GetRawText();
        Assert.That(film, Does.Contain("films/Charade in Paris (1963)/Charade in Paris (1963).mkv").And.Not.Contain("1080p.mkv").And.Contain("mine").And.Contain("Charade in Paris"));
        Assert.That((await _cli.LibraryJsonAsync("search", "rating:8")).GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((await _cli.LibraryAsync("history", "charade-1963")).Output, Does.Contain("Charade in Paris"));
        Assert.That((await _cli.LibraryAsync("rename", "--dry-run", "--preset", "kodi")).Output, Does.Not.Contain("→"), "all are named well");
    }

    [Test]
    public async Task A_series_keeps_its_seasons_and_episodes()
    {
        _cli.Write("mediabridge.yaml", "library: { folders: [shows] }");
        _cli.Write("shows/harbour street/tvshow.nfo", "<tvshow><title>Harbour Street</title><year>2003</year></tvshow>");
        _cli.Write("shows/harbour street/poster.jpg", "picture");
        _cli.Write("shows/harbour street/s1/poster.jpg", "of the season");
        _cli.Write("shows/harbour street/s1/harbour.street.s01e01.mkv", "1");
        _cli.Write("shows/harbour street/s1/harbour.street.s01e02.mkv", "22");
        _cli.Write("shows/harbour street/s1/harbour.street.s01e02.en.srt", "text");
        _cli.Write("shows/harbour street/s2/harbour.street.s02e01.mkv", "333");
        await _cli.LibraryAsync("scan");
        var before = await _cli.LibraryItemsAsync();
        Assert.That(before, Has.Count.EqualTo(6), "a series, two seasons, three episodes");

        await _cli.LibraryAsync("rename", "--preset", "jellyfin");
        Assert.That(_cli.Files("shows"), Is.EqualTo(new[]
        {
            "Harbour Street (2003)/Season 01/Harbour Street (2003) - S01E01.mkv", "Harbour Street (2003)/Season 01/Harbour Street (2003) - S01E02.en.srt", "Harbour Street (2003)/Season 01/Harbour Street (2003) - S01E02.mkv", "Harbour Street (2003)/Season 01/poster.jpg",
            "Harbour Street (2003)/Season 02/Harbour Street (2003) - S02E01.mkv", "Harbour Street (2003)/poster.jpg", "Harbour Street (2003)/tvshow.nfo",
        }));
        await _cli.LibraryAsync("scan");
        var after = await _cli.LibraryItemsAsync();
        Assert.That(after.Select(i => i.Slug), Is.EqualTo(before.Select(i => i.Slug)));
        var paths = string.Concat(after.Select(i => i.Item.GetRawText()));
        Assert.That(paths, Does.Contain("Season 02/Harbour Street (2003) - S02E01.mkv").And.Not.Contain("harbour.street.s01e01.mkv"));

        // Again, under a title of one's own: nothing stays behind, and undo brings all of it back.
        var tree = _cli.Files("shows");
        await _cli.LibraryAsync("set", "harbour-street-2003", "title=Quay Street");
        var run = (await _cli.LibraryAsync("rename", "--preset", "jellyfin")).ToString().Split("runs undo ")[1].Split('\n', ' ')[0].Trim();
        Assert.That(_cli.Files("shows"), Is.EqualTo(tree.Select(f => f.Replace("Harbour Street", "Quay Street", StringComparison.Ordinal))));
        Assert.That(Directory.EnumerateDirectories(_cli.File("shows")).Count(), Is.EqualTo(1));
        Assert.That((await _cli.RunAsync("runs", "undo", run)).ExitCode, Is.Zero);
        Assert.That(_cli.Files("shows"), Is.EqualTo(tree));
    }

    [Test]
    public async Task A_query_and_a_template_are_looked_at_before_anything_is_read()
    {
        _cli.Write("films/Charade.1963.mkv", "one");
        _cli.Write("films/Wings.1927.mkv", "two");
        var some = await _cli.RunAsync("library", "rename", "films", "--dry-run", "--where", "title:\"charade\" year:1960..");
        Assert.That((some.ExitCode, some.Output.Contains("Wings (1927)", StringComparison.Ordinal)), Is.EqualTo((0, false)), some.ToString());
        Assert.That(some.Output, Does.Contain("Charade (1963)"));
        var wrong = await _cli.RunAsync("library", "rename", "films", "--template", "{{titel}}", "--dry-run");
        Assert.That((wrong.ExitCode, wrong.Output), Is.EqualTo((2, "")), wrong.ToString());
        Assert.That(wrong.Errors, Does.Contain("film:1: 'titel' is not known"));
    }

    [Test]
    public async Task Without_a_folder_and_without_setting_it_says_what_to_do()
    {
        var result = await _cli.RunAsync("library", "rename");
        Assert.That((result.ExitCode, result.Errors.Contains("library.folders", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.ToString());
    }
}
