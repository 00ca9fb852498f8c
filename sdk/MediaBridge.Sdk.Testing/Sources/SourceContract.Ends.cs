namespace MediaBridge.Sdk.Testing;

/// <content>How a read ends.</content>
public abstract partial class SourceContract<TPlugin>
{
    /// <summary>A read of everything ends with <see cref="SourceElement.Complete"/> or a complete <see cref="SourceElement.End"/>.</summary>
    [Check]
    public async Task Reading_everything_ends_complete()
    {
        var read = await ReadWellAsync();
        if (read.End is null)
        {
            throw Violation($"{read.Elements.Count} elements came, and no end among them.", "End with `yield return SourceElement.Complete;` when everything was read: without it nothing is ever removed.");
        }

        if (!read.IsComplete)
        {
            throw Violation(
                $"The end is incomplete: {read.End.Reason ?? $"{read.End.Announced} items were announced, {read.Items.Count()} came"}.",
                "Say Complete when the whole arranged world was read; announce only what the service says.");
        }
    }

    /// <summary>The end is the last element.</summary>
    [Check]
    public async Task Nothing_comes_after_the_end()
    {
        var elements = (await ReadWellAsync()).Elements;
        var end = elements.ToList().FindIndex(e => e.IsEnd);
        if (end >= 0 && end < elements.Count - 1)
        {
            throw Violation(
                $"Element {end + 1} of {elements.Count} is the end, and {elements.Count - 1 - end} elements follow it.",
                "Yield the end last. The engine stops there: what follows, a NextRun among it, is lost.");
        }
    }

    /// <summary>A listing that the service caps is not taken for complete.</summary>
    [Check]
    public async Task A_capped_listing_is_not_complete()
    {
        var services = NewServices();
        if (!Cap(services))
        {
            throw NotApplicable("the service announces no number of items (override Cap if it does)");
        }

        var read = await ReadAsync(services);
        if (read.IsComplete)
        {
            throw Violation(
                $"The service announced more items than it listed, and the source ended complete after {read.Items.Count()} items.",
                "Count what came and compare: `SourceElement.End(seen >= total, reason, announced: total)`. With a complete end the engine removes what was not listed.");
        }
    }

    /// <summary>The reader may stop at any time; the source stops with it and asks no further.</summary>
    [Check]
    public async Task It_reads_no_further_than_it_is_asked()
    {
        var whole = NewServices();
        await ReadWellAsync(whole);
        var all = whole.Web.Requests.Count;
        if (all < 3)
        {
            throw NotApplicable($"it makes {all} requests in the arranged world, too few to tell");
        }

        var services = NewServices();
        await ReadAsync(services, atMost: 1);
        var asked = services.Web.Requests.Count;
        if (asked >= all)
        {
            throw Violation(
                $"All {asked} requests were made before the first element was given.",
                "Yield each item as it comes, and ask for the next page when it is wanted: `--limit 10` must not cost a full read, and memory must hold no more than a page.");
        }
    }

    /// <summary>A read whose run was cancelled ends with <see cref="OperationCanceledException"/>, not with an end or another error.</summary>
    [Check]
    public async Task Cancelling_ends_it_at_once()
    {
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        Judge(await ReadAsync(NewServices(), cancellationToken: before.Token), "before the read began");

        var counted = NewServices();
        await ReadWellAsync(counted);
        foreach (var number in Enumerable.Range(1, Math.Min(3, counted.Web.Requests.Count)))
        {
            using var during = new CancellationTokenSource();
            var services = NewServices();
            services.Web.OnRequest = _ =>
            {
                if (services.Web.Requests.Count == number)
                {
                    during.Cancel();
                }
            };
            Judge(await ReadAsync(services, cancellationToken: during.Token), $"during request {number}");
        }

        static void Judge(SourceRead read, string when)
        {
            if (read.Error is not OperationCanceledException)
            {
                throw Violation(
                    $"Cancelled {when}, the read {(read.Error is { } error ? $"threw {error.GetType().Name}: {error.Message}" : $"went on for {read.Elements.Count} elements{(read.End is null ? "" : " and ended as if nothing were")}")}.",
                    "Pass the token to every call, begin with `cancellationToken.ThrowIfCancellationRequested()`, and catch no OperationCanceledException.",
                    read.Error);
            }
        }
    }
}
