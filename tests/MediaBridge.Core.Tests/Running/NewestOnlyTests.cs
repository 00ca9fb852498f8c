namespace MediaBridge.Core.Tests.Running;

/// <summary>A source that shows only the newest: what it no longer lists is not gone.</summary>
public sealed class NewestOnlyTests
{
    [TestCase("acct.all", false)]
    [TestCase("acct.newest", true)]
    public async Task AMirrorOfItRemovesNothing(string source, bool stays)
    {
        await using var bench = await AccountBench.OpenAsync();
        bench.Service.Feeds["from"] = [(1, AccountBench.Film(1, 8)), (2, AccountBench.Film(2, 6))];
        await RunAsync(bench, source);
        bench.Service.Feeds["from"] = [(2, AccountBench.Film(2, 7))];
        await RunAsync(bench, source);
        Assert.That(bench.Held(), Has.Length.EqualTo(stays ? 2 : 1), string.Join('\n', bench.Held()));
        Assert.That(bench.Held(), Has.Some.Contains("tt2").And.Contains("7"));
    }

    [Test]
    public async Task AFileOfItKeepsWhatEarlierRunsRead()
    {
        await using var bench = await AccountBench.OpenAsync();
        bench.Service.Feeds["from"] = [(1, AccountBench.Film(1, 8)), (2, AccountBench.Film(2, 6))];
        var first = await bench.Bridge.RunAsync(bench.Backup(source: "acct.newest"));
        Assert.That((first.ExitCode, first.Sources[0].Complete, first.Sources[0].Incremental, first.Sources[0].Remark), Is.EqualTo((0, true, false, "the newest: the source shows no more")));

        bench.Service.Feeds["from"] = [(3, AccountBench.Film(3, 5)), (4, AccountBench.Film(2, 7))];
        var second = await bench.Bridge.RunAsync(bench.Backup(source: "acct.newest"));
        Assert.That(second.ExitCode, Is.Zero, string.Join('\n', second.Messages));
        var text = string.Concat(Directory.EnumerateFiles(bench.Folder["out"], "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.That(text, Does.Contain("tt1").And.Contain("tt2").And.Contain("tt3"));
        Assert.That(text.Split('\n').Single(l => l.Contains("tt2", StringComparison.Ordinal)), Does.Contain(":7"));
    }

    private static async Task RunAsync(AccountBench bench, string source)
    {
        var report = await bench.Bridge.RunAsync(bench.Marks(", removals: mirror", source));
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
    }
}
