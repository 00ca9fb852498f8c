namespace MediaBridge.Sdk;

/// <summary>One value before and after, worded for people.</summary>
public sealed record FieldChange
{
    /// <summary>Which value, such as <c>rating</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Before; null if there was none.</summary>
    public string? Before { get; init; }

    /// <summary>After; null if it goes.</summary>
    public string? After { get; init; }
}
