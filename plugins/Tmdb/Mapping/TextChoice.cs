using MediaBridge.Plugins.Tmdb.Api;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Chooses texts by language: TMDB leaves what is not translated empty, and gives the original title for a title.</summary>
internal sealed class TextChoice(TmdbOptions options, string? language)
{
    /// <summary>In place of a language: that of each work.</summary>
    public const string Original = "original";

    private readonly bool _isOriginal = (language ?? options.Language) == Original;

    /// <summary>The language that is asked for; of a work in its own language TMDB gives the texts as translations only.</summary>
    public string Wanted { get; } = (language ?? options.Language) is { } tag && tag != Original ? tag : options.Fallback.FirstOrDefault(f => f != Original) ?? "en-US";

    /// <summary>All languages that will do, the best first; without that of the work.</summary>
    public IReadOnlyList<string> Languages { get; } =
        [.. new[] { language ?? options.Language }.Concat(options.Fallback).Where(l => l != Original).DefaultIfEmpty("en-US").Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the language is that of each work, which is not known before its answer.</summary>
    public bool IsOriginal => _isOriginal;

    /// <summary>For <c>include_image_language</c>: the languages without region, and pictures without text.</summary>
    public string Pictures => string.Join(',', Languages.Select(Plain).Append("null").Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>All languages that will do for a work, the best first.</summary>
    public IReadOnlyList<string> Order(string? original) => _isOriginal && original is not null ? [original, .. Languages.Where(l => Plain(l) != original)] : Languages;

    public static string Plain(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>A text: that of the answer, or of the first language that has it.</summary>
    public string? Text(string? given, IReadOnlyList<TmdbTranslation>? translations, string? original, Func<TmdbTexts, string?> text)
        => (_isOriginal && original is not null ? First(translations, [original], text) : null) ?? Values.Text(given) ?? First(translations, Languages.Append(original ?? ""), text);

    /// <summary>The running time, which some translations have where the answer has none.</summary>
    public int? Runtime(int? given, IReadOnlyList<TmdbTranslation>? translations, string? original)
        => given is > 0
            ? given
            : Languages.Append(original ?? "").SelectMany(l => (translations ?? []).Where(t => string.Equals(t.Language, Plain(l), StringComparison.OrdinalIgnoreCase)).Select(t => t.Data?.Runtime)).FirstOrDefault(r => r is > 0);

    /// <summary>The title. Where it was not translated TMDB gives the original title: then that of a further language is better.</summary>
    public string Title(string? given, string? originalTitle, string? original, IReadOnlyList<TmdbTranslation>? translations)
    {
        static string? TitleOf(TmdbTexts texts) => texts.Title is { Length: > 0 } ? texts.Title : texts.Name;
        if (_isOriginal && Values.Text(originalTitle) is { } own)
        {
            return own;
        }

        var plain = Values.Text(given);
        var isOriginal = plain is not null && string.Equals(plain, originalTitle?.Trim(), StringComparison.Ordinal);
        if (plain is not null && (!isOriginal || original is null || string.Equals(Plain(Wanted), original, StringComparison.OrdinalIgnoreCase)))
        {
            return plain;
        }

        // A language that is the original one has no title among the translations: its title is the original one.
        foreach (var tag in Languages)
        {
            if (string.Equals(Plain(tag), original, StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            if (First(translations, [tag], TitleOf) is { } title)
            {
                return title;
            }
        }

        return plain ?? Values.Text(originalTitle) ?? First(translations, Languages, TitleOf) ?? "";
    }

    /// <summary>The text of the first language that has it: exactly, then in any country.</summary>
    private static string? First(IReadOnlyList<TmdbTranslation>? translations, IEnumerable<string> languages, Func<TmdbTexts, string?> text)
    {
        foreach (var language in languages)
        {
            var found = (translations ?? [])
                .Where(t => t.Data is not null && string.Equals(t.Language, Plain(language), StringComparison.OrdinalIgnoreCase))
                .OrderBy(t => language.EndsWith("-" + t.Country, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
                .Select(t => Values.Text(text(t.Data!)))
                .FirstOrDefault(t => t is not null);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
