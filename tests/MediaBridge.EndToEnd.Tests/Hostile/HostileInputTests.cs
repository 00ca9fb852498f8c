using System.Text;
using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Hostile;

/// <summary>Inputs made to break things: what is good flows on, what is bad is named, memory stays flat.</summary>
public sealed class HostileInputTests
{
    private const long MegaByte = 1 << 20;
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    private static IEnumerable<TestCaseData> BadLines()
    {
        yield return Row("broken", "{\"title\":"u8.ToArray());
        yield return Row("text", "no json"u8.ToArray());
        yield return Row("null", "null"u8.ToArray());
        yield return Row("list", "[]"u8.ToArray());
        yield return Row("number", "1e999"u8.ToArray());
        yield return Row("wrong type", """{"kind":"movie","title":"x","year":"soon","ids":["a:1"]}"""u8.ToArray(), "$.year");
        yield return Row("unknown field", """{"kind":"movie","titel":"x"}"""u8.ToArray(), "titel");
        yield return Row("bad id", """{"kind":"movie","title":"x","ids":["nothing"]}"""u8.ToArray(), "$.ids[0]");
        yield return Row("bad rating", """{"kind":"movie","title":"x","ratings":[{"value":99,"scale":"never"}]}"""u8.ToArray(), "scale");
        yield return Row("invalid UTF-8", [.. "{\"title\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        yield return Row("lone surrogate", """{"title":"\ud800"}"""u8.ToArray());
        yield return Row("NUL bytes", new byte[100]);
        yield return Row("NUL in text", [.. "{\"title\":\"a"u8, 0, .. "b\"}"u8]);
        yield return Row("deep", Encoding.UTF8.GetBytes(new string('[', 100_000)));
        yield return Row("huge year", """{"title":"x","year":99999999999999999999}"""u8.ToArray(), "$.year");
        static TestCaseData Row(string name, byte[] line, string? field = null) => new TestCaseData(line, field).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(BadLines))]
    public async Task ABadLineIsNamedAndTheRestFlows(byte[] line, string? field)
    {
        await using var bridge = await OpenAsync();
        _sandbox.Write("in.jsonl", Sandbox.Items(3));
        await bridge.RunAsync(bridge.Load(_sandbox.Pipeline(path: "{{title}}.json")));
        File.WriteAllBytes(_sandbox["in.jsonl"], [.. Encoding.UTF8.GetBytes(Sandbox.Items(1)), .. line, (byte)'\n', .. Encoding.UTF8.GetBytes(Sandbox.Items(1, first: 9))]);
        var report = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline(path: "{{title}}.json")));
        var text = string.Join('\n', report.Messages);
        Assert.That(text, Does.Contain(_sandbox["in.jsonl"] + ":2: "));
        Assert.That(text, Does.Contain(field ?? ""));
        Assert.That(text.Contains('\0'), Is.False);
        Assert.That(text, Has.Length.LessThan(2000));
        Assert.That(Directory.GetFiles(_sandbox["out"]).Select(Path.GetFileName), Is.EquivalentTo((string[])["Film 1.json", "Film 2.json", "Film 3.json", "Film 9.json"]), "nothing is removed, what is new is written");
    }

    [Test]
    public async Task AHugeLineIsPassedOverInFlatMemory()
    {
        await using (var file = new StreamWriter(_sandbox["in.jsonl"]))
        {
            await file.WriteAsync(Sandbox.Items(1));
            await file.WriteAsync("{\"title\":\"");
            var part = new string('x', 1 << 20);
            for (var i = 0; i < 100; i++)
            {
                await file.WriteAsync(part);
            }

            await file.WriteAsync("\"}\n" + Sandbox.Items(1, first: 2));
        }

        await using var bridge = await OpenAsync();
        var report = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()));
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(2)));
        Assert.That(string.Join('\n', report.Messages), Does.Contain("in.jsonl:2: The line is longer than"));
    }

    [Test]
    [NonParallelizable]
    public async Task AHundredThousandLinesOfGarbageAreCountedInFlatMemory()
    {
        var random = new Random(20260101);
        await using (var file = new FileStream(_sandbox["in.jsonl"], FileMode.Create))
        {
            var line = new byte[120];
            for (var i = 0; i < 100_000; i++)
            {
                random.NextBytes(line);
                line.AsSpan().Replace((byte)'\n', (byte)'x');
                line[0] = (byte)'{';
                await file.WriteAsync(line);
                file.WriteByte((byte)'\n');
            }

            await file.WriteAsync(Encoding.UTF8.GetBytes(Sandbox.Items(1)));
        }

        await using var bridge = await OpenAsync();
        var pipeline = bridge.Load(_sandbox.Pipeline());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = await bridge.RunAsync(pipeline);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.That(kept, Is.LessThan(64 * MegaByte));
        Assert.That(string.Join('\n', report.Messages), Does.Contain("in.jsonl:1:").And.Contain("and 99997 more lines").And.Length.LessThan(3000));
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(1)));
        Assert.That(new FileInfo(_sandbox["data/state.db"]).Length, Is.LessThan(4 * MegaByte));
    }

    [Test]
    public async Task AnInterruptedReadRemembersItsBadLines()
    {
        await using var bridge = await OpenAsync();
        var file = _sandbox.Pipeline(path: "{{title}}.json");
        _sandbox.Write("in.jsonl", "{ bad\n" + Sandbox.Items(2000));
        using var stop = new CancellationTokenSource();
        var stopped = await bridge.RunAsync(bridge.Load(file), null, new Stopper(stop), stop.Token);
        Assert.That(stopped.State, Is.EqualTo("unfinished"));
        Assert.That(stopped.Sources[0].Items, Is.InRange(499, 1999), "it stopped in the middle");
        var report = await bridge.RunAsync(bridge.Load(file));
        Assert.That(report.Continued, Is.True);
        Assert.That(report.Sources[0], Has.Property("Complete").False.And.Property("Items").EqualTo(2000));
        Assert.That(report.Sources[0].Remark, Does.Contain("1 lines could not be read"));
    }

    [Test]
    public async Task AFileThatChangedInBetweenIsNotReadOnFromTheMiddle()
    {
        await using var bridge = await OpenAsync();
        var file = _sandbox.Pipeline(path: "{{title}}.json");
        _sandbox.Write("in.jsonl", Sandbox.Items(2000));
        using var stop = new CancellationTokenSource();
        await bridge.RunAsync(bridge.Load(file), null, new Stopper(stop), stop.Token);
        _sandbox.Write("in.jsonl", Sandbox.Items(30));
        var report = await bridge.RunAsync(bridge.Load(file));
        Assert.That(string.Join('\n', report.Messages), Does.Contain("was changed after its first"));
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Transient));
        report = await bridge.RunAsync(bridge.Load(file));
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That(Directory.GetFiles(_sandbox["out"]), Has.Length.EqualTo(30));
    }

    [Test]
    public async Task ABombOfAliasesIsOneProblem()
    {
        var text = new StringBuilder("version: 1\nname: bomb\nvars:\n  a0: &a0 [x, x]\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append("  - *a0\n");
        }

        foreach (var bomb in (string[])[text.ToString(), "version: 1\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat(i == 1 ? "x" : $"*a{i - 1}", 10))}]\n"))])
        {
            var file = _sandbox.Write("bomb.yaml", bomb);
            await using var bridge = await OpenAsync();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var pipeline = bridge.Load(file);
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(128 * MegaByte));
            Assert.That(pipeline.HasErrors, Is.True);
            Assert.That(pipeline.Problems, Has.Count.EqualTo(1));
            Assert.That(pipeline.Problems[0].ToString(), Does.Contain("bomb.yaml").And.Contain("MB20"));
        }
    }

    [TestCase(300)]
    [TestCase(5000)]
    public async Task NamesOfAnyLengthAreToldOrRun(int length)
    {
        var name = new string('n', length);
        _sandbox.Write("in.jsonl", Sandbox.Items(1));
        var yaml = File.ReadAllText(_sandbox.Pipeline()).Replace("name: films", $"name: {name}", StringComparison.Ordinal).Replace("sink: files", $"id: {name}\n    sink: files", StringComparison.Ordinal);
        var file = _sandbox.Write("long.yaml", yaml);
        var run = await _sandbox.RunAsync("run", file);
        if (run.ExitCode == 0)
        {
            Assert.That(File.Exists(_sandbox["out/items.jsonl"]), Is.True);
            var list = await _sandbox.RunAsync("runs", "list");
            Assert.That(list.ExitCode, Is.Zero, list.All);
        }
        else
        {
            Assert.That(run.ExitCode, Is.EqualTo(2), run.All);
            Assert.That(run.Errors, Does.Contain("long.yaml:"));
        }
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _sandbox.Data });

    /// <summary>Stops a run when it has stored its first checkpoint.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => stop.Cancel();
    }
}
