using MediaBridge.Core.Running;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary><c>${date:…}</c> in options: a folder for each day, the day being that of the run's start.</summary>
public sealed class DatedOutputTests
{
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open()
    {
        _bench = await AccountBench.OpenAsync();
        _bench.Clock.Advance(TimeSpan.FromHours(9)); // noon of 2 January
        _bench.Service.Feed("from", Film(1, 8), Film(2, 7));
    }

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task EachDayHasAFolderOfItsOwnAndUndoTakesOnlyItsDayBack()
    {
        var first = await _bench.Bridge.RunAsync(Daily());
        Assert.That(File.Exists(_bench.Folder["days/2026-01-02/items.jsonl"]));
        Assert.That((await _bench.Bridge.RunAsync(Daily())).HasChanges, Is.False, "the same day, the same folder");
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        _bench.Service.Feed("from", Film(3, 5));
        var second = await _bench.Bridge.RunAsync(Daily());
        Assert.That(second.Sinks[0].Created, Is.EqualTo(1));
        Assert.That(File.ReadAllLines(_bench.Folder["days/2026-01-03/items.jsonl"]), Has.Length.EqualTo(3));
        Assert.That(File.ReadAllLines(_bench.Folder["days/2026-01-02/items.jsonl"]), Has.Length.EqualTo(2));
        Assert.That(_bench.Bridge.Runs.Show(second.Run)!.Definition.To[0].Options["folder"]!.GetValue<string>(), Does.EndWith("days/2026-01-03"));

        var undo = await _bench.Bridge.UndoAsync(first.Run);
        Assert.That(undo.ExitCode, Is.Zero, string.Join('\n', undo.Messages));
        Assert.That((Directory.Exists(_bench.Folder["days/2026-01-02"]), File.Exists(_bench.Folder["days/2026-01-03/items.jsonl"])), Is.EqualTo((false, true)));
        Assert.That((await _bench.Bridge.RunAsync(Daily())).HasChanges, Is.False, "what stands of today is still ours");
    }

    [Test]
    public async Task ARunThatGoesOnTheNextDayAndAPlanThatIsAppliedThenKeepTheirDay()
    {
        using var stop = new CancellationTokenSource();
        var cut = await _bench.Bridge.RunAsync(Daily(), null, new Stopping(stop), stop.Token);
        Assert.That(cut.State, Is.EqualTo("unfinished"));
        var plan = await _bench.Bridge.PlanAsync(Daily());
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        var resumed = await _bench.Bridge.RunAsync(Daily());
        Assert.That((resumed.Continued, resumed.ExitCode), Is.EqualTo((true, 0)));
        Assert.That(Directory.GetDirectories(_bench.Folder["days"]).Select(Path.GetFileName), Is.EqualTo((string[])["2026-01-02"]));
        await _bench.Bridge.UndoAsync(resumed.Run);
        var applied = await _bench.Bridge.ApplyAsync(plan);
        Assert.That(applied.Sinks[0].Created, Is.EqualTo(1), string.Join('\n', _bench.Bridge.Runs.Changes(applied.Run, all: true)));
        Assert.That(Directory.GetDirectories(_bench.Folder["days"]).Select(Path.GetFileName), Is.EqualTo((string[])["2026-01-02"]));
        Assert.That((await _bench.Bridge.UndoAsync(applied.Run)).ExitCode, Is.Zero);
        Assert.That(Directory.Exists(_bench.Folder["days"]), Is.False);
    }

    [Test]
    public async Task AnIncompleteReadMakesNoFolderThatLooksLikeABackup()
    {
        await _bench.Bridge.RunAsync(Daily());
        _bench.Clock.Advance(TimeSpan.FromDays(1));
        _bench.Service.ReadShort.Add("feed of from");
        var run = await _bench.Bridge.RunAsync(Daily());
        Assert.That(run.Sinks[0].Message, Does.Contain("Not written"));
        Assert.That(Directory.Exists(_bench.Folder["days/2026-01-03"]), Is.False);
    }

    private Core.Pipelines.Pipeline Daily() => _bench.Backup("days/${date:yyyy-MM-dd}");

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value.Phase == "read")
            {
                stop.Cancel();
            }
        }
    }
}
