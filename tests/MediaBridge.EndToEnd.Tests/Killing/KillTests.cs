using MediaBridge.Benchmarks.Killing;

namespace MediaBridge.EndToEnd.Tests.Killing;

/// <summary>The process dies before every commit of its journal, as by kill -9, and the next run goes on.</summary>
public sealed class KillTests
{
    [Test]
    public async Task KilledAnywhereAndRunAgainTheEndIsTheSame()
    {
        var (commits, cuts, findings) = await KillSweep.RunAsync(items: 3, step: 1, TestContext.CurrentContext.CancellationToken);
        Assert.That(findings, Is.Empty);
        Assert.That(cuts, Is.EqualTo(commits));
    }
}
