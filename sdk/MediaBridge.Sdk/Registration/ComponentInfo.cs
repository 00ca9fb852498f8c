namespace MediaBridge.Sdk;

/// <summary>What the manifest says of a component.</summary>
public sealed record ComponentInfo
{
    /// <summary>Id of the form <c>service.thing</c>, such as <c>trakt.ratings</c>; it never changes.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, in a sentence without a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>The kinds of items it deals with, of <see cref="ItemKinds"/>; empty for any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>The facets it reads and writes.</summary>
    public IReadOnlyList<FacetInfo> Facets { get; init; } = [];

    /// <summary>For a source: whether it can read only what changed since a cursor.</summary>
    public bool Incremental { get; init; }

    /// <summary>For a source: whether it shows only the newest, such as a feed. What it does not list is then never taken for gone: each read counts as one of what changed, the first too.</summary>
    public bool NewestOnly { get; init; }

    /// <summary>For a sink: the source, of the same plugin and connection, that reads what it writes. The engine then always supplies <see cref="PlanRequest.Current"/>.</summary>
    public string? CurrentFrom { get; init; }

    /// <summary>For a sink: it needs every item also after an incremental read, because it writes whole files.</summary>
    public bool NeedsAll { get; init; }

    /// <summary>For a sink: applying a change twice is the same as once, so that a change in doubt is simply applied again and results are committed in groups.</summary>
    public bool Repeatable { get; init; }

    /// <summary>For a sink: how many changes one call of the service takes; 1 or more.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>The option that <c>component:argument</c> on the command line sets.</summary>
    public string? MainOption { get; init; }

    /// <summary>Whether ids, options and behaviour may still change.</summary>
    public bool Experimental { get; init; }
}
