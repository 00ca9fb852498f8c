namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>The account's mark of a title.</summary>
internal sealed record MarkNode
{
    public int? Value { get; init; }

    /// <summary>When it was given, an instant in ISO 8601.</summary>
    public string? Date { get; init; }
}
