using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk.Tests.Services;

/// <summary>A stream that is made ahead is the same stream.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReadAheadTests
{
    private int _made;
    private bool _ended;

    [Test]
    public async Task ElementsComeInOrder()
        => Assert.That(await Numbers(1000).Ahead(7).ToListAsync(), Is.EqualTo(Enumerable.Range(0, 1000)));

    [Test]
    public async Task AnErrorComesBehindTheElementsBeforeIt()
    {
        var seen = new List<int>();
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var number in Numbers(50, failsAt: 20).Ahead(5))
            {
                seen.Add(number);
            }
        });
        Assert.That(error!.Message, Is.EqualTo("20"));
        Assert.That(seen, Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [Test]
    public async Task NothingRunsAnyMoreWhenTheEnumerationHasEnded()
    {
        await foreach (var number in Numbers(int.MaxValue).Ahead(10))
        {
            if (number == 100)
            {
                break;
            }
        }

        Assert.That(_ended, Is.True);
        Assert.That(_made, Is.LessThanOrEqualTo(101 + 10 + 2), "more than was allowed was made ahead");
    }

    [Test]
    public async Task CancellingEndsIt()
    {
        using var stop = new CancellationTokenSource();
        await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (var number in Numbers(int.MaxValue).Ahead(10, stop.Token))
            {
                if (number == 30)
                {
                    await stop.CancelAsync();
                }
            }
        });
        Assert.That(_ended, Is.True);
    }

    private async IAsyncEnumerable<int> Numbers(int count, int? failsAt = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (i == failsAt)
                {
                    throw new InvalidDataException($"{i}");
                }

                if (i % 3 == 0)
                {
                    await Task.Yield();
                }

                _made = i + 1;
                yield return i;
            }
        }
        finally
        {
            _ended = true;
        }
    }
}
