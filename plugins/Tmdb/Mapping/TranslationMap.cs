using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Texts in other languages, and titles by which a work is known.</summary>
internal static class TranslationMap
{
    /// <summary>The translations that are kept, by BCP 47 tag.</summary>
    public static IReadOnlyDictionary<string, Translation>? Kept(TmdbTranslations? translations, IReadOnlyCollection<string> languages)
    {
        if (translations?.Translations is null)
        {
            return null;
        }

        var kept = new SortedDictionary<string, Translation>(StringComparer.Ordinal);
        foreach (var translation in translations.Translations.Where(t => IsKept(t, languages)))
        {
            var texts = new Translation { Title = TitleOf(translation), Overview = Values.Text(translation.Data?.Overview), Tagline = Values.Text(translation.Data?.Tagline) };
            if (texts != new Translation())
            {
                kept.TryAdd(Tag(translation), texts);
            }
        }

        return kept;
    }

    /// <summary>Titles besides those of the item and of the translations that are kept.</summary>
    public static IReadOnlyList<string>? Titles(TmdbDetails details, IReadOnlyCollection<string> languages, params IEnumerable<string?> known)
    {
        if (details.AlternativeTitles is null && details.Translations is null)
        {
            return null;
        }

        var all = details.Translations?.Translations ?? [];
        var taken = known.Concat(all.Where(t => IsKept(t, languages)).Select(TitleOf)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var others = (details.AlternativeTitles?.Titles ?? details.AlternativeTitles?.Results ?? []).Select(t => Values.Text(t.Title))
            .Concat(all.Where(t => !IsKept(t, languages)).Select(TitleOf));
        return [.. others.OfType<string>().Distinct(StringComparer.Ordinal).Where(t => !taken.Contains(t))];
    }

    private static bool IsKept(TmdbTranslation translation, IReadOnlyCollection<string> languages)
        => translation.Language is { Length: > 0 }
            && languages.Any(l => l == "*" || string.Equals(l, translation.Language, StringComparison.OrdinalIgnoreCase) || string.Equals(l, Tag(translation), StringComparison.OrdinalIgnoreCase));

    private static string Tag(TmdbTranslation translation)
        => string.IsNullOrEmpty(translation.Country) ? Values.Language(translation.Language) ?? "und" : $"{Values.Language(translation.Language) ?? "und"}-{translation.Country}";

    private static string? TitleOf(TmdbTranslation translation) => Values.Text(translation.Data?.Title) ?? Values.Text(translation.Data?.Name);
}
