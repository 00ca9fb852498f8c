namespace MediaBridge.Core.Library;

/// <summary>One field of an item before and after a change.</summary>
public sealed record LibraryFieldChange
{
    /// <summary>Name of the field, such as <c>description.overview</c> or <c>ratings.imdb</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What made the change: a source or step, or <c>person</c>.</summary>
    public string From { get; init; } = "";

    /// <summary>The person, if one was named.</summary>
    public string? By { get; init; }

    /// <summary>The value before, as JSON; null where it had none.</summary>
    public string? Before { get; init; }

    /// <summary>The value after, as JSON; null where it has none.</summary>
    public string? After { get; init; }
}
