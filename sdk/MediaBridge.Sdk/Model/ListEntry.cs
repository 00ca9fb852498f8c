namespace MediaBridge.Sdk;

/// <summary>A place on one of the person's lists.</summary>
public sealed record ListEntry
{
    /// <summary>The well-known list of things to watch.</summary>
    public const string Watchlist = "watchlist";

    /// <summary>The list's id or slug at its service; unique there.</summary>
    public required string List { get; init; }

    /// <summary>The list's name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Place on an ordered list, from 1.</summary>
    public int? Rank { get; init; }

    /// <summary>When it was put on the list.</summary>
    public EventTime? At { get; init; }

    /// <summary>The person's note on this entry.</summary>
    public string? Note { get; init; }

    /// <summary>The person; stamped by the engine.</summary>
    public string? By { get; init; }
}
