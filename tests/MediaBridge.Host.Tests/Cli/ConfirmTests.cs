using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Looking before leaping: plans in detail, and runs that ask.</summary>
internal sealed class ConfirmTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public ConfirmTests()
    {
        _cli.Write("two.yaml", "{ version: 1, name: two, from: [ { source: items, with: { file: films.jsonl } } ], to: [ { id: pages, sink: files, with: { folder: out, format: yaml, path: '{{title}}.yaml' } } ] }");
        _cli.Write("films.jsonl", """{"kind":"movie","title":"Metropolis","year":1927,"ids":["imdb:tt0017136"]}""" + "\n" + """{"kind":"movie","title":"Nosferatu","year":1922,"ids":["imdb:tt0013442"]}""" + "\n");
    }

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Yes_applies_what_the_table_showed()
    {
        var result = await _cli.RunAsync(["run", "two.yaml", "--confirm"], "y\n");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Errors, Does.Contain("+  pages  Metropolis.yaml").And.Contain("Do this? [y/N]"));
        Assert.That(result.Output, Does.Contain("two  done"));
        Assert.That(Directory.GetFiles(_cli.File("out")), Has.Length.EqualTo(2));

        var again = await _cli.RunAsync(["run", "two.yaml", "--confirm"], "y\n");
        Assert.That(again.Errors, Does.Contain("Nothing to write.").And.Not.Contain("Do this?"));
    }

    [TestCase("n\n", 0, "Nothing was written.")]
    [TestCase("\n", 0, "Nothing was written.")]
    [TestCase("", 8, "Nobody answered")]
    public async Task Anything_else_writes_nothing(string input, int exit, string says)
    {
        var result = await _cli.RunAsync(["run", "two.yaml", "--confirm"], input);
        Assert.That(result.ExitCode, Is.EqualTo(exit), result.ToString());
        Assert.That(result.Errors, Does.Contain(says));
        Assert.That(Directory.Exists(_cli.File("out")), Is.False);
    }

    [Test]
    public async Task Copy_asks_as_well()
    {
        var result = await _cli.RunAsync(["copy", "items:films.jsonl", "files:copied?format=csv", "--confirm"], "y\n");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.Exists(_cli.File("copied/items.csv")), Is.True, string.Join(' ', Directory.GetFiles(_cli.File("copied"))));
    }

    [Test]
    public async Task A_detailed_plan_shows_items_text_and_cost_and_writes_nothing()
    {
        var plan = await _cli.RunAsync("plan", "two.yaml", "--detail");
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        Assert.That(plan.Output, Does.Contain("+  pages  Metropolis.yaml").And.Contain("for imdb:tt0017136").And.Contain("+ ").And.Contain("Metropolis").And.Contain("To apply it"));
        Assert.That(Directory.Exists(_cli.File("out")), Is.False);

        await _cli.RunAsync("run", "two.yaml");
        _cli.Write("films.jsonl", File.ReadAllText(_cli.File("films.jsonl")).Replace("1927", "1928", StringComparison.Ordinal));
        var changed = await _cli.RunAsync("plan", "two.yaml", "--detail");
        Assert.That(changed.Output.Split('\n').Select(l => l.Trim()), Does.Contain("- - year: 1927").Or.Contain("-   year: 1927"));
        Assert.That(changed.Output, Does.Contain("year: 1928").And.Not.Contain("Nosferatu.yaml"));

        var estimate = (await _cli.RunAsync("plan", "two.yaml", "--json")).Json().GetProperty("estimates")[0];
        Assert.That((estimate.GetProperty("writes").GetInt64(), estimate.GetProperty("saved").GetInt64()), Is.EqualTo((1L, 1L)));
        Assert.That(estimate.GetProperty("bytes").GetInt64(), Is.GreaterThan(20));
    }
}
