using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Takes title, overview and tagline from the translations that an item has, each in the first wanted language that has it. What was there stays the item's title where there is none, and becomes its original title where it has none of its own.</summary>
/// <param name="languages">The wanted languages, in order.</param>
/// <param name="titles">Whether the title is taken too.</param>
internal sealed class TranslatedTexts(IReadOnlyList<string> languages, bool titles)
{
    /// <summary>The item in those languages; itself where it has no translations.</summary>
    public MediaItem Of(MediaItem item) => item.Description is { Translations: { Count: > 0 } translations } description ? Translated(item, description, translations) : item;

    private MediaItem Translated(MediaItem item, Description description, IReadOnlyDictionary<string, Translation> translations)
    {
        var original = description.Language;
        var title = titles ? First(translations, t => t.Title, original, item.OriginalTitle) : null;
        var overview = First(translations, t => t.Overview, null, null);
        var tagline = First(translations, t => t.Tagline, null, null);
        return item with
        {
            Title = title ?? item.Title,
            OriginalTitle = item.OriginalTitle ?? (title is null || title == item.Title ? null : item.Title),
            Description = description with { Overview = overview ?? description.Overview, Tagline = tagline ?? description.Tagline },
        };
    }

    /// <summary>The text in the first wanted language that has it. A language stands for its regions, and a region that is not there for its language; the work's own language is that of its original title.</summary>
    private string? First(IReadOnlyDictionary<string, Translation> translations, Func<Translation, string?> text, string? own, string? original)
    {
        foreach (var wanted in languages)
        {
            var found = translations.Where(t => Same(t.Key, wanted)).Concat(translations.Where(t => Same(Plain(t.Key), Plain(wanted))).OrderBy(t => t.Key, StringComparer.Ordinal)).Select(t => text(t.Value)).FirstOrDefault(t => !string.IsNullOrEmpty(t));
            if (found is not null)
            {
                return found;
            }

            if (own is not null && original is not null && Same(Plain(own), Plain(wanted)))
            {
                return original;
            }
        }

        return null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string Plain(string language) => language.Split('-')[0];
}
