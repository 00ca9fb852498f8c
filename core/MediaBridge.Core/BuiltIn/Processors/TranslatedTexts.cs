using MediaBridge.Core.Languages;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Takes title, overview and tagline from the translations that an item has, each in the first wanted language that has it. What was there stays where there is none, or where it is in such a language itself; a title becomes the original title where the item has none of its own.</summary>
/// <param name="languages">The wanted languages, in order.</param>
/// <param name="titles">Whether the title is taken too.</param>
internal sealed class TranslatedTexts(IReadOnlyList<string> languages, bool titles)
{
    /// <summary>The item in those languages; itself where it has no translations.</summary>
    public MediaItem Of(MediaItem item) => languages.Count > 0 && item.Description is { Translations: { Count: > 0 } translations } description ? Translated(item, description, translations) : item;

    private MediaItem Translated(MediaItem item, Description description, IReadOnlyDictionary<string, Translation> translations)
    {
        var title = titles ? Better(item.Title, translations, t => t.Title, First(translations, t => t.Title, description.Language, item.OriginalTitle)) : null;
        var overview = Better(description.Overview, translations, t => t.Overview, First(translations, t => t.Overview, null, null));
        var tagline = Better(description.Tagline, translations, t => t.Tagline, First(translations, t => t.Tagline, null, null));
        return item with
        {
            Title = title ?? item.Title,
            OriginalTitle = item.OriginalTitle ?? (title is null || title == item.Title ? null : item.Title),
            Description = description with
            {
                Overview = overview ?? description.Overview,
                Tagline = tagline ?? description.Tagline,
                Translations = overview is null || overview == description.Overview ? translations : Kept(description.Overview, translations),
            },
        };
    }

    /// <summary>The text that was found, unless that of the item is in a language that is wanted as much: texts of files and people come without one, so that it is told by what they say.</summary>
    private string? Better(string? there, IReadOnlyDictionary<string, Translation> translations, Func<Translation, string?> text, (string Text, int Rank)? found)
    {
        if (found is not { } other || string.IsNullOrWhiteSpace(there) || string.Equals(there, other.Text, StringComparison.Ordinal) || translations.Values.Any(t => string.Equals(text(t), there, StringComparison.Ordinal)))
        {
            return found?.Text;
        }

        return TextLanguage.Of(there) is { } language && languages.Take(other.Rank + 1).Any(l => TextLanguage.IsSame(l, language)) ? null : other.Text;
    }

    /// <summary>The translations, with a text that gives way to another, if its language can be told and has none.</summary>
    private static IReadOnlyDictionary<string, Translation> Kept(string? there, IReadOnlyDictionary<string, Translation> translations)
    {
        if (TextLanguage.Of(there) is not { } language || translations.Any(t => TextLanguage.IsSame(t.Key, language) && !string.IsNullOrEmpty(t.Value.Overview)))
        {
            return translations;
        }

        return new Dictionary<string, Translation>(translations, StringComparer.Ordinal) { [language] = (translations.GetValueOrDefault(language) ?? new Translation()) with { Overview = there } };
    }

    /// <summary>The text in the first wanted language that has it, and that language's place. A language stands for its regions, and a region that is not there for its language; the work's own language is that of its original title.</summary>
    private (string Text, int Rank)? First(IReadOnlyDictionary<string, Translation> translations, Func<Translation, string?> text, string? own, string? original)
    {
        foreach (var (rank, wanted) in languages.Index())
        {
            var found = translations.Where(t => Same(t.Key, wanted)).Concat(translations.Where(t => TextLanguage.IsSame(t.Key, wanted)).OrderBy(t => t.Key, StringComparer.Ordinal)).Select(t => text(t.Value)).FirstOrDefault(t => !string.IsNullOrEmpty(t));
            if (found is not null)
            {
                return (found, rank);
            }

            if (own is not null && original is not null && TextLanguage.IsSame(own, wanted))
            {
                return (original, rank);
            }
        }

        return null;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
