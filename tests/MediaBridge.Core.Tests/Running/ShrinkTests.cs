using MediaBridge.Core.Running;
using static MediaBridge.Core.Tests.Running.AccountBench;

namespace MediaBridge.Core.Tests.Running;

/// <summary>A read that gives much less than the last one, and reads that end early: a backup stays what it was.</summary>
public sealed class ShrinkTests
{
    private AccountBench _bench = null!;

    [SetUp]
    public async Task Open()
    {
        _bench = await AccountBench.OpenAsync();
        _bench.Service.Feed("from", [.. Enumerable.Range(1, 20).Select(n => Film(n, 7))]);
    }

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [TestCase("", 14, true)]
    [TestCase("", 16, false, Description = "4 items are less than the least number that counts")]
    [TestCase(", shrink: { share: 50% }", 14, false)]
    [TestCase(", shrink: { share: 10, items: 2 }", 18, true)]
    [TestCase(", shrink: ignore", 1, false)]
    public async Task AShrunkenReadIsToldAndWritten(string keys, int left, bool told)
    {
        var first = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: keys));
        Assert.That((first.Sources[0].Before, first.Sources[0].Shrunk), Is.EqualTo(((long?)null, false)));
        _bench.Service.Feeds["from"].RemoveRange(left, 20 - left);
        var second = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: keys));
        Assert.That((second.ExitCode, second.Sources[0].Before, second.Sources[0].Shrunk), Is.EqualTo((0, (long?)20, told)));
        Assert.That(second.Messages.Any(m => m.Contains($"gave {left} items, {20 - left} less", StringComparison.Ordinal)), Is.EqualTo(told));
        Assert.That(File.ReadAllLines(_bench.Folder["out/items.jsonl"]), Has.Length.EqualTo(left));
        var third = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: keys));
        Assert.That(third.Sources[0].Shrunk, Is.False, "told once");
    }

    [Test]
    public async Task StrictMakesItAnError()
    {
        await _bench.Bridge.RunAsync(_bench.Backup());
        _bench.Service.Feeds["from"].RemoveRange(5, 15);
        Assert.That((await _bench.Bridge.RunAsync(_bench.Backup(), new RunOptions { Strict = true })).ExitCode, Is.EqualTo(ExitCodes.Conflict));
    }

    [Test]
    public async Task AHeldReadWritesNothingUntilSomebodySaysThatItIsRight()
    {
        const string Hold = ", shrink: hold";
        await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: Hold));
        var before = File.ReadAllBytes(_bench.Folder["out/items.jsonl"]);
        _bench.Service.Feeds["from"].RemoveRange(5, 15);
        for (var i = 0; i < 2; i++)
        {
            var held = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: Hold));
            Assert.That((held.ExitCode, held.Sources[0].Complete, held.Sources[0].Shrunk, held.Sources[0].Before), Is.EqualTo((ExitCodes.InteractionNeeded, false, true, (long?)20)), string.Join('\n', held.Messages));
            Assert.That(held.Messages[0], Does.Contain("5 items came, 20 in run 1").And.Contain("--answer shrunk=accept"));
            Assert.That(File.ReadAllBytes(_bench.Folder["out/items.jsonl"]), Is.EqualTo(before));
        }

        var accepted = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: Hold), Answer("shrunk", "accept"));
        Assert.That(accepted.ExitCode, Is.Zero, string.Join('\n', accepted.Messages));
        Assert.That(File.ReadAllLines(_bench.Folder["out/items.jsonl"]), Has.Length.EqualTo(5));
    }

    [TestCase("warn", false)]
    [TestCase("hold", true)]
    public async Task ManyRemovalsOfAReadOfChangesCountToo(string then, bool held)
    {
        var source = new ChangingPlugin();
        await using var bench = await AccountBench.OpenAsync(source);
        var pipeline = bench.Bridge.Parse($"version: 1\nname: changing\nfrom: [ {{ source: changing.items, shrink: {then} }} ]\nto: [ {{ sink: files, with: {{ folder: '{bench.Folder["out"]}', format: jsonl }} }} ]\n");
        await bench.Bridge.RunAsync(pipeline);
        source.Gone = [.. Enumerable.Range(1, 3)];
        Assert.That((await bench.Bridge.RunAsync(pipeline)).Sources[0], Has.Property("Shrunk").False.And.Property("Before").EqualTo(20).And.Property("Removed").EqualTo(3));

        source.Gone = [.. Enumerable.Range(4, 12)];
        var run = await bench.Bridge.RunAsync(pipeline);
        Assert.That((run.Sources[0].Shrunk, run.Sources[0].Complete, run.ExitCode), Is.EqualTo((true, !held, held ? ExitCodes.InteractionNeeded : 0)), string.Join('\n', run.Messages));
        Assert.That(run.Messages[0], Does.Contain(held ? "5 items are left, 17 in run 2: held" : "has 5 items, 12 less than the last complete read"));
        Assert.That(File.ReadAllLines(bench.Folder["out/items.jsonl"]), Has.Length.EqualTo(held ? 17 : 5));
        var accepted = await bench.Bridge.RunAsync(pipeline, Answer("shrunk", "accept"));
        Assert.That(accepted.ExitCode, Is.Zero, string.Join('\n', accepted.Messages));
        Assert.That(File.ReadAllLines(bench.Folder["out/items.jsonl"]), Has.Length.EqualTo(5));
    }

    [Test]
    public async Task AnotherAccountOptionOrQueryIsNotCompared()
    {
        await _bench.Bridge.RunAsync(_bench.Backup());
        var run = await _bench.Bridge.RunAsync(_bench.Backup(sourceKeys: ", where: 'year:1991'"));
        Assert.That((run.Sources[0].Items, run.Sources[0].Before, run.Sources[0].Shrunk), Is.EqualTo((1L, (long?)null, false)));
    }

    [TestCase("jsonl", "")]
    [TestCase("csv", "")]
    [TestCase("json", ", path: '{{title}}.json'")]
    public async Task AReadThatEndsEarlyLeavesABackupAsItIs(string format, string more)
    {
        await _bench.Bridge.RunAsync(_bench.Backup(format: format, more: more));
        var before = Image();
        _bench.Service.ReadShort.Add("feed of from");
        _bench.Service.Feeds["from"].RemoveRange(3, 17);
        var run = await _bench.Bridge.RunAsync(_bench.Backup(format: format, more: more));
        Assert.That(run.Sources[0].Complete, Is.False);
        Assert.That(Image(), Is.EqualTo(before));
    }

    [Test]
    public async Task AReadThatFailsLeavesABackupAsItIsAndExitsWithItsReason()
    {
        await using var bench = await AccountBench.OpenAsync(new FailingPlugin());
        var pipeline = bench.Bridge.Parse($"version: 1\nname: failing\nfrom: [ {{ source: failing.items }} ]\nto: [ {{ sink: files, with: {{ folder: '{bench.Folder["out"]}', format: csv }} }} ]\n");
        FailingPlugin.After = null;
        await bench.Bridge.RunAsync(pipeline);
        var before = File.ReadAllBytes(bench.Folder["out/items.csv"]);
        foreach (var (kind, bit) in new[] { (Sdk.ErrorKind.Authentication, ExitCodes.Authentication), (Sdk.ErrorKind.RateLimited, ExitCodes.Transient), (Sdk.ErrorKind.ServiceChanged, ExitCodes.ServiceChanged), (Sdk.ErrorKind.Unexpected, ExitCodes.Unexpected) })
        {
            FailingPlugin.After = kind;
            var run = await bench.Bridge.RunAsync(pipeline);
            Assert.That(run.ExitCode & bit, Is.EqualTo(bit), string.Join('\n', run.Messages));
            Assert.That(File.ReadAllBytes(bench.Folder["out/items.csv"]), Is.EqualTo(before), kind.ToString());
        }
    }

    private string Image() => string.Join('\n', Directory.GetFiles(_bench.Folder["out"]).Order(StringComparer.Ordinal).Select(f => $"{f} {Convert.ToHexString(File.ReadAllBytes(f))}"));

    private sealed record NoOptions;

    /// <summary>Gives all at first, then what is gone.</summary>
    private sealed class ChangingPlugin : Sdk.IPlugin, Sdk.ISource
    {
        public int[] Gone { get; set; } = [];

        public void Describe(Sdk.PluginBuilder plugin) => plugin
            .Info("changing", "Changing", "Tells what changed")
            .Source(new Sdk.ComponentInfo { Id = "changing.items", Summary = "Reads", Incremental = true }, (NoOptions _, Sdk.PluginServices _) => this);

        public async IAsyncEnumerable<Sdk.SourceElement> ReadAsync(Sdk.SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var n = 1; request.Cursor is null && n <= 20; n++)
            {
                yield return Film(n, 7);
            }

            foreach (var n in Gone)
            {
                yield return Sdk.SourceElement.Removed(Film(n, 7).Ids[0]);
            }

            yield return Sdk.SourceElement.NextRun("now");
            yield return Sdk.SourceElement.Complete;
        }
    }

    private sealed class FailingPlugin : Sdk.IPlugin, Sdk.ISource
    {
        public static Sdk.ErrorKind? After { get; set; }

        public void Describe(Sdk.PluginBuilder plugin) => plugin
            .Info("failing", "Failing", "Breaks off in the middle")
            .Source(new Sdk.ComponentInfo { Id = "failing.items", Summary = "Reads" }, (NoOptions _, Sdk.PluginServices _) => this);

        public async IAsyncEnumerable<Sdk.SourceElement> ReadAsync(Sdk.SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var n = 1; n <= 10; n++)
            {
                if (n == 4 && After is { } kind)
                {
                    throw new Sdk.PluginException(kind, "Page 2 did not come.");
                }

                yield return Film(n, 7);
            }

            yield return Sdk.SourceElement.Complete;
        }
    }
}
