using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Texts in other languages, and names by which a work is known.</summary>
internal static class TranslationMap
{
    /// <summary>The translations that are kept, by BCP 47 tag; null if none were asked for.</summary>
    public static IReadOnlyDictionary<string, Translation>? Kept(TvdbTexts? texts, IReadOnlyList<string> languages)
    {
        if (texts is null)
        {
            return null;
        }

        var kept = new SortedDictionary<string, Translation>(StringComparer.Ordinal);
        foreach (var text in Names(texts).Concat((texts.OverviewTranslations ?? []).OfType<TvdbText>()))
        {
            if (LanguageCodes.Tag(text.Language) is { } tag && IsKept(tag, languages))
            {
                var known = kept.GetValueOrDefault(tag) ?? new Translation();
                var all = known with { Title = known.Title ?? Values.Text(text.Name), Overview = known.Overview ?? Values.Text(text.Overview), Tagline = known.Tagline ?? Values.Text(text.Tagline) };
                if (all != new Translation())
                {
                    kept[tag] = all;
                }
            }
        }

        return kept;
    }

    /// <summary>Names besides that of the item and of the translations that are kept.</summary>
    public static IReadOnlyList<string> Others(TvdbRecord record, IReadOnlyList<string> languages, string title)
    {
        bool Kept(TvdbText text) => LanguageCodes.Tag(text.Language) is { } tag && IsKept(tag, languages);
        var names = record.Translations is { } texts ? Names(texts).ToList() : [];
        var taken = names.Where(Kept).Select(n => Values.Text(n.Name)).OfType<string>().Append(title).ToHashSet(StringComparer.Ordinal);
        var others = (record.Aliases ?? []).Select(a => Values.Text(a?.Name))
            .Concat((record.Translations?.NameTranslations ?? []).Where(n => n?.IsAlias == true).Select(n => Values.Text(n!.Name)))
            .Append(Values.Text(record.Name))
            .Concat(names.Where(n => !Kept(n)).Select(n => Values.Text(n.Name)));
        return [.. others.OfType<string>().Distinct(StringComparer.Ordinal).Where(n => !taken.Contains(n))];
    }

    private static IEnumerable<TvdbText> Names(TvdbTexts texts) => (texts.NameTranslations ?? []).OfType<TvdbText>().Where(t => t.IsAlias != true);

    private static bool IsKept(string tag, IReadOnlyList<string> languages)
        => languages.Any(l => l == "*" || LanguageCodes.Code(l) == LanguageCodes.Code(tag));
}
