using MediaBridge.Plugins.Tvdb.Api;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Chooses texts by language: the wanted one, those to fall back on, the original one.</summary>
internal sealed class TextChoice(TvdbOptions options, string? language)
{
    private const string Original = "original";
    private readonly string _wanted = language ?? options.Language;

    /// <summary>All tags that will do, the best first; without the original language, which differs from work to work.</summary>
    public IReadOnlyList<string> Languages { get; } =
        [.. new[] { language ?? options.Language }.Concat(options.Fallback).Where(l => l != Original).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>TheTVDB's codes of all languages that will do for a work, the best first.</summary>
    public IReadOnlyList<string> Codes(string? original)
    {
        var codes = Languages.Select(LanguageCodes.Code);
        var own = Values.Text(original) is { } code ? new[] { code } : [];
        return [.. (_wanted == Original ? own.Concat(codes) : codes.Concat(own)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The title of a work; without any translation it is the one that the record has, in the original language.</summary>
    public string Title(string? given, TvdbTexts? texts, string? original)
        => First(texts?.NameTranslations?.Where(t => t?.IsAlias != true), original, t => t.Name) ?? Values.Text(given) ?? "";

    public string? Overview(string? given, TvdbTexts? texts, string? original) => First(texts?.OverviewTranslations, original, t => t.Overview) ?? Values.Text(given);

    public string? Tagline(TvdbTexts? texts, string? original) => First(texts?.OverviewTranslations, original, t => t.Tagline) ?? First(texts?.NameTranslations, original, t => t.Tagline);

    /// <summary>Where a language stands among those that will do; the last place for the others.</summary>
    public int Place(string? code, string? original)
    {
        var codes = Codes(original);
        var place = codes.ToList().FindIndex(c => string.Equals(c, code, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? codes.Count : place;
    }

    private string? First(IEnumerable<TvdbText?>? texts, string? original, Func<TvdbText, string?> text)
    {
        var all = (texts ?? []).OfType<TvdbText>().ToList();
        return Codes(original)
            .SelectMany(code => all.Where(t => string.Equals(t.Language, code, StringComparison.OrdinalIgnoreCase)))
            .Select(t => Values.Text(text(t)))
            .FirstOrDefault(t => t is not null);
    }
}
