using System.Globalization;

namespace MediaBridge.Sdk.Testing;

/// <summary>The contract of output formats. Derive from it, name the component, and every check runs.</summary>
/// <typeparam name="TPlugin">The plugin's entry.</typeparam>
/// <remarks>The kit's own items go through: films, episodes, one full of facets, hostile titles, twins. Only those of the kinds that the format declares, if it declares any.</remarks>
public abstract partial class FormatContract<TPlugin> : ComponentContract<TPlugin>
    where TPlugin : IPlugin, new()
{
    private const int Marked = 12;
    private static readonly string[] TwinTitles = ["The Twin", "THE TWIN", "the twin", "The Twin!", "Thé Twin"];

    /// <summary>Items of the author's that the format must be able to render, beside the kit's; give those that show all it can do.</summary>
    protected virtual IReadOnlyList<MediaItem> Items => [];

    private protected sealed override ComponentKind Kind => ComponentKind.Format;

    /// <summary>All that the checks render: the author's items, a full one, an episode, hostile titles, and twins in title and year.</summary>
    private protected IReadOnlyList<MediaItem> Everything
        => OfItsKinds([.. Items, Some.Full(900), Some.Series(), Some.Episode(), .. Some.Hostile(), .. Twins]);

    private static IEnumerable<MediaItem> Twins
        => TwinTitles.Select((title, i) => Some.Film(800 + i) with { Title = title, Year = 1999 });

    /// <summary>Whether the format tells of all items together, such as their number, and not of each: then no item can be missing from it. Default: no.</summary>
    protected virtual bool TellsOfAllTogether => false;

    /// <summary>Changes what is behind the keys of rendered files, such as a picture in a store, so that some files get other bytes.</summary>
    /// <returns>False (the default) if no file has a <see cref="OutputFile.ContentKey"/>.</returns>
    protected virtual bool ChangeContent(TestServices services) => false;

    /// <summary>What is wrong with a file's bytes; null if nothing is. Default: JSON, JSON lines and XML must be readable, everything else may be anything. Override it to check more, and call the base.</summary>
    protected virtual string? FlawOf(OutputFile file, ReadOnlyMemory<byte> bytes) => FileSyntax.FlawOf(file.MediaType, bytes);

    /// <summary>Items that are told from each other by their titles, such as <c>kitmarker07</c>.</summary>
    private protected IReadOnlyList<MediaItem> MarkedItems
        => OfItsKinds([.. Enumerable.Range(0, Marked).Select(i => (Info.Kinds.Count == 0 ? Some.Film(i + 1) : Some.Film(i + 1) with { Kind = Info.Kinds[0] }) with { Title = MarkerOf(i) })]);

    private protected static string MarkerOf(int number) => "kitmarker" + number.ToString("000000", CultureInfo.InvariantCulture);

    private protected IOutputFormat Format(TestServices services) => Create<IOutputFormat>(services);

    /// <summary>Renders in a fresh world, and expects it to go well.</summary>
    private protected Task<RenderedOutput> RenderWellAsync(IReadOnlyList<MediaItem> items) => RenderWellAsync(NewServices(), items);

    /// <summary>Renders, and expects it to go well.</summary>
    private protected async Task<RenderedOutput> RenderWellAsync(TestServices services, IReadOnlyList<MediaItem> items)
    {
        var output = await RenderAsync(services, items);
        return output.Error is { } error
            ? throw Violation($"Rendering {items.Count} items threw {error.GetType().Name}: {error.Message}", "Render every item that the format's kinds allow, and call request.Reject(item, reason) for one that it cannot hold.", error)
            : output;
    }

    /// <summary>Renders. What is thrown is part of the result.</summary>
    private protected Task<RenderedOutput> RenderAsync(TestServices services, IReadOnlyList<MediaItem> items, CancellationToken cancellationToken = default)
        => LimitAsync(Task.Run(() => RenderHereAsync(services, items, cancellationToken), CancellationToken.None), "Rendering");

    private protected async Task<RenderedOutput> RenderHereAsync(TestServices services, IReadOnlyList<MediaItem> items, CancellationToken cancellationToken = default)
    {
        var output = new RenderedOutput();
        try
        {
            var request = new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = output.Reject };
            await foreach (var file in Format(services).RenderAsync(request, cancellationToken))
            {
                using var bytes = new MemoryStream();
                await file.WriteAsync(bytes, cancellationToken);
                output.Add(file, bytes.ToArray());
            }
        }
        catch (Exception e) when (e is not ContractException)
        {
            output.Error = e;
        }

        return output;
    }

    private IReadOnlyList<MediaItem> OfItsKinds(IReadOnlyList<MediaItem> items)
        => Info.Kinds.Count == 0 ? items : [.. items.Where(i => Info.Kinds.Contains(i.Kind, StringComparer.Ordinal))];
}
