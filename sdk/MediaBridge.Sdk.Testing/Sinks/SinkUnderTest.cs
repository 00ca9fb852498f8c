namespace MediaBridge.Sdk.Testing;

/// <summary>How the sink and what belongs to it are made for a world. Made again for the same world, they are a new process.</summary>
internal sealed record SinkUnderTest
{
    public required ComponentInfo Info { get; init; }

    public required Func<TestServices, ISink> Sink { get; init; }

    /// <summary>The source that reads what the sink writes; null if it reads by itself.</summary>
    public Func<TestServices, ISource>? CurrentFrom { get; init; }

    /// <summary>What that source declares.</summary>
    public IReadOnlyList<FacetInfo> CurrentFacets { get; init; } = [];

    /// <summary>What the account can do.</summary>
    public required Func<TestServices, Task<IReadOnlyList<FacetInfo>>> Facets { get; init; }

    /// <summary>Reads what the target holds now.</summary>
    public async Task<HeldItems> ReadAsync(TestServices services, SinkJournal? journal = null)
    {
        var held = new HeldItems();
        await foreach (var element in CurrentFrom!(services).ReadAsync(new SourceRequest(), CancellationToken.None))
        {
            if (element.Item is { } item)
            {
                held.Add(item);
            }
            else if (element.IsEnd)
            {
                held.End(element, CurrentFacets);
                break;
            }
        }

        foreach (var written in journal?.Settling ?? [])
        {
            held.Overlay(written);
        }

        return held;
    }
}
