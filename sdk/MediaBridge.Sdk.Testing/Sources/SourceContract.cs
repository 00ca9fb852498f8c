namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of sources. Derive from it, name the component, build its world in <c>Arrange</c>, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
/// <remarks>
/// Arrange a world with at least three items, and with as many pages as make the source set a checkpoint. What a source can do beyond
/// reading everything is checked once its hook is overridden: <see cref="Change"/>, <see cref="Cap"/>, <see cref="Since"/>.
/// </remarks>
public abstract partial class SourceContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    private const int MostElements = 100_000;
    private const int FewestItems = 3;

    /// <summary>A moment after some and before other things of the arranged world, for a source that honours <see cref="SourceRequest.Since"/>; null if it does not.</summary>
    protected virtual DateTimeOffset? Since => null;

    /// <summary>How many items an incremental read may give again though nothing changed, because the service's clock is coarse.</summary>
    protected virtual int Overlap => 0;

    private protected sealed override ComponentKind Kind => ComponentKind.Source;

    /// <summary>Changes the arranged world as time would: something new, something changed, something gone.</summary>
    /// <returns>First ids of all that changed; empty (the default) if the source cannot tell changes.</returns>
    protected virtual IReadOnlyList<ExternalId> Change(TestServices services) => [];

    /// <summary>Makes the service announce more items than it lists, as many cap their lists.</summary>
    /// <returns>False (the default) if the service announces no number.</returns>
    protected virtual bool Cap(TestServices services) => false;

    /// <summary>Whether a read is worth nothing when this request fails; false for extras that the source can do without, such as a picture.</summary>
    protected virtual bool IsEssential(TestRequest request) => true;

    /// <summary>Reads in a fresh world, and expects it to go well.</summary>
    private protected Task<SourceRead> ReadWellAsync(SourceRequest? request = null) => ReadWellAsync(NewServices(), request);

    /// <summary>Reads, and expects it to go well.</summary>
    private protected async Task<SourceRead> ReadWellAsync(TestServices services, SourceRequest? request = null)
    {
        var read = await ReadAsync(services, request);
        if (read.Error is { } error)
        {
            throw Violation($"Reading the arranged world threw {error.GetType().Name}: {error.Message}", MissingRoutes(services) ?? "Correct the source, or what Arrange builds.", error);
        }

        if (request is null && read.Items.Count() < FewestItems)
        {
            throw Violation($"The arranged world gave {read.Items.Count()} items.", MissingRoutes(services) ?? $"Arrange at least {FewestItems} items, so that there is something to cut and to compare.");
        }

        return read;
    }

    /// <summary>Reads until the end, an error, or so many elements. What it throws is part of the result.</summary>
    private protected Task<SourceRead> ReadAsync(TestServices services, SourceRequest? request = null, int atMost = MostElements, CancellationToken cancellationToken = default)
        => LimitAsync(Task.Run(() => ReadHereAsync(services, request ?? new SourceRequest(), atMost, cancellationToken), CancellationToken.None), "Reading");

    private static string? MissingRoutes(TestServices services)
        => services.Web.Unrouted is { Count: > 0 } unrouted ? $"The test has no route for {string.Join(", ", unrouted.Distinct(StringComparer.Ordinal).Take(3))}: add it in Arrange." : null;

    /// <summary>A cursor, or its beginning.</summary>
    private static string Short(string? cursor) => cursor is { Length: > 60 } ? cursor[..60] + "…" : cursor ?? "";

    private async Task<SourceRead> ReadHereAsync(TestServices services, SourceRequest request, int atMost, CancellationToken cancellationToken)
    {
        var read = new SourceRead();
        try
        {
            var source = Create<ISource>(services);
            await foreach (var element in source.ReadAsync(request, cancellationToken))
            {
                read.Add(element);
                if (read.Elements.Count >= atMost)
                {
                    break;
                }
            }
        }
        catch (Exception e) when (e is not ContractException)
        {
            read.Error = e;
        }

        return read.Elements.Count < MostElements
            ? read
            : throw Violation($"The source gave {MostElements} elements and did not end.", "Stop at the last page: a service that repeats its last page for ever must not be read for ever.");
    }
}
