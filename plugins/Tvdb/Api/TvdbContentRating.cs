namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>An age rating in a country, such as TV-MA in usa.</summary>
internal sealed record TvdbContentRating
{
    public string? Name { get; init; }

    public string? Country { get; init; }
}
