using System.Text.RegularExpressions;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>What people with ratings do: count them, look why something was left, take it up again, keep a report.</summary>
internal sealed class RatingsTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly CliSandbox _cli = new();

    public RatingsTests()
    {
        _cli.Write("films.jsonl", string.Concat(Enumerable.Range(1, 30).Select(n => $$$"""{"kind":"movie","title":"Film {{{n}}}","year":{{{1980 + n}}},"ids":["imdb:tt{{{n:0000000}}}"],"ratings":[{"scale":"1..10/1","value":{{{(n % 10) + 1}}},"whose":"own"}],"description":{"genres":["Drama"],"countries":["ES"]}}""" + "\n")));
        _cli.Write("pages.yaml", "{ version: 1, name: pages, from: [ { source: items, with: { file: films.jsonl }, where: 'year:1981..2005' } ], steps: [ { where: { query: 'year:1990..' } } ], to: [ { id: pages, sink: files, with: { folder: out, format: csv, options: { columns: [title, rating] } } } ] }");
    }

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Statistics_are_plain_where_they_are_piped_and_json_for_programs()
    {
        var plain = await _cli.RunAsync("stats", "films.jsonl");
        Assert.That(plain.ExitCode, Is.Zero, plain.ToString());
        Assert.That(plain.Output, Does.Contain("1980s").And.Contain("Spain"));
        Assert.That(Coloured(plain.ToString()), Is.False);
        var json = (await _cli.RunAsync("stats", "films.jsonl", "--where", "year:1990..1999", "--json")).Json().GetProperty("statistics");
        Assert.That((json.GetProperty("items").GetInt32(), json.GetProperty("rated").GetInt32()), Is.EqualTo((10, 10)));
        Assert.That(Directory.Exists(_cli.File("out")), Is.False);
        var pipeline = (await _cli.RunAsync("stats", "pages.yaml", "--json")).Json().GetProperty("statistics");
        Assert.That(pipeline.GetProperty("items").GetInt32(), Is.EqualTo(16), "what comes out of its steps");
    }

    [TestCase("nothing.jsonl")]
    [TestCase("nosource")]
    public async Task Statistics_of_nothing_are_an_error_that_says_so(string from)
    {
        var result = await _cli.RunAsync("stats", from);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain(from));
    }

    [Test]
    public async Task Reasons_are_counted_listed_and_taken_up_again()
    {
        Assert.That((await _cli.RunAsync("run", "pages.yaml")).ExitCode, Is.Zero);
        var counts = await _cli.RunAsync("runs", "show", "1", "--reasons");
        Assert.That(Regex.Replace(counts.Output, " +", " "), Does.Contain("dropped where 9 left out by a step").And.Contain("filtered items 5 left out by a query"), counts.ToString());
        Assert.That(counts.Errors, Does.Contain("mediabridge run").And.Contain("--retry dropped"));
        var items = (await _cli.RunAsync("runs", "show", "1", "--reasons", "dropped", "--json")).Json().GetProperty("items");
        Assert.That(items.EnumerateArray().Select(i => i.GetProperty("item").GetString()), Is.EquivalentTo(Enumerable.Range(1, 9).Select(n => $"imdb:tt{n:0000000}")));
        var typo = await _cli.RunAsync("runs", "show", "1", "--reasons", "droped");
        Assert.That((typo.ExitCode, typo.Errors.Contains("Did you mean dropped?", StringComparison.Ordinal)), Is.EqualTo((2, true)), typo.ToString());
        var refused = await _cli.RunAsync("run", "pages.yaml", "--retry", "filtered");
        Assert.That(refused.ExitCode, Is.EqualTo(2), refused.ToString());
        var plan = await _cli.RunAsync("plan", "pages.yaml", "--retry", "dropped", "--json");
        Assert.That((plan.ExitCode, plan.Json().GetProperty("report").GetProperty("sources")[0].GetProperty("items").GetInt32()), Is.EqualTo((0, 9)), plan.ToString());
    }

    [Test]
    public async Task A_plan_has_its_groups_plain_and_in_json_and_in_colour_at_a_terminal()
    {
        await _cli.RunAsync("run", "pages.yaml");
        _cli.Write("films.jsonl", File.ReadAllText(_cli.File("films.jsonl")).Replace("\"title\":\"Film 12\"", "\"title\":\"Film Twelve\"", StringComparison.Ordinal));
        var plan = await _cli.RunAsync("plan", "pages.yaml");
        Assert.That(plan.Output, Does.Contain("0 to add, 1 to change"), plan.ToString());
        Assert.That(Coloured(plan.ToString()), Is.False);
        var groups = (await _cli.RunAsync("plan", "pages.yaml", "--json")).Json().GetProperty("groups");
        Assert.That((groups.GetProperty("change").GetInt32(), groups.GetProperty("add").GetInt32(), groups.GetProperty("unmatched").GetInt32()), Is.EqualTo((1, 0, 0)));
        using var limit = new CancellationTokenSource(Limit);
        using (var terminal = PseudoTerminal.Start(_cli, ["plan", "pages.yaml"], 120))
        {
            Assert.That(await terminal.EndAsync(limit.Token), Is.Zero, terminal.Seen);
            Assert.That(Coloured(terminal.Seen), Is.True, terminal.Seen);
        }

        using var colourless = PseudoTerminal.Start(_cli, ["plan", "pages.yaml", "--no-color"], 120);
        Assert.That(await colourless.EndAsync(limit.Token), Is.Zero, colourless.Seen);
        Assert.That(colourless.Seen, Does.Contain("0 to add, 1 to change"));
        Assert.That(Coloured(colourless.Seen), Is.False, colourless.Seen);
    }

    [Test]
    public async Task A_run_is_reported_as_page_document_and_table()
    {
        await _cli.RunAsync("run", "pages.yaml");
        var page = await _cli.RunAsync("runs", "report", "1", "--out", "deep/run.html");
        Assert.That(page.ExitCode, Is.Zero, page.ToString());
        Assert.That(File.ReadAllText(_cli.File("deep/run.html")), Does.StartWith("<!DOCTYPE html>").And.Contain("Film 5 (1985)").And.EndWith("</html>\n"));
        Assert.That((await _cli.RunAsync("runs", "report", "1", "--json")).Json().GetProperty("info").GetProperty("run").GetInt32(), Is.EqualTo(1));
        Assert.That((await _cli.RunAsync("runs", "report", "1", "--out", "-", "--format", "csv")).Output, Does.Contain("left,,dropped,where,Film 5,1985,imdb:tt0000005"));
        Assert.That((await _cli.RunAsync("runs", "report", "1")).ExitCode, Is.Zero);
        Assert.That(File.Exists(_cli.File("run-1.html")), Is.True);
        foreach (var (arguments, says) in new (string[], string)[] { (["--out", "run.pdf"], "no ending of a report"), (["--out", "x.html", "--format", "pdf"], "pdf") })
        {
            var wrong = await _cli.RunAsync(["runs", "report", "1", .. arguments]);
            Assert.That((wrong.ExitCode, wrong.Errors.Contains(says, StringComparison.Ordinal)), Is.EqualTo((2, true)), wrong.ToString());
        }

        Assert.That((await _cli.RunAsync("runs", "report", "7", "--out", "seven.html")).Errors, Does.Contain("There is no run 7."));
        Assert.That(File.Exists(_cli.File("seven.html")), Is.False);
    }

    [Test]
    public async Task Backups_of_a_day_stand_in_the_folder_of_the_day()
    {
        _cli.Write("backup.yaml", "{ version: 1, name: backup, from: [ { source: items, with: { file: films.jsonl } } ], to: [ { sink: files, with: { folder: 'backup/${date:yyyy}', format: jsonl } } ] }");
        Assert.That((await _cli.RunAsync("run", "backup.yaml")).ExitCode, Is.Zero);
        Assert.That(Directory.GetDirectories(_cli.File("backup")).Select(Path.GetFileName), Has.Exactly(1).Match("^20[0-9]{2}$"));
        _cli.Write("films.jsonl", string.Concat(File.ReadLines(_cli.File("films.jsonl")).Take(20).Select(l => l + "\n")));
        var shrunk = await _cli.RunAsync("run", "backup.yaml");
        Assert.That((shrunk.ExitCode, (shrunk.Output + shrunk.Errors).Contains("20", StringComparison.Ordinal)), Is.EqualTo((0, true)));
        Assert.That(shrunk.Output, Does.Contain("items gave 20 items, 10 less than the last complete read"), shrunk.ToString());
    }

    /// <summary>Ordinal: control characters count for nothing in a comparison by culture.</summary>
    private static bool Coloured(string text) => text.Contains("\u001b[33m", StringComparison.Ordinal);
}
