namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of processors, of single items and of whole streams. Derive from it, name the component, give items that it acts on, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
public abstract partial class ProcessorContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    /// <summary>Items that it acts on in the arranged world, each with an id; at least one is changed, dropped or joined by it.</summary>
    protected abstract IReadOnlyList<MediaItem> Items { get; }

    /// <summary>Whether it changes nothing in what it has made before. False for one that adds up or counts.</summary>
    protected virtual bool IsIdempotent => true;

    /// <summary>Facets that it takes away because its options say so, of <see cref="Facets"/>.</summary>
    protected virtual IReadOnlyList<string> TakesAway => [];

    private protected sealed override ComponentKind Kind => ComponentKind.Processor;

    /// <summary>Items like those that the engine hands out: read from what is stored.</summary>
    private protected IReadOnlyList<MediaItem> Fresh => [.. Items.Select(Stored)];

    /// <summary>Whether an item is part of what came out. Default: something that came out has one of its ids. Override it for a processor that makes other items of many, such as series of episodes.</summary>
    protected virtual bool IsIn(MediaItem item, IReadOnlyList<MediaItem> results)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(results);
        return results.Any(r => r.Ids.Intersect(item.Ids).Any());
    }

    /// <summary>Whether an item cannot be processed when this request fails; false for extras that it can do without.</summary>
    protected virtual bool IsEssential(TestRequest request) => true;

    private protected static MediaItem Stored(MediaItem item) => MediaItem.Parse(item.ToUtf8());

    private protected IProcessor Processor(TestServices services) => Create<IProcessor>(services);

    private protected Task<ProcessedItems> ProcessWellAsync(IReadOnlyList<MediaItem> items) => ProcessWellAsync(NewServices(), items);

    private protected async Task<ProcessedItems> ProcessWellAsync(TestServices services, IReadOnlyList<MediaItem> items)
    {
        var result = await ProcessAsync(services, items);
        return result.Error is { } error
            ? throw Violation($"Processing the items of the arranged world threw {error.GetType().Name}: {error.Message}", Unrouted(services) ?? "Correct the processor, or what Arrange builds.", error)
            : result;
    }

    /// <summary>Processes items with a new instance: a stream at once, else one after another. What is thrown is part of the result.</summary>
    private protected Task<ProcessedItems> ProcessAsync(TestServices services, IReadOnlyList<MediaItem> items, CancellationToken cancellationToken = default)
        => LimitAsync(Task.Run(() => ProcessHereAsync(services, items, cancellationToken), CancellationToken.None), "Processing");

    private static string? Unrouted(TestServices services)
        => services.Web.Unrouted is { Count: > 0 } unrouted ? $"The test has no route for {string.Join(", ", unrouted.Distinct(StringComparer.Ordinal).Take(3))}: add it in Arrange." : null;

    private static string Named(MediaItem item) => $"'{item}'{(item.Ids.Count > 0 ? $" ({item.Ids[0]})" : "")}";

    private static async Task<ProcessedItems> OneAsync(IProcessor processor, MediaItem item, CancellationToken cancellationToken = default)
    {
        var result = new ProcessedItems();
        try
        {
            await foreach (var made in processor.ProcessAsync(item, new ProcessRequest { Reject = result.Reject }, cancellationToken))
            {
                result.Add(made);
            }
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ItemRejected)
        {
            result.Reject(item, e.Message);
        }

        return result;
    }

    private async Task<ProcessedItems> ProcessHereAsync(TestServices services, IReadOnlyList<MediaItem> items, CancellationToken cancellationToken)
    {
        var result = new ProcessedItems();
        try
        {
            var processor = Processor(services);
            if (processor is IStreamProcessor stream)
            {
                await foreach (var made in stream.ProcessAsync(items.ToAsyncEnumerable(), new ProcessRequest { Reject = result.Reject }, cancellationToken))
                {
                    result.Add(made);
                }

                return result;
            }

            foreach (var item in items)
            {
                var one = await OneAsync(processor, item, cancellationToken);
                one.Items.ToList().ForEach(result.Add);
                one.Rejected.ToList().ForEach(r => result.Reject(r.Item, r.Reason));
            }
        }
        catch (Exception e) when (e is not ContractException)
        {
            result.Error = e;
        }

        return result;
    }
}
