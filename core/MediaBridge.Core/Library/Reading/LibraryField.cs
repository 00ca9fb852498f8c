namespace MediaBridge.Core.Library.Reading;

/// <summary>A field of an item, with where its value comes from.</summary>
public sealed record LibraryField
{
    /// <summary>Its name, such as <c>description.overview</c> or <c>ratings.imdb</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its value, as JSON.</summary>
    public required string Value { get; init; }

    /// <summary>The step or source that gave it, or <c>person</c>.</summary>
    public required string From { get; init; }
}
