namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>Texts in all languages.</summary>
internal sealed record TmdbTranslations
{
    public IReadOnlyList<TmdbTranslation>? Translations { get; init; }
}
