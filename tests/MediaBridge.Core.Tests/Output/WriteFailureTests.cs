using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Output;

/// <summary>Writes that fail, also for root: the error names the file, nothing half-written is left, running again completes.</summary>
public sealed class WriteFailureTests
{
    private const string PerItem = "{{year}}/{{title}}.json";
    private FilesBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await FilesBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task AFileWhereTheOutputFolderShouldBe()
    {
        _bench.Items("One");
        _bench.Folder.Write("out", "a file");
        var report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Conflict));
        Assert.That(FilesBench.Text(report), Does.Contain($"'{_bench.Out}' is a file where a folder is needed"));
        File.Delete(_bench.Out);
        report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
    }

    [Test]
    public async Task AFileAboveTheOutputFolder()
    {
        _bench.Items("One");
        _bench.Folder.Write("block", "a file");
        var report = await _bench.RunAsync(_bench.Pipeline(output: _bench.Folder["block/deep/out"]));
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Conflict));
        Assert.That(FilesBench.Text(report), Does.Contain($"'{_bench.Folder["block"]}' is a file where a folder is needed"));
    }

    [Test]
    public async Task AFileWhereASubFolderShouldBeAndAFolderWhereAFileShouldBe()
    {
        _bench.Items("One", "Two", "Three");
        _bench.Folder.Write("out/2000", "a file");
        Directory.CreateDirectory(_bench.Folder["out/2001/Two.json"]);
        var report = await _bench.RunAsync(_bench.Pipeline(PerItem));
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Conflict));
        Assert.That(FilesBench.Text(report), Does.Contain("out/2000' is a file where a folder is needed").And.Contain("out/2001/Two.json' is a folder where a file is needed"));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["2000", "2002/Three.json"]), "the third is written, and nothing else is left");
    }

    [Test]
    public async Task AFileWhereTheStagingFolderShouldBe()
    {
        _bench.Items("One");
        _bench.Folder.Write("data/staging", "a file");
        var report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Transient));
        Assert.That(FilesBench.Text(report), Does.Contain(_bench.Folder["data/staging"]));
        File.Delete(_bench.Folder["data/staging"]);
        report = await _bench.RunAsync(_bench.Pipeline());
        Assert.That(report.ExitCode, Is.Zero, FilesBench.Text(report));
        Assert.That(_bench.Files(), Is.EqualTo((string[])["items.json"]));
    }

    [Test]
    public async Task AFileWhereTheDataFolderShouldBe()
    {
        _bench.Items("One");
        var block = _bench.Folder.Write("block", "a file");
        foreach (var data in (string[])[block, Path.Combine(block, "data")])
        {
            await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = data });
            Assert.That(
                async () => await bridge.RunAsync(bridge.Copy($"items:{_bench.Folder["in.jsonl"]}", $"files:{_bench.Out}?format=json")),
                Throws.TypeOf<PluginException>().With.Message.Contains(data).And.Property("Error").Property("Kind").EqualTo(ErrorKind.Configuration));
        }

        Assert.That(_bench.Files(), Is.Empty);
    }

    [Test]
    public async Task AStateDatabaseThatIsNoneIsNamed()
    {
        _bench.Folder.Write("other/state.db", new string('x', 10_000));
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _bench.Folder["other"] });
        _bench.Items("One");
        Assert.That(
            async () => await bridge.RunAsync(bridge.Copy($"items:{_bench.Folder["in.jsonl"]}", $"files:{_bench.Out}?format=json")),
            Throws.TypeOf<PluginException>().With.Message.Contains("state.db"));
    }

    [TestCase(null)]
    [TestCase(PerItem)]
    public async Task EveryWriteFailsOnceAndRunningAgainCompletes(string? path)
    {
        var writes = await CountAsync(path);
        Assert.That(writes, Is.GreaterThan(path is null ? 3 : 12));
        for (var k = 1; k <= writes; k++)
        {
            await using var bench = await FilesBench.OpenAsync();
            bench.Items("One", "Two", "Three");
            var faults = new FaultyFiles(failAt: k);
            bench.Bridge.Engine.NewFile = faults.Create;
            var report = await bench.RunAsync(bench.Pipeline(path));
            Assert.That(faults.Failed, Is.Not.Null, $"write {k}");
            Assert.That(report.ExitCode, Is.EqualTo(ExitCodes.Transient), $"write {k}: {FilesBench.Text(report)}");
            Assert.That(FilesBench.Text(report), Does.Contain("No space left").And.Match(faults.Failed!.Contains("/staging/", StringComparison.Ordinal) ? "/staging'" : "'(items|One|Two|Three|20..).*json'"), $"write {k}");
            Assert.That(Litter(bench), Is.Empty, $"write {k}");
            foreach (var file in bench.Files())
            {
                Assert.That(bench.Read(file).TrimEnd(), Does.EndWith("]").Or.EndWith("}"), $"write {k}: {file} is whole");
            }

            report = await bench.RunAsync(bench.Pipeline(path));
            Assert.That(report.ExitCode, Is.Zero, $"write {k}, again: {FilesBench.Text(report)}");
            Assert.That(bench.Files(), Has.Length.EqualTo(path is null ? 1 : 3), $"write {k}");
            Assert.That((await bench.Bridge.PlanAsync(bench.Pipeline(path))).HasChanges, Is.False, $"write {k}");
        }
    }

    [Test]
    public async Task WhatAKilledProcessLeftHalfWrittenIsClearedAway()
    {
        _bench.Items("One");
        var machine = FaultyFiles.OwnName();
        var dead = _bench.Folder.Write("out/" + machine.Replace($"-{Environment.ProcessId}-", "-2147483600-", StringComparison.Ordinal), "{ half");
        var ours = _bench.Folder.Write("out/" + machine, "{ being written by a neighbour");
        var foreign = _bench.Folder.Write("out/.mediabridge-00000000-1-1-1.tmp", "of another machine");
        await _bench.RunAsync(_bench.Pipeline());
        Assert.That(File.Exists(dead), Is.False);
        Assert.That(File.Exists(ours) && File.Exists(foreign), Is.True);
    }

    private static async Task<int> CountAsync(string? path)
    {
        await using var bench = await FilesBench.OpenAsync();
        bench.Items("One", "Two", "Three");
        var faults = new FaultyFiles(failAt: int.MaxValue);
        bench.Bridge.Engine.NewFile = faults.Create;
        await bench.RunAsync(bench.Pipeline(path));
        return faults.Count;
    }

    private static IEnumerable<string> Litter(FilesBench bench)
        => Directory.EnumerateFiles(bench.Folder.Path, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".tmp", StringComparison.Ordinal));
}
