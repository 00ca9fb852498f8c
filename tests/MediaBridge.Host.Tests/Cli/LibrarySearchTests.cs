namespace MediaBridge.Host.Tests.Cli;

/// <summary>What <c>library search</c> says where there is nothing, where a list ends, and where its options are wrong.</summary>
internal sealed class LibrarySearchTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public LibrarySearchTests() => _cli.Write("films.jsonl", """
        {"kind":"movie","title":"Vertigo","year":1958,"ids":["imdb:tt0052357"]}
        {"kind":"movie","title":"Rope","year":1948,"ids":["imdb:tt0040746"]}
        {"kind":"movie","title":"Charade","year":1963,"ids":["imdb:tt0056923"]}
        """);

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task An_empty_library_says_how_to_fill_it_and_a_mistyped_option_is_no_word_to_look_for()
    {
        foreach (var command in (string[])["search", "stats"])
        {
            var empty = await _cli.RunAsync("library", command);
            Assert.That((empty.ExitCode, empty.Errors.Contains("mediabridge library scan", StringComparison.Ordinal)), Is.EqualTo((0, true)), empty.ToString());
        }

        var mistyped = await _cli.RunAsync("library", "search", "vertigo", "--limti", "3");
        Assert.That((mistyped.ExitCode, mistyped.Errors.Contains("Did you mean --limit?", StringComparison.Ordinal)), Is.EqualTo((2, true)), mistyped.ToString());
    }

    [Test]
    public async Task A_list_says_where_it_ends_and_a_number_that_is_none_is_told_plainly()
    {
        await _cli.RunAsync("copy", "items:films.jsonl", "library");
        Assert.That((await _cli.RunAsync("library", "search", "--limit", "2", "--offset", "2")).Errors, Does.Contain("3 to 3 of 3 items.").And.Not.Contain("The next"));
        Assert.That((await _cli.RunAsync("library", "search", "--limit", "0")).ToString(), Does.Contain("3 items").And.Not.Contain("1 to 0"));
        Assert.That((await _cli.RunAsync("library", "search", "--limit", "x")).Errors, Does.Contain("--limit: 'x' is not a whole number."));
    }
}
