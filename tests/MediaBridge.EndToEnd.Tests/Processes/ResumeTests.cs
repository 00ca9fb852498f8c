using System.Diagnostics;
using System.Globalization;
using MediaBridge.Benchmarks.Killing;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Processes;

/// <summary>What is known of a run whose process died, and what goes on with it.</summary>
public sealed class ResumeTests
{
    private const int Items = 3;
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task AKilledRunShowsItsPhaseAndWhatIsThrough()
    {
        var phases = new List<string>();
        long before = 0;
        for (var k = 2; k <= 7; k++)
        {
            var folder = Directory.CreateDirectory(_sandbox[k.ToString(CultureInfo.InvariantCulture)]).FullName;
            File.WriteAllText(Path.Combine(folder, "in.jsonl"), Sandbox.Items(Items));
            await KillAsync(folder, k);
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Path.Combine(folder, "data"), Plugins = [new LedgerPlugin()] });
            var details = bridge.Runs.Show(1)!;
            Assert.That(details.Info.State, Is.EqualTo("active"), $"killed before commit {k}");
            Assert.That(details.Report.State, Is.EqualTo("unfinished"));
            Assert.That(details.ItemsResolved, Is.InRange(before, Items));
            Assert.That(details.Info.Phase is not "plan" || details.ItemsResolved == Items, Is.True, "who plans has resolved all");
            before = details.ItemsResolved;
            phases.Add(details.Info.Phase);
        }

        Assert.That(phases.Distinct(), Is.EqualTo((string[])["read", "resolve", "plan"]));
    }

    [Test]
    public async Task AnUnfinishedRunGoesOnUnlessItIsToStartAnewOrIsAnotherPipeline()
    {
        _sandbox.Write("in.jsonl", Sandbox.Items(Items));
        using var stop = new CancellationTokenSource();
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data });
        var first = await StopAsync(bridge);
        Assert.That(first, Has.Property("State").EqualTo("unfinished").And.Property("ExitCode").EqualTo(ExitCodes.Cancelled));

        var changed = bridge.Parse(File.ReadAllText(_sandbox.Pipeline(output: "elsewhere")));
        var other = await bridge.RunAsync(changed);
        Assert.That(other.Continued, Is.False, "another folder is another run");
        Assert.That(other.Run, Is.Not.EqualTo(first.Run));
        Assert.That(bridge.Runs.Show(first.Run)!.Info.State, Is.EqualTo("superseded"));
        Assert.That(Directory.Exists(_sandbox["out"]), Is.False);

        var second = await StopAsync(bridge);
        var anew = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()), new RunOptions { Fresh = true });
        Assert.That(anew, Has.Property("Continued").False.And.Property("ExitCode").Zero);
        Assert.That(anew.Run, Is.Not.EqualTo(second.Run));

        var third = await StopAsync(bridge);
        var on = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()));
        Assert.That(on, Has.Property("Continued").True.And.Property("ExitCode").Zero.And.Property("Run").EqualTo(third.Run));
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(Items)));

        var fourth = await StopAsync(bridge);
        Assert.That(await bridge.Runs.CancelAsync(fourth.Run), Is.True);
        var after = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()));
        Assert.That(after.Continued, Is.False, "who cancelled does not want it to go on");
    }

    /// <summary>A run that a person stops as soon as it has begun to plan.</summary>
    private async Task<RunReport> StopAsync(Bridge bridge)
    {
        using var stop = new CancellationTokenSource();
        return await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()), null, new Now(e =>
        {
            if (e.Phase is "read")
            {
                stop.Cancel();
            }
        }), stop.Token);
    }

    private static async Task KillAsync(string folder, int before)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillSweep).Assembly.Location, "kill-run", folder, before.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LEDGER"] = Path.Combine(folder, "ledger");
        var result = await Sandbox.EndAsync(Process.Start(start)!);
        Assert.That(result.ExitCode, Is.Not.Zero, result.All);
    }

    private sealed class Now(Action<RunEvent> take) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => take(value);
    }
}
