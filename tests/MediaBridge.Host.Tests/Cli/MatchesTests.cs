using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The matches of a person at the command line: what waits, why, and what they decide, at the terminal and from scripts.</summary>
internal sealed class MatchesTests : IDisposable
{
    private static readonly string[] Plugins = ["--plugins", Path.Combine(CliSandbox.Root, "artifacts", "test-plugins")];
    private readonly CliSandbox _cli = new();

    public MatchesTests()
    {
        _cli.Write("films.jsonl", string.Concat(
            Film("test:1", "The Long Road", 1999, "Ann One"), Film("test:2", "Home", 2009, null), Film("test:3", "Hercules Returns", 2014, null), Film("test:4", "Unheard Of", 2001, null)));
        _cli.Write("known.jsonl", string.Concat(
            Film("imdb:tt0000001", "The Long Road", 1999, "Ann One"), Film("imdb:tt0000002", "Home", 2009, null), Film("imdb:tt0000003", "Hercules Returns", 2014, "Brett One"), Film("imdb:tt0000004", "Hercules Returns", 2014, "Renny Two")));
        _cli.Write("match.yaml", "{ version: 1, name: match, from: [ { source: items, with: { file: films.jsonl } } ], steps: [ { match: { with: guesses.file, to: imdb, options: { file: known.jsonl, log: asked.txt } } } ], to: [ { sink: files, with: { folder: out, format: jsonl } } ] }");
    }

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task A_run_a_review_and_a_run()
    {
        var first = await RunAsync("run", "match.yaml");
        Assert.That(first.ExitCode, Is.EqualTo(8), first.ToString());
        Assert.That(first.Errors, Does.Contain("3 items wait for your decision: mediabridge matches review"));
        var asked = File.ReadAllLines(_cli.File("asked.txt")).Length;

        var review = await RunAsync(["matches", "review"], "https://m.imdb.com/title/tt0000004/?ref_=x\n1\nn\n");
        Assert.That((review.ExitCode, review.Output.Trim()), Is.EqualTo((0, "2 matched, 1 without a match, 0 put off; 0 still open.")), review.ToString());
        Assert.That(review.Errors, Does.Contain("1 of 3").And.Contain("Home (2009)").And.Contain("imdb:tt0000002").And.Contain("many works are called so").And.Contain("Renny Two").And.Contain("mediabridge run match.yaml"));
        Assert.That(File.ReadAllLines(_cli.File("asked.txt")), Has.Length.EqualTo(asked), "a review asks nobody");

        var second = await RunAsync("run", "match.yaml");
        Assert.That(second.ExitCode, Is.Zero, second.ToString());
        Assert.That(File.ReadAllLines(_cli.File("out/items.jsonl")).Select(l => string.Join(' ', JsonDocument.Parse(l).RootElement.GetProperty("ids").EnumerateArray().Select(i => i.GetString()))).Order(StringComparer.Ordinal), Is.EqualTo(new[]
        {
            "test:1 imdb:tt0000001", "test:2 imdb:tt0000002", "test:3 imdb:tt0000004", "test:4",
        }));
        Assert.That((await RunAsync("matches", "review")).Errors, Does.Contain("Nothing waits for a decision."));
    }

