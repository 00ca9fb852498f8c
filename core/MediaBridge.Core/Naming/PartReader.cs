using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Parts, discs and counts of discs behind a title.</summary>
internal static class PartReader
{
    public static void Read(NameSegment segment, NameScan scan, TitleRange range)
    {
        foreach (System.Text.RegularExpressions.Match match in FormHints.MayHavePart(scan.Text) ? EpisodePatterns.Part().Matches(scan.Text) : Enumerable.Empty<System.Text.RegularExpressions.Match>())
        {
            // "Dune Part One" stays the title; the number is told all the same.
            var part = EpisodeNumbers.PartNumber(match.Groups["p"].ValueSpan);
            if (part > 0 && (match.Index > 0 || match.Length == scan.Text.Length) && (scan.Episode is null || match.Index >= scan.Episode.End || match.Index + match.Length <= scan.Episode.Start || scan.Episode is { Seasons: [1], Date: null }))
            {
                segment.Add(NameFields.Part, part, match.Index, match.Index + match.Length);
            }
        }

        if (scan.Episode is { Seasons.Count: > 0, Episodes.Count: 0 } season && !segment.Has(NameFields.Part) && EpisodePatterns.SeasonPart().Match(scan.Text, season.End) is { Success: true } piece)
        {
            segment.Add(NameFields.Part, int.Parse(piece.Groups["p"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), piece.Index, piece.Index + piece.Length);
        }

        for (var i = range.End; i < scan.Count; i++)
        {
            Discs(segment, scan, i);
            var word = scan.Span(i);
            var of = word.IndexOf("of", StringComparison.OrdinalIgnoreCase);
            if (word.Equals("cd", StringComparison.OrdinalIgnoreCase) && i + 1 < scan.Count && scan.Span(i + 1) is [>= '1' and <= '9'] next)
            {
                // "(CD 1)"
                segment.Add(NameFields.Cd, next[0] - '0', scan.Tokens[i].Start, scan.Tokens[i + 1].End);
            }

            if (word.Length is >= 3 and <= 8 && word.StartsWith("cd", StringComparison.OrdinalIgnoreCase) && int.TryParse(of > 0 ? word[2..of] : word[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var cd) && cd is > 0 and < 20)
            {
                if (of > 0 && int.TryParse(word[(of + 2)..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                {
                    segment.Add(NameFields.CdCount, count, scan.Tokens[i].Start, scan.Tokens[i].End);
                }

                segment.Add(NameFields.Cd, cd, scan.Tokens[i].Start, scan.Tokens[i].End);
            }
        }
    }

    /// <summary>How many discs: "2CD", "CD1 of 2".</summary>
    private static void Discs(NameSegment segment, NameScan scan, int at)
    {
        var word = scan.Span(at);
        var count = 0;
        if (word.Length is 3 or 4 && word[0] is >= '2' and <= '9' && word[1..].StartsWith("cd", StringComparison.OrdinalIgnoreCase) && (word.Length == 3 || word[3] is 's' or 'S'))
        {
            count = word[0] - '0';
        }
        else if (at > 1 && scan.Span(at - 1).Equals("of", StringComparison.OrdinalIgnoreCase) && word is [>= '2' and <= '9'] && scan.Span(at - 2) is ['c' or 'C', 'd' or 'D', >= '1' and <= '9'])
        {
            count = word[0] - '0';
        }

        if (count > 0)
        {
            segment.Add(NameFields.CdCount, count, scan.Tokens[at].Start, scan.Tokens[at].End);
        }
    }
}
