namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>Ids of a person; the slug changes with the name, the other does not.</summary>
internal sealed record TraktUserIds
{
    public string? Slug { get; init; }

    public string? Uuid { get; init; }
}
