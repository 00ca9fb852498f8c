namespace MediaBridge.Host.Tests.Cli;

/// <summary>What a person changes in the library at the command line.</summary>
internal sealed class LibraryEditTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public LibraryEditTests() => _cli.Write("films.jsonl", """
        {"kind":"movie","title":"Fog","year":1999,"ids":["test:1","imdb:tt0000009"],"description":{"overview":"A ship.","genres":["Drama"],"runtime":"01:40:00"},"ratings":[{"value":7,"scale":"0..10/0.1","whose":"site","site":"imdb"}]}
        {"kind":"movie","title":"Harbour","year":2001,"ids":["test:2"],"description":{"collection":{"name":"Sea Collection"}}}
        {"kind":"movie","title":"Harbour Lights","year":2003,"ids":["test:3"],"description":{"collection":{"name":"Sea Collection"}}}
        """);

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Fields_are_set_locked_and_cleared_and_survive_a_scan()
    {
        await ScanAsync();
        await _cli.LibraryAsync("set", "fog-1999", "overview=Mine.", "genres=Noir, Sea", "director=Ann Lee");
        await _cli.LibraryAsync("lock", "fog-1999", "runtime");
        _cli.Write("films.jsonl", """{"kind":"movie","title":"Fog","year":1999,"ids":["test:1","imdb:tt0000009"],"description":{"overview":"New.","genres":["Drama"],"runtime":"02:00:00","tagline":"Told."}}""");
        await ScanAsync();
        var fields = await FieldsAsync("imdb:tt0000009");
        Assert.That(
            (fields["description.overview"], fields["description.genres"], fields["description.runtime"], fields["description.tagline"]),
            Is.EqualTo(("\"Mine.\" person", "[\"Noir\",\"Sea\"] person", "\"01:40:00\" person", "\"Told.\" items")));
        await _cli.LibraryAsync("clear", "fog-1999", "overview");
        Assert.That((await FieldsAsync("fog-1999"))["description.overview"], Is.EqualTo("\"New.\" items"));
    }

    [Test]
    public async Task Tags_are_added_to_many_counted_and_taken_off()
    {
        await ScanAsync();
        await _cli.LibraryAsync("tag", "add", "--where", "harbour", "Sea", "4K HDR");
        await _cli.LibraryAsync("tag", "add", "fog-1999", "sea");
        Assert.That((await _cli.LibraryJsonAsync("tag", "list")).EnumerateArray().Select(t => (t.GetProperty("name").GetString()!.ToUpperInvariant(), t.GetProperty("items").GetInt32())), Is.EqualTo(new[] { ("SEA", 3), ("4K HDR", 2) }));
        await _cli.LibraryAsync("tag", "remove", "--where", "tag:sea", "SEA");
        Assert.That((await _cli.LibraryJsonAsync("tag", "list")).GetArrayLength(), Is.EqualTo(1));
        Assert.That((await _cli.RunAsync("library", "tag", "add", "fog-1999")).Errors, Does.Contain("No tag is given"));
    }

    [Test]
    public async Task A_tag_that_an_item_does_not_have_is_told_and_nothing_is_decided()
    {
        await ScanAsync();
        await _cli.LibraryAsync("tag", "add", "fog-1999", "Sea");
        var before = (await _cli.LibraryJsonAsync("show", "fog-1999")).ToString();
        var none = await _cli.RunAsync("library", "tag", "remove", "fog-1999", "storm");
        Assert.That((none.ExitCode, none.Errors.Trim()), Is.EqualTo((0, "Nothing changed: Fog (1999) has no tag 'storm'.")));
        Assert.That((await _cli.LibraryJsonAsync("show", "fog-1999")).ToString(), Is.EqualTo(before));
        var some = await _cli.RunAsync("library", "tag", "remove", "fog-1999", "SEA", "storm", "wind");
        Assert.That(some.Errors, Does.Contain("Tags taken off: Fog (1999).").And.Contain("Fog (1999) has no tags 'storm', 'wind'."));
        Assert.That((await _cli.RunAsync("library", "tag", "remove", "--where", "harbour", "storm")).Errors, Does.Contain("Tags taken off: 0 items, 2 as before."));
    }

    [Test]
    public async Task Several_items_are_named_at_once_and_a_misspelt_one_changes_none()
    {
        await ScanAsync();
        var wrong = await _cli.RunAsync("library", "watchlist", "add", "fog-1999", "harbor-2001");
        Assert.That((wrong.ExitCode, wrong.Errors.Contains("no item 'harbor-2001'", StringComparison.Ordinal)), Is.EqualTo((2, true)), wrong.ToString());
        Assert.That((await _cli.LibraryJsonAsync("watchlist", "list")).GetArrayLength(), Is.Zero);
        await _cli.LibraryAsync("watchlist", "add", "fog-1999", "harbour-2001");
        Assert.That((await _cli.LibraryJsonAsync("watchlist", "list")).GetArrayLength(), Is.EqualTo(2));
        Assert.That((await _cli.RunAsync("library", "watchlist", "add", "fog-1999")).Errors, Does.Contain("Nothing changed: Fog (1999) is so already."));
        Assert.That((await _cli.RunAsync("library", "watchlist", "remove", "fog-1999", "--where", "harbour")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task The_watchlist_is_filled_worked_off_and_counted()
    {
        await ScanAsync();
        await _cli.LibraryAsync("watchlist", "add", "fog-1999", "--person", "ana");
        Assert.That((await _cli.LibraryJsonAsync("watchlist", "list")).EnumerateArray().Select(e => e.GetProperty("slug").GetString()), Is.EqualTo(new[] { "fog-1999" }));
        Assert.That((await _cli.LibraryJsonAsync("watchlist", "stats")).GetProperty("waitingMinutes").GetInt32(), Is.EqualTo(100));
        await _cli.LibraryAsync("watchlist", "watched", "fog-1999", "--on", "2026-01-20", "--person", "ana");
        await _cli.LibraryAsync("rate", "fog-1999", "4/5", "--person", "ana");
        await _cli.LibraryAsync("note", "fog-1999", "Recommended by John");
        await _cli.LibraryAsync("favourite", "fog-1999");
        var stats = await _cli.LibraryJsonAsync("watchlist", "stats");
        Assert.That((stats.GetProperty("waiting").GetInt32(), stats.GetProperty("watched").GetInt32(), stats.GetProperty("favourites").GetInt32(), stats.GetProperty("rated").GetInt32()), Is.EqualTo((0, 1, 1, 1)));
        Assert.That((await _cli.LibraryJsonAsync("search", "watched:2026-01-20 rating:8 recommended")).GetProperty("total").GetInt32(), Is.EqualTo(1));
        Assert.That((await _cli.RunAsync("library", "watchlist", "watched", "fog-1999", "--on", "20.1.2026")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task History_and_rollback()
    {
        await ScanAsync();
        await _cli.LibraryAsync("set", "fog-1999", "title=The Fog");
        await _cli.LibraryAsync("set", "fog-1999", "tagline=One.");
        var history = await _cli.LibraryJsonAsync("history", "fog-1999");
        Assert.That(history.EnumerateArray().Select(v => (v.GetProperty("version").GetInt32(), v.GetProperty("changes")[0].GetProperty("field").GetString())), Is.EqualTo(new[] { (2, "title"), (3, "description.tagline") }));
        Assert.That((await _cli.LibraryJsonAsync("history", "fog-1999", "--diff", "1..3")).GetArrayLength(), Is.EqualTo(2));
        Assert.That((await _cli.LibraryJsonAsync("rollback", "fog-1999", "--version", "1", "--dry-run")).GetArrayLength(), Is.EqualTo(2));
        Assert.That((await FieldsAsync("fog-1999"))["title"], Is.EqualTo("\"The Fog\" person"), "a dry run changes nothing");
        await _cli.LibraryAsync("rollback", "fog-1999", "--version", "1");
        Assert.That((await FieldsAsync("fog-1999"))["title"], Is.EqualTo("\"Fog\" items"));
        var shown = await _cli.RunAsync("library", "history", "fog-1999");
        Assert.That(shown.Output, Does.Contain("version 1").And.Contain("version 4").And.Contain("The Fog"));
        var late = await _cli.RunAsync("library", "set", "fog-1999", "tagline=Two.", "--version-seen", "2");
        Assert.That((late.ExitCode, late.Errors.Contains("changed meanwhile", StringComparison.Ordinal)), Is.EqualTo((32, true)), late.ToString());
    }

    [Test]
    public async Task Collections_are_listed_and_shown()
    {
        await ScanAsync();
        Assert.That((await _cli.LibraryJsonAsync("collections")).EnumerateArray().Select(c => (c.GetProperty("name").GetString(), c.GetProperty("items").GetInt32())), Is.EqualTo(new[] { ("Sea Collection", 2) }));
        Assert.That((await _cli.LibraryJsonAsync("collections", "Sea Collection")).EnumerateArray().Select(e => e.GetProperty("year").GetInt32()), Is.EqualTo(new[] { 2001, 2003 }));
    }

    private async Task ScanAsync()
    {
        var result = await _cli.RunAsync("copy", "items:films.jsonl", "library");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    /// <summary>Each field of an item as JSON, with where it came from.</summary>
    private async Task<Dictionary<string, string>> FieldsAsync(string item)
    {
        var shown = await _cli.LibraryJsonAsync("show", item);
        return shown.GetProperty("from").EnumerateObject().Where(f => !f.Name.StartsWith("ratings.", StringComparison.Ordinal)).ToDictionary(
            f => f.Name,
            f => $"{System.Text.Json.JsonSerializer.Serialize(f.Name.Split('.').Aggregate(shown.GetProperty("item"), (part, name) => part.GetProperty(name)))} {f.Value.GetString()}");
    }
}
