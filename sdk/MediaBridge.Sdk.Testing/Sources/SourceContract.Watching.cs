namespace MediaBridge.Sdk.Testing;

/// <content>Sources that can be watched.</content>
public abstract partial class SourceContract<TPlugin>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>A watch says at once that it stands, then waits, and ends when it is cancelled.</summary>
    [Check]
    public async Task A_watch_stands_at_once_and_ends_when_it_is_cancelled()
    {
        var services = NewServices();
        using var stop = new CancellationTokenSource();
        await using var watch = Watch(services, stop.Token);
        await StandsAsync(watch);
        var next = watch.MoveNextAsync().AsTask();
        if (next.IsCompleted)
        {
            throw Violation("Nothing changed, and the watch gave a second element.", "Wait for a change before the next element: each one is a whole run.");
        }

        await stop.CancelAsync();
        try
        {
            if (await LimitAsync(next, "The watch, which was cancelled,"))
            {
                throw Violation("The watch was cancelled, and gave another element.", "End, or throw OperationCanceledException.");
            }
        }
        catch (OperationCanceledException)
        {
            // As a watch should end.
        }
    }

    /// <summary>A watch tells a change after it has come to rest, by the clock of the services.</summary>
    [Check]
    public async Task A_watch_tells_a_change()
    {
        var services = NewServices();
        using var stop = new CancellationTokenSource();
        await using var watch = Watch(services, stop.Token);
        await StandsAsync(watch);
        if (Change(services).Count == 0)
        {
            throw NotApplicable("the fixture changes nothing (override Change to add, change and remove something)");
        }

        var next = watch.MoveNextAsync().AsTask();
        if (!await LimitAsync(PassTimeAsync(services, next), "The watch, after a change,"))
        {
            throw Violation("Something changed, and the watch ended.", "Give an element for every change until the watch is cancelled.");
        }

        if (string.IsNullOrEmpty(watch.Current))
        {
            throw Violation("Something changed, and the element is empty.", "Say in a few words what changed.");
        }

        await stop.CancelAsync();
    }

    /// <summary>A change outside, such as of a file, comes when it comes: meanwhile the clock of the services goes on.</summary>
    private static async Task<bool> PassTimeAsync(TestServices services, Task<bool> next)
    {
        while (!next.IsCompleted)
        {
            services.Clock.Advance(Quiet);
            await Task.WhenAny(next, Task.Delay(Glance));
        }

        return await next;
    }

    private IAsyncEnumerator<string> Watch(TestServices services, CancellationToken cancellationToken)
        => Create<ISource>(services) is IWatchedSource source
            ? source.WatchAsync(Quiet, cancellationToken).GetAsyncEnumerator(cancellationToken)
            : throw NotApplicable("it is no IWatchedSource");

    private async Task StandsAsync(IAsyncEnumerator<string> watch)
    {
        if (!await LimitAsync(watch.MoveNextAsync().AsTask(), "The first element of the watch") || watch.Current.Length > 0)
        {
            throw Violation("The watch did not begin with an empty element.", "Yield \"\" as soon as nothing can be missed any more: the engine runs the pipeline for the first time then.");
        }
    }
}
