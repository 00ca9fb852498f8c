using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>Reads the names of releases, files and folders. Thread-safe, never throws.</summary>
/// <remarks>
/// The rules are those that media centres and release parsers share: a tag in brackets beats words; the last plausible year that
/// a tag or the end follows is the year of release; a title ends at the year or at the first word that no title has (<c>1080p</c>,
/// <c>BluRay</c>, <c>x264</c>, <c>S01E02</c>); words such as languages count only behind the title.
/// </remarks>
internal sealed class ReleaseNames : INames
{
    private const int LongestName = 1000;
    private static readonly ParsedName Nothing = new();

    /// <inheritdoc/>
    public ParsedName Parse(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return Nothing;
        }

        var stem = Stem(name);
        if (NameTags.IsNoName(stem))
        {
            return Nothing;
        }

        var part = PartSuffix.Find(stem);
        var text = part is { IsTitle: false } found ? found.Stem : stem;
        var ids = new List<(string Service, string Value)>();
        text = NameTags.TakeEdition(NameTags.TakeIds(NameTags.Unwrap(text), ids), out var edition);

        var episode = EpisodeNumbers.Find(text);
        var scan = new NameScan(text, episode);
        var facts = FactsReader.Read(scan, stem, edition);
        return new ParsedName
        {
            Title = VisibleText.Of(Title(scan)),
            Year = scan.Year,
            Ids = NameTags.ToIds(ids, episode is not null),
            Season = episode?.Season,
            Episodes = episode?.Episodes ?? [],
            AirDate = episode?.AirDate,
            Part = part?.Part,
            PartStem = part?.Stem,
            Edition = edition ?? facts?.Edition,
            Release = facts,
        };
    }

    private static string Stem(string name)
    {
        var slash = name.LastIndexOfAny(['/', '\\']);
        var leaf = (slash >= 0 && slash + 1 < name.Length ? name[(slash + 1)..] : name).Trim();
        return NameTags.WithoutEnding(leaf.Length > LongestName ? leaf[..LongestName] : leaf);
    }

    private static string Title(NameScan scan)
    {
        if (scan.First >= scan.TitleEnd)
        {
            return "";
        }

        // Up to the next word's bracket or separator, so that the last dot of an acronym can be seen.
        var start = scan.Tokens[scan.First].Start;
        var end = scan.TitleEnd < scan.Tokens.Count ? scan.Tokens[scan.TitleEnd].Start : scan.Text.Length;
        if (start > 0 && scan.Text[start - 1] == '(' && scan.First == 0)
        {
            start--;
        }

        var title = TitleText.Clean(scan.Text.AsSpan(start, end - start));
        if (start < scan.Text.Length && scan.Text[start] == '(')
        {
            title = title.Contains(')', StringComparison.Ordinal) ? "(" + title.TrimStart('(') : title;
        }

        return WithoutOtherTitle(title, scan.Text.AsSpan(start, end - start).Contains(' '));
    }

    /// <summary>In dotted names a bracket behind the title holds another title: <c>Le.Prestige.(The.Prestige)</c>.</summary>
    private static string WithoutOtherTitle(string title, bool isSpelled)
    {
        var open = title.IndexOf('(', StringComparison.Ordinal);
        return !isSpelled && open > 0 && title[^1] == ')' ? title[..open].TrimEnd() : title;
    }
}
