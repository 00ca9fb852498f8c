namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>Names and overviews in all languages, as two lists.</summary>
internal sealed record TvdbTexts
{
    public IReadOnlyList<TvdbText?>? NameTranslations { get; init; }

    public IReadOnlyList<TvdbText?>? OverviewTranslations { get; init; }
}
