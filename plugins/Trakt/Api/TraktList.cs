namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A list that the account made.</summary>
internal sealed record TraktList
{
    public string? Name { get; init; }

    public TraktIds? Ids { get; init; }
}
