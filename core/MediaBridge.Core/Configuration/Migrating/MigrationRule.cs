using System.Text.Json.Nodes;

namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>What becomes of a key.</summary>
internal sealed record MigrationRule
{
    /// <summary>The value that it has when nobody changed it; such a value is not carried over. Null for a key whose every value counts.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>The setting that it becomes.</summary>
    public string? Setting { get; init; }

    /// <summary>The setting's values by the old ones; null to take the value as it is.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>The unit of its numbers, <c>s</c>, for a setting that is a length of time.</summary>
    public string? Unit { get; init; }

    /// <summary>What there is in its place, in a sentence.</summary>
    public string? Say { get; init; }

    /// <summary>The same by the old value.</summary>
    public IReadOnlyDictionary<string, string>? Says { get; init; }

    /// <summary>Why nothing takes its place.</summary>
    public string? Drop { get; init; }

    /// <summary>For a list or map: what it holds, in the plural.</summary>
    public string? Count { get; init; }

    /// <summary>For a list of objects: the key by which they are counted.</summary>
    public string? By { get; init; }

    /// <summary>Whether its value is shown to nobody.</summary>
    public bool Secret { get; init; }
}
