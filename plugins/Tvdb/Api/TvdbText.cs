namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A name or overview in one language; names that are aliases only are marked.</summary>
internal sealed record TvdbText
{
    public string? Language { get; init; }

    public string? Name { get; init; }

    public string? Overview { get; init; }

    public string? Tagline { get; init; }

    public bool? IsAlias { get; init; }
}
