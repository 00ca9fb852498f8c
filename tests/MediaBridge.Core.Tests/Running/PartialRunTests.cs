using MediaBridge.Core.Running;
using MediaBridge.Core.Tests.Output;

namespace MediaBridge.Core.Tests.Running;

/// <summary>A run over a part (--limit, --where, --since) never replaces an output that was made from more.</summary>
public sealed class PartialRunTests
{
    private FilesBench _bench = null!;

    [SetUp]
    public async Task Open() => _bench = await FilesBench.OpenAsync();

    [TearDown]
    public async Task Close() => await _bench.DisposeAsync();

    [Test]
    public async Task AFullOutputIsNotReplacedByAPart([Values] bool byLimit)
    {
        _bench.Items("One", "Two", "Three");
        await _bench.Bridge.RunAsync(_bench.Pipeline());
        var before = _bench.Image();
        var part = await _bench.Bridge.RunAsync(_bench.Pipeline(), byLimit ? new RunOptions { Limit = 1 } : new RunOptions { Where = "title:two" });
        Assert.That(_bench.Image(), Is.EqualTo(before));
        Assert.That(part.Sinks[0].Message, Does.Contain("only a part was asked for"));
        Assert.That(part.ExitCode, Is.Zero);
    }

    [Test]
    public async Task WhereNothingStandsThePartIsWritten()
    {
        _bench.Items("One", "Two", "Three");
        var part = await _bench.Bridge.RunAsync(_bench.Pipeline(), new RunOptions { Limit = 1 });
        Assert.That(part.Sinks[0].Created, Is.EqualTo(1));
        var whole = await _bench.Bridge.RunAsync(_bench.Pipeline());
        Assert.That(whole.Sinks[0].Updated, Is.EqualTo(1));
    }
}
