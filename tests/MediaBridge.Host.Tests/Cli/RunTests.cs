using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class RunTests : IDisposable
{
    private const string Pipeline =
        """
        version: 1
        name: two
        vars: { out: out }
        from:
          - source: items
            with: { file: films.jsonl }
        to:
          - sink: files
            with: { folder: "${var:out}", format: jsonl, options: { file: copy.jsonl } }
        """;

    private const string Films =
        """
        {"kind":"movie","title":"Metropolis","year":1927,"ids":["imdb:tt0017136"]}
        {"kind":"movie","title":"Nosferatu","year":1922,"ids":["imdb:tt0013442"]}

        """;

    private readonly CliSandbox _cli = new();

    public RunTests()
    {
        _cli.Write("two.yaml", Pipeline);
        _cli.Write("films.jsonl", Films);
    }

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task A_run_says_what_it_read_and_wrote_and_where()
    {
        var result = await _cli.RunAsync("run", "two.yaml");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.ReadAllLines(_cli.File("out/copy.jsonl")), Has.Length.EqualTo(2));
        Assert.That(result.Output, Does.Contain("two  done  run 1").And.Contain("2 items").And.Contain("out/copy.jsonl"));
        Assert.That(result.Errors, Does.Contain("runs undo 1"));
        Assert.That((result.Output + result.Errors).Contains('\u001b', StringComparison.Ordinal), Is.False, "no colours into a pipe");
    }

    [Test]
    public async Task The_same_run_again_changes_nothing()
    {
        await _cli.RunAsync("run", "two.yaml");
        var again = await _cli.RunAsync("run", "two.yaml", "--json");
        Assert.That(again.ExitCode, Is.Zero, again.ToString());
        var sink = again.Json().GetProperty("sinks")[0];
        Assert.That(sink.GetProperty("unchanged").GetInt64(), Is.EqualTo(1));
        Assert.That(sink.GetProperty("created").GetInt64() + sink.GetProperty("updated").GetInt64(), Is.Zero);
    }

    [Test]
    public async Task Quiet_prints_nothing_when_all_is_well()
    {
        var result = await _cli.RunAsync("run", "two.yaml", "--quiet");
        Assert.That(result, Is.EqualTo(new CliResult(0, "", "")));
    }

    [Test]
    public async Task Variables_and_limits_reach_the_run()
    {
        var result = await _cli.RunAsync("run", "two.yaml", "--set", "out=elsewhere", "--limit", "1");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.ReadAllLines(_cli.File("elsewhere/copy.jsonl")), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task A_plan_writes_nothing_and_tells_of_changes_by_its_exit_code()
    {
        var plan = await _cli.RunAsync("plan", "two.yaml", "--exit-code");
        Assert.That(plan.ExitCode, Is.EqualTo(128), plan.ToString());
        Assert.That(plan.Output, Does.Contain("copy.jsonl"));
        Assert.That(Directory.Exists(_cli.File("out")), Is.False);

        await _cli.RunAsync("run", "two.yaml");
        var after = await _cli.RunAsync("plan", "two.yaml", "--exit-code");
        Assert.That(after.ExitCode, Is.Zero, after.ToString());
    }

    [Test]
    public async Task A_saved_plan_is_applied_and_undone()
    {
        var plan = await _cli.RunAsync("plan", "two.yaml", "--out", "plan.json", "--json");
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        Assert.That(plan.Json().GetProperty("changes")[0].GetProperty("kind").GetString(), Is.EqualTo("create"));

        var apply = await _cli.RunAsync("apply", "plan.json", "--json");
        Assert.That(apply.ExitCode, Is.Zero, apply.ToString());
        Assert.That(File.Exists(_cli.File("out/copy.jsonl")));

        var run = apply.Json().GetProperty("run").GetInt64();
        var undo = await _cli.RunAsync("runs", "undo", $"{run}");
        Assert.That(undo.ExitCode, Is.Zero, undo.ToString());
        Assert.That(File.Exists(_cli.File("out/copy.jsonl")), Is.False);
    }

    [Test]
    public async Task Runs_are_listed_and_shown_with_the_story_of_an_item()
    {
        await _cli.RunAsync("run", "two.yaml");
        var list = (await _cli.RunAsync("runs", "list", "--json")).Json();
        Assert.That(list[0].GetProperty("pipeline").GetString(), Is.EqualTo("two"));
        Assert.That(list[0].GetProperty("state").GetString(), Is.EqualTo("done"));

        var show = await _cli.RunAsync("runs", "show", "1", "--changes");
        Assert.That(show.Output, Does.Contain("copy.jsonl").And.Contain("2 items"));
        var story = await _cli.RunAsync("runs", "show", "1", "--item", "metropolis");
        Assert.That(story.Output, Does.Contain("Metropolis").And.Contain("create applied"));
        var unknown = await _cli.RunAsync("runs", "show", "1", "--item", "casablanca");
        Assert.That(unknown.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task A_question_is_answered_by_its_code()
    {
        _cli.Write("out/copy.jsonl", "mine\n");
        var held = await _cli.RunAsync("run", "two.yaml");
        Assert.That(held.ExitCode, Is.EqualTo(8), held.ToString());
        Assert.That(held.Output, Does.Contain("--answer exists=overwrite"));
        Assert.That(File.ReadAllText(_cli.File("out/copy.jsonl")), Is.EqualTo("mine\n"));

        var answered = await _cli.RunAsync("run", "two.yaml", "--fresh", "--answer", "exists=overwrite");
        Assert.That(answered.ExitCode, Is.Zero, answered.ToString());
        Assert.That(File.ReadAllText(_cli.File("out/copy.jsonl")), Does.Contain("Metropolis"));
    }

    [Test]
    public async Task Copy_needs_no_file()
    {
        var result = await _cli.RunAsync("copy", "items:films.jsonl", "files:out?format=csv", "--where", "year:..1925");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.ReadAllText(_cli.File("out/items.csv")), Does.Contain("Nosferatu").And.Not.Contain("Metropolis"));
    }

    [Test]
    public async Task A_broken_pipeline_is_shown_with_place_and_caret_and_does_not_run()
    {
        _cli.Write("bad.yaml", Pipeline.Replace("format: jsonl", "formt: jsonl", StringComparison.Ordinal));
        foreach (var verb in new[] { "check", "run", "plan" })
        {
            var result = await _cli.RunAsync(verb, "bad.yaml");
            Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
            var text = verb == "check" ? result.Output : result.Errors;
            Assert.That(text, Does.Match(@"bad\.yaml:9:\d+: error MB20\d\d: ").And.Contain("formt: jsonl").And.Match(@"\n +\| +\^\n").And.Contain("'format'"));
        }

        Assert.That(Directory.Exists(_cli.File("out")), Is.False);
        var json = (await _cli.RunAsync("check", "bad.yaml", "--json")).Json();
        Assert.That(json.GetProperty("ok").GetBoolean(), Is.False);
        Assert.That(json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("line").GetInt32()), Does.Contain(9));
    }

    [Test]
    public async Task A_good_pipeline_passes_the_check()
    {
        var result = await _cli.RunAsync("check", "two.yaml");
        Assert.That(result, Is.EqualTo(new CliResult(0, "ok  two: 1 source, 0 steps, 1 sink\n", "")));
    }

    [Test]
    public async Task The_log_names_the_run_in_lines_for_people_or_programs()
    {
        await _cli.RunAsync("run", "two.yaml");
        Assert.That(File.ReadAllText(Directory.GetFiles(Path.Combine(_cli.Data, "logs")).Single()), Does.Contain("run=1").And.Contain("Run 1 of two is done"));

        await _cli.RunAsync(["run", "two.yaml", "--data", _cli.File("second")], null, variables: new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_LOG_FORMAT"] = "json" });
        var lines = File.ReadAllLines(Directory.GetFiles(_cli.File("second/logs")).Single());
        Assert.That(lines.Select(l => JsonDocument.Parse(l).RootElement.TryGetProperty("run", out var run) ? run.GetInt64() : 0), Does.Contain(1));
    }
}
