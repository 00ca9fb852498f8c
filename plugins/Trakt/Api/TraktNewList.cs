namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A list to make.</summary>
internal sealed record TraktNewList
{
    public required string Name { get; init; }

    public required string Privacy { get; init; }
}
