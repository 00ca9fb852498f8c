namespace MediaBridge.Sdk.Testing;

/// <content>How it behaves with long streams, cancellation and services.</content>
public abstract partial class FormatContract<TPlugin>
{
    private const int Long = 4_000;
    private const int MostAlive = Long / 8;
    private static readonly string Padding = new('p', 100);

    /// <summary>Memory does not grow with the items: none is kept after it was rendered, and a file is written while they are read.</summary>
    [Check]
    public async Task Memory_stays_bounded_over_a_long_stream()
    {
        var kind = Info.Kinds.Count == 0 ? ItemKinds.Movie : Info.Kinds[0];
        var items = new LazyItems(Long, i => Some.Film(i + 1) with { Kind = kind, Title = $"{MarkerOf(i)} {Padding}", Note = new string('n', 100) });
        var target = new CountingStream();
        var (isWriting, startedAt, written) = (false, 0L, new List<(long Seen, long Final)>());
        long? half = null;
        items.BeforeItem = number =>
        {
            if (number == Long - 1)
            {
                items.Look();
                half = isWriting ? target.Written - startedAt : null;
            }
        };
        var request = new RenderRequest { Items = items.ReadAsync(), Count = Long };
        await LimitAsync(
            Task.Run(async () =>
            {
                await foreach (var file in Format(NewServices()).RenderAsync(request, CancellationToken.None))
                {
                    (isWriting, startedAt, half) = (true, target.Written, null);
                    await file.WriteAsync(target, CancellationToken.None);
                    isWriting = false;
                    if (half is { } seen)
                    {
                        written.Add((seen, target.Written - startedAt));
                    }
                }

                return true;
            }),
            $"Rendering {Long} items");
        if (items.MostAlive > MostAlive)
        {
            throw Violation($"Of {Long} items that were read, {items.MostAlive} were still held at the end.", "Keep keys and short records, not items: request.Items may be enumerated again. A library has a million of them.");
        }

        if (written.Find(w => w.Seen < w.Final / 4) is { Final: > 0 } late)
        {
            throw Violation($"When the last of {Long} items was read, {late.Seen} of {late.Final} bytes of its file were written.", "Write to the stream as the items come, not into a text that grows with them.");
        }
    }

    /// <summary>A rendering that is cancelled ends with <see cref="OperationCanceledException"/>, before it begins, between files and within one.</summary>
    [Check]
    public async Task Cancelling_ends_it_at_once()
    {
        using var before = new CancellationTokenSource();
        await before.CancelAsync();
        Judge((await RenderAsync(NewServices(), MarkedItems, before.Token)).Error, "before it began");
        using var during = new CancellationTokenSource();
        var error = await LimitAsync(Task.Run(() => CancelWithinAsync(during)), "Rendering");
        Judge(error, "while the items were read");

        static void Judge(Exception? error, string when)
        {
            if (error is not OperationCanceledException)
            {
                throw Violation(
                    $"Cancelled {when}, the rendering {(error is null ? "went on to its end" : $"threw {error.GetType().Name}: {error.Message}")}.",
                    "Pass the token of RenderAsync to request.Items.WithCancellation, that of WriteAsync to the stream, and catch no OperationCanceledException.",
                    error);
            }
        }
    }

    /// <summary>A rendering writes to no service and keeps nothing: it only fills its streams.</summary>
    [Check]
    public async Task It_writes_to_its_streams_only()
    {
        var services = NewServices();
        await RenderWellAsync(services, Everything);
        Conduct.ExpectDeclared(services);
        Conduct.ExpectNoWrite(services, "A format renders, and the engine writes.");

        if (services.State.Values.Count > 0)
        {
            throw Violation($"It keeps '{services.State.Values.Keys.First()}' in the state.", "Make files of items and options only; what changes from run to run does not belong into them.");
        }
    }

    private async Task<Exception?> CancelWithinAsync(CancellationTokenSource cancellation)
    {
        var kind = Info.Kinds.Count == 0 ? ItemKinds.Movie : Info.Kinds[0];
        var items = new LazyItems(Long, i => Some.Film(i + 1) with { Kind = kind });
        items.BeforeItem = number =>
        {
            if (number == 3)
            {
                cancellation.Cancel();
            }
        };
        try
        {
            await foreach (var file in Format(NewServices()).RenderAsync(new RenderRequest { Items = items.ReadAsync(CancellationToken.None), Count = Long }, cancellation.Token))
            {
                await file.WriteAsync(Stream.Null, cancellation.Token);
            }

            return null;
        }
        catch (Exception e) when (e is not ContractException)
        {
            return e;
        }
    }
}
