using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Statistics;

/// <summary>An item whose own mark lies apart from the average.</summary>
public sealed record ComparedItem
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its year.</summary>
    public int? Year { get; init; }

    /// <summary>Its first id; null if it has none.</summary>
    public ExternalId? Id { get; init; }

    /// <summary>The own mark, out of 10.</summary>
    public required decimal Own { get; init; }

    /// <summary>The average, out of 10.</summary>
    public required decimal Site { get; init; }

    /// <summary>Own mark less average.</summary>
    public decimal Difference => Own - Site;

    /// <summary>Its page at the service it was read from.</summary>
    public Uri? Page { get; init; }

    /// <summary>Its place in the stream, from 0.</summary>
    [JsonIgnore]
    internal int Index { get; init; }
}
