namespace MediaBridge.Core.Tests.Composition;

public sealed class OnceOpenedTests
{
    [Test]
    public async Task ItIsOpenedOnceForAll()
    {
        var opened = 0;
        var gate = new TaskCompletionSource<int>();
        var once = new OnceOpened<int>(_ =>
        {
            opened++;
            return gate.Task;
        });
        var callers = Enumerable.Range(0, 5).Select(_ => once.GetAsync(CancellationToken.None)).ToList();
        gate.SetResult(7);
        Assert.That((await Task.WhenAll(callers), opened), Is.EqualTo((new[] { 7, 7, 7, 7, 7 }, 1)));
    }

    [Test]
    public async Task WhoeverGivesUpLeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        var opened = 0;
        var once = new OnceOpened<int>(async ct =>
        {
            if (++opened == 1)
            {
                await Task.Delay(Timeout.Infinite, ct);
            }

            return opened;
        });
        var first = once.GetAsync(stop.Token);
        var second = once.GetAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Assert.ThrowsAsync<TaskCanceledException>(() => first);
        Assert.That(await second, Is.EqualTo(2));
    }

    [Test]
    public async Task AnOpeningThatEndsItselfIsNotBegunForEver()
    {
        var opened = 0;
        var once = new OnceOpened<int>(_ =>
        {
            opened++;
            return Task.FromException<int>(new OperationCanceledException());
        });
        try
        {
            await once.GetAsync(CancellationToken.None);
            Assert.Fail("it ended");
        }
        catch (OperationCanceledException)
        {
            Assert.That(opened, Is.EqualTo(1));
        }
    }
}
