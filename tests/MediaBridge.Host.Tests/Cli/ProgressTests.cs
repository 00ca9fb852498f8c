using System.Diagnostics;
using System.Text.RegularExpressions;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core.Running;
using MediaBridge.Tests.Services;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>How far a run is: on a terminal only, in what room there is.</summary>
internal sealed class ProgressTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly CliSandbox _cli = new();

    [TearDown]
    public void End() => _cli.Dispose();

    [TestCase(100, "45%  450/1,000  45/s  12 s left  Metropolis (1927)")]
    [TestCase(45, "45%  450/1,000  45/s  12 s left  Metropolis …")]
    [TestCase(40, "45%  450/1,000  45/s  12 s left")]
    [TestCase(30, "45%  450/1,000  12 s left")]
    [TestCase(20, "45%  450/1,000")]
    [TestCase(5, "45%")]
    [TestCase(0, "")]
    public void Percent_count_rate_time_left_and_item_as_far_as_there_is_room(int room, string shown)
    {
        var clock = new ManualTimeProvider();
        var row = new ProgressRow(new RunEvent { Run = 1, Phase = "apply", Step = "files" }, clock);
        clock.Advance(TimeSpan.FromSeconds(10));
        (row.Done, row.Total, row.Current) = (450, 1000, "Metropolis\n(1927)");
        Assert.That((row.Title, row.Figures(room)), Is.EqualTo(("Writing files", shown)));
        Assert.That(TextWidth.Of(row.Figures(room)), Is.LessThanOrEqualTo(room));
    }

    [Test]
    public void Without_a_total_there_is_neither_percent_nor_time_left()
    {
        var clock = new ManualTimeProvider();
        var row = new ProgressRow(new RunEvent { Run = 1, Phase = "read", Step = "items" }, clock);
        Assert.That(row.Figures(80), Is.EqualTo("0"));
        clock.Advance(TimeSpan.FromSeconds(4));
        row.Done = 10;
        Assert.That(row.Figures(80), Is.EqualTo("10  2.5/s"));
    }

    [TestCase(60)]
    [TestCase(80)]
    [TestCase(120)]
    public async Task A_terminal_shows_bars_no_wider_than_it_is(int columns)
    {
        var (feed, limit) = (await PipeAsync(), new CancellationTokenSource(Limit));
        using var _ = limit;
        using var terminal = PseudoTerminal.Start(_cli, ["copy", "items:feed.jsonl", "files:out?format=jsonl"], columns);
        await using (var writer = new StreamWriter(new FileStream(feed, FileMode.Open, FileAccess.Write)))
        {
            // The run waits for the rest until its bar is there: nothing depends on how fast it is.
            await writer.WriteAsync(Items(0, 6000));
            await writer.FlushAsync(limit.Token);
            await terminal.WaitForAsync("Reading items", limit.Token);
            await terminal.WaitForAsync("5,000", limit.Token);
            await writer.WriteAsync(Items(6000, 10));
        }

        Assert.That(await terminal.EndAsync(limit.Token), Is.Zero, terminal.Seen);
        var lines = Regex.Replace(terminal.Seen, @"\x1b\[[0-9;?]*[A-Za-z]", "", RegexOptions.None, TimeSpan.FromSeconds(5)).Split('\n', '\r').Where(l => l.Contains("Reading items", StringComparison.Ordinal)).ToList();
        Assert.That(lines, Is.Not.Empty);
        Assert.That(lines.Select(TextWidth.Of), Is.All.LessThanOrEqualTo(columns), string.Join('\n', lines));
        Assert.That(lines, Has.Some.Match("Reading items.*5,000"));
        if (columns >= 80)
        {
            Assert.That(lines, Has.Some.Match("5,000.*  Film "), "the item that it is at");
        }
    }

    [Test]
    public async Task What_goes_to_a_program_is_plain()
    {
        _cli.Write("in.jsonl", Items(0, 6000));
        var run = await _cli.RunAsync("copy", "items:in.jsonl", "files:out?format=jsonl");
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        Assert.That(run.Output + run.Errors, Does.Not.Contain("Reading items").And.Not.Contain("━"));
        Assert.That((run.Output + run.Errors).Contains('\x1b'), Is.False);
    }

    private static string Items(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(n => $$"""{"title":"Film {{n}}","ids":["test:{{n}}"]}""" + "\n"));

    private async Task<string> PipeAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("needs a named pipe");
        }

        using var make = Process.Start("mkfifo", _cli.File("feed.jsonl"));
        await make.WaitForExitAsync();
        return _cli.File("feed.jsonl");
    }
}