    [Test]
    public async Task Answers_are_taken_back_put_off_and_refused_with_a_reason()
    {
        await RunAsync("run", "match.yaml");
        var review = await RunAsync(["matches", "review", "--json"], "s\nu\n9\nhttps://evil.test/title/tt0000002\nnm0000001\no\n1\n1\nu\nq\n");
        Assert.That(review.ExitCode, Is.Zero, review.ToString());
        Assert.That(review.Errors, Does.Contain("Taken back: Hercules Returns (2014).").And.Contain("There is no candidate 9 here.").And.Contain("Pages of evil.test are not known").And.Contain("'nm0000001' is no id of IMDb").And.Contain("Taken back: Home (2009)."));
        Assert.That((review.Json().GetProperty("matched").GetInt32(), review.Json().GetProperty("later").GetInt32(), review.Json().GetProperty("left").GetInt64()), Is.EqualTo((1, 0, 2L)));

        var later = await RunAsync(["matches", "review"], "s\n");
        Assert.That((later.ExitCode, later.Output.Trim()), Is.EqualTo((8, "0 matched, 0 without a match, 1 put off; 2 still open.")), "the answers ended before the queue did");
        var list = (await RunAsync("matches", "list", "--state", "open,later", "--json")).Json();
        Assert.That(list.EnumerateArray().Select(m => (m.GetProperty("title").GetString(), m.GetProperty("state").GetString(), m.GetProperty("by").GetString())), Is.EqualTo(new[] { ("Home", "later", "person"), ("Unheard Of", "open", "engine") }));
    }

    [Test]
    public async Task At_a_terminal_keys_decide()
    {
        await RunAsync("run", "match.yaml");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var terminal = PseudoTerminal.Start(_cli, ["matches", "review", .. Plugins], columns: 100);
        await terminal.WaitForAsync("Hercules Returns (2014)", limit.Token);
        await terminal.AnswerAsync("id or address > ", "1", limit.Token);
        await terminal.WaitForAsync("is imdb:tt0000003", limit.Token);
        await terminal.AnswerAsync("id or address > ", "q", limit.Token);
        Assert.That(await terminal.EndAsync(limit.Token), Is.Zero, terminal.Seen);
        Assert.That(terminal.Seen, Does.Contain("1 matched"));
    }

