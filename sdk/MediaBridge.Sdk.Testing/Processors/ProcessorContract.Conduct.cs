namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves with many items, cancellation, services and secrets.</content>
public abstract partial class ProcessorContract<TPlugin>
{
    private const int Long = 2_000;
    private const int MostAlive = Long / 8;
    private const int AtOnce = 16;
    private static readonly WebFault[] Broken = [WebFault.Unauthorized, WebFault.Forbidden, WebFault.TooManyRequests, WebFault.ServerError, WebFault.Reset, WebFault.CutOff, WebFault.WebPage];

    /// <summary>Memory does not grow with the items: none is kept after it was processed.</summary>
    [Check]
    public async Task Memory_stays_bounded_over_a_long_stream()
    {
        var pattern = Fresh;
        var items = new LazyItems(Long, Numbered);
        var services = NewServices();
        var processor = Processor(services);
        items.BeforeItem = number =>
        {
            if (number == Long - 1)
            {
                items.Look();
            }
        };
        await LimitAsync(Task.Run(() => DrainAsync(processor, items)), $"Processing {Long} items");
        if (items.MostAlive > MostAlive)
        {
            throw Violation($"Of {Long} items that were processed, {items.MostAlive} were still held at the end.", "Keep keys, not items: a library has a million of them. What must be kept goes into services.Staging or services.Cache.");
        }

        MediaItem Numbered(int number)
        {
            var item = pattern[number % pattern.Count];
            return item with { Title = $"{item.Title} {number}", Ids = [new ExternalId(item.Ids[0].Scheme, $"kit{number}")] };
        }
    }

    /// <summary>A stream comes out in the order in which it went in.</summary>
    [Check]
    public async Task A_stream_keeps_its_order()
    {
        if (Processor(NewServices()) is not IStreamProcessor)
        {
            throw NotApplicable("it is no IStreamProcessor, and the engine keeps the order of single items");
        }

        var items = Fresh;
        foreach (var order in new[] { items, [.. items.Reverse()] })
        {
            var places = order.Index().DistinctBy(i => i.Item.Ids[0]).ToDictionary(i => i.Item.Ids[0], i => i.Index);
            var made = (await ProcessWellAsync(order)).Items.Where(i => i.Ids.Count > 0 && places.ContainsKey(i.Ids[0])).ToList();
            for (var i = 1; i < made.Count; i++)
            {
                if (places[made[i - 1].Ids[0]] > places[made[i].Ids[0]])
                {
                    throw Violation($"{Named(made[i])} went in before {Named(made[i - 1])}, and came out after it.", "Yield items as they come; the order is the source's, and people see it in lists and files.");
                }
            }
        }
    }

    /// <summary>Processing that is cancelled ends with <see cref="OperationCanceledException"/>.</summary>
    [Check]
    public async Task Cancelling_ends_it_at_once()
    {
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        Judge((await ProcessAsync(NewServices(), Fresh, before.Token)).Error, "before it began");
        var counted = NewServices();
        await ProcessWellAsync(counted, Fresh);
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
            Judge((await ProcessAsync(services, Fresh, during.Token)).Error, $"during request {number}");
        }

        static void Judge(Exception? error, string when)
        {
            if (error is not OperationCanceledException)
            {
                throw Violation(
                    $"Cancelled {when}, the processing {(error is null ? "went on to its end" : $"threw {error.GetType().Name}: {error.Message}")}.",
                    "Pass the token to every call, begin with `cancellationToken.ThrowIfCancellationRequested()`, and catch no OperationCanceledException.",
                    error);
            }
        }
    }

    /// <summary>Items that are processed at once become what they become one after another.</summary>
    [Check]
    public async Task Items_may_be_processed_at_once()
    {
        var items = Fresh;
        var alone = new List<ProcessedItems>();
        foreach (var item in items)
        {
            alone.Add(await WellAsync(Processor(NewServices()), item));
        }

        var processor = Processor(NewServices());
        var together = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => WellAsync(processor, items[i % items.Count])));
        for (var i = 0; i < AtOnce; i++)
        {
            if (ProcessedItems.Difference(alone[i % items.Count], together[i]) is { } difference)
            {
                throw Violation($"{Named(items[i % items.Count])}, processed while others were: {difference}", "Keep nothing of an item in fields: several threads call at once.");
            }
        }
    }

    /// <summary>It asks declared services only, and writes to none.</summary>
    [Check]
    public async Task It_reads_from_declared_services_only()
    {
        var services = NewServices();
        await ProcessAsync(services, Fresh);
        Conduct.ExpectDeclared(services);
        Conduct.ExpectNoWrite(services, "A processor writes nothing.");
    }

    /// <summary>A service that refuses or fails is an error of the right kind: the item is parked, not let through half-made.</summary>
    [Check]
    public async Task A_service_that_fails_is_an_error_of_the_right_kind()
    {
        foreach (var fault in Broken)
        {
            foreach (var number in await EssentialAsync())
            {
                var services = NewServices();
                Faults.FailAt(services, fault, number);
                var result = await ProcessAsync(services, Fresh);
                Faults.Judge(services, fault, number, result.Error, $"{result.Items.Count} items came out as if nothing were");
            }
        }
    }

    /// <summary>The engine has tried again already; a plugin that does so too multiplies the requests.</summary>
    [Check]
    public async Task It_does_not_try_again_itself()
    {
        foreach (var number in await EssentialAsync())
        {
            var services = NewServices();
            Faults.FailAt(services, WebFault.ServerError, number);
            await ProcessAsync(services, Fresh);
            Faults.ExpectNotAgain(services, number);
        }
    }

    /// <summary>Secrets stay out of logs, items and errors, also when the service fails.</summary>
    [Check]
    public async Task Secrets_stay_out_of_logs_items_and_errors()
    {
        var services = NewServices();
        var result = await ProcessWellAsync(services, Fresh);
        if (services.Secrets.Count == 0)
        {
            throw NotApplicable("it has no secret options and no sign-in");
        }

        Leaks.ExpectNone(services, null, Texts(result));
        foreach (var fault in services.Web.Requests.Count == 0 ? [] : Broken)
        {
            var broken = NewServices();
            Faults.FailAt(broken, fault, 0);
            var failed = await ProcessAsync(broken, Fresh);
            Leaks.ExpectNone(broken, failed.Error, Texts(failed));
        }

        static IEnumerable<(string, string)> Texts(ProcessedItems result)
            => result.Items.Select(i => ("an item", System.Text.Encoding.UTF8.GetString(i.ToUtf8()))).Concat(result.Rejected.Select(r => ("a reason", r.Reason)));
    }

    private static async Task<bool> DrainAsync(IProcessor processor, LazyItems items)
    {
        if (processor is IStreamProcessor stream)
        {
            await foreach (var _ in stream.ProcessAsync(items.ReadAsync(), new ProcessRequest(), CancellationToken.None))
            {
            }

            return true;
        }

        await foreach (var item in items.ReadAsync())
        {
            try
            {
                await foreach (var _ in processor.ProcessAsync(item, new ProcessRequest(), CancellationToken.None))
                {
                }
            }
            catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
            {
                // One item was refused; it is about the others.
                continue;
            }
        }

        return true;
    }

    /// <summary>Numbers of the first and last request that processing the items needs.</summary>
    private async Task<IReadOnlyList<int>> EssentialAsync()
    {
        var services = NewServices();
        await ProcessWellAsync(services, Fresh);
        return Faults.Ends(services, IsEssential);
    }
}