    [Test]
    public async Task Pins_explanations_and_lists()
    {
        await RunAsync("run", "match.yaml");
        var explained = await RunAsync("matches", "explain", "hercules");
        Assert.That(explained.ExitCode, Is.Zero, explained.ToString());
        Assert.That(explained.Output, Does.Contain("Hercules Returns (2014)").And.Contain("imdb:tt0000003").And.Contain("title").And.Contain("0.60").And.Contain("confidence").And.Contain("https://www.imdb.com/title/tt0000004"));

        Assert.That((await RunAsync("matches", "pin", "test:3", "TT0000004", "--note", "seen it")).Errors, Does.Contain("matched with imdb:tt0000004"));
        Assert.That((await RunAsync("matches", "pin", "test:99", "none", "--to", "imdb")).Errors, Does.Contain("test:99: no match"));
        var wrong = await RunAsync("matches", "pin", "test:3", "https://www.themoviedb.org/movie/603");
        Assert.That((wrong.ExitCode, wrong.Errors.Contains("one of IMDb (imdb) is wanted", StringComparison.Ordinal)), Is.EqualTo((2, true)), wrong.ToString());
        Assert.That((await RunAsync("matches", "pin", "test:98", "none")).Errors, Does.Contain("--to SCHEME"));
        Assert.That((await RunAsync("matches", "list", "--by", "person")).Output, Does.Contain("imdb:tt0000004").And.Contain("test:99").And.Not.Contain("The Long Road"));
        Assert.That((await RunAsync("matches", "unpin", "test:99")).Errors, Does.Contain("forgotten"));
        Assert.That((await RunAsync("matches", "unpin", "test:3")).Errors, Does.Contain("Hercules Returns (2014): open"));
        Assert.That((await RunAsync("matches", "unpin", "test:3")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("matches", "list", "--state", "never")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Find_gives_a_line_for_each_item_in_order()
    {
        var lines = await RunAsync(["matches", "find", "--with", "guesses.file?file=known.jsonl", "--to", "imdb", "--accept", "strong", "-"], File.ReadAllText(_cli.File("films.jsonl")) + Film("test:5", "Away", 2001, null) + "nonsense\n" + Film("imdb:tt0000009", "Has one", 2001, null));
        Assert.That(lines.ExitCode, Is.EqualTo(16), lines.ToString());
        var found = lines.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.That(found.Select(f => (f.GetProperty("id").GetString(), f.GetProperty("chosen").GetString(), f.GetProperty("recommendation").GetString())), Is.EqualTo(new[]
        {
            ("test:1", "imdb:tt0000001", "strong"), ("test:2", null, "medium"), ("test:3", null, "low"), ("test:4", null, "none"), ("test:5", null, "none"), ("imdb:tt0000009", "imdb:tt0000009", "strong"),
        }));
        Assert.That(found[0].GetProperty("candidates")[0].GetProperty("evidence").EnumerateArray().Select(e => e.GetProperty("signal").GetString()), Is.SupersetOf(new[] { "title", "year", "director" }));
        Assert.That((found[4].GetProperty("error").GetProperty("message").GetString(), lines.Errors.Contains("-:6:", StringComparison.Ordinal)), Is.EqualTo(("the guesser is away", true)), lines.Errors);

        _cli.Write("queries.csv", "qid;title;original title;year;directors;kind\nq1;El largo camino;The Long Road;1999;Ann One;movie\nq2;Home (TV);;2009;;movie\n");
        var table = await RunAsync("matches", "find", "--with", "guesses.file?file=known.jsonl", "--to", "imdb", "queries.csv");
        Assert.That(table.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).Select(f => (f.GetProperty("row").GetString(), f.GetProperty("chosen").GetString())), Is.EqualTo(new[] { ("q1", "imdb:tt0000001"), ("q2", "imdb:tt0000002") }), table.ToString());
        Assert.That((await RunAsync("matches", "find", "--with", "no.such", "queries.csv")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("matches", "find", "--with", "guesses.file?file=known.jsonl", "nowhere.csv")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Files_go_out_and_come_in()
    {
        await RunAsync("run", "match.yaml");
        await RunAsync("matches", "pin", "test:3", "tt0000004");
        Assert.That((await RunAsync("matches", "export", "all.jsonl")).Errors, Does.Contain("4 matches written to all.jsonl"));
        Assert.That((await RunAsync("matches", "export", "mine.csv", "--by", "person")).Errors, Does.Contain("1 match written"));
        Assert.That(File.ReadAllText(_cli.File("mine.csv")), Does.Contain("imdb:tt0000004"));
        var other = Path.Combine(_cli.Folder, "elsewhere");
        Assert.That((await RunAsync("matches", "import", "all.jsonl", "--data", other)).Errors, Does.Contain("4 new, 0 updated, 0 kept"));
        Assert.That((await RunAsync("matches", "export", "-", "--data", other)).Output, Is.EqualTo(File.ReadAllText(_cli.File("all.jsonl"))));
        foreach (var name in new[] { "report.html", "report.csv", "report.json" })
        {
            var report = await RunAsync("matches", "report", "--pipeline", "match", "--out", name);
            Assert.That((report.ExitCode, report.Errors.Contains("4 rows written", StringComparison.Ordinal)), Is.EqualTo((0, true)), report.ToString());
            Assert.That(File.ReadAllText(_cli.File(name)), Does.Contain("Hercules Returns"));
        }

        Assert.That((await RunAsync("matches", "report", "--out", "report.pdf")).ExitCode, Is.EqualTo(2));
        Assert.That((await RunAsync("matches", "report", "--pipeline", "never", "--out", "x.csv")).ExitCode, Is.EqualTo(2));
        Assert.That(Directory.GetFiles(_cli.Folder, "*.tmp"), Is.Empty);
    }

    private Task<CliResult> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    private Task<CliResult> RunAsync(string[] arguments, string? input) => _cli.RunAsync([.. arguments, .. Plugins], input);

    private static string Film(string id, string title, int year, string? director)
        => JsonSerializer.Serialize(new { kind = "movie", title, year, ids = new[] { id }, people = director is null ? [] : new[] { new { name = director, role = "director" } } }) + "\n";
}
