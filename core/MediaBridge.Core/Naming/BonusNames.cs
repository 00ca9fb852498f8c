using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Films of a row and extras of a disc: <c>Row-f02-Film</c>, <c>Film-x03-Making_Of</c>, <c>Row-f02-Film-x03-Making_Of</c>.</summary>
internal static partial class BonusNames
{
    /// <summary>Reads such a name into the segment; false if it is none.</summary>
    public static bool Read(NameSegment segment, string text)
    {
        var match = text.Contains("-x", StringComparison.OrdinalIgnoreCase) || text.Contains("-f", StringComparison.OrdinalIgnoreCase) ? Form().Match(text) : Match.Empty;
        if (!match.Success || !(match.Groups["f"].Success || match.Groups["x"].Success))
        {
            return false;
        }

        Add(NameFields.FilmTitle, "r");
        Number(NameFields.Film, "f");
        Add(NameFields.Title, "t");
        Number(NameFields.Bonus, "x");
        Add(NameFields.BonusTitle, "b");
        Number(NameFields.Year, "y");
        Year(segment);
        segment.Title = segment.Value(NameFields.Title) as string ?? "";
        return segment.Title.Length > 0;

        void Add(string field, string group)
        {
            if (match.Groups[group] is { Success: true } found && VisibleText.Of(TitleText.Clean(found.ValueSpan)).Trim() is { Length: > 0 } title)
            {
                segment.Add(field, title, found.Index, found.Index + found.Length);
            }
        }

        void Number(string field, string group)
        {
            if (match.Groups[group] is { Success: true } found)
            {
                segment.Add(field, int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), found.Index, found.Index + found.Length);
            }
        }
    }

    /// <summary>"Row-f21-Film 2006": the year is no part of the title.</summary>
    private static void Year(NameSegment segment)
    {
        var index = segment.Matches.FindIndex(m => m.Field == NameFields.Title);
        if (index >= 0 && YearAtEnd().Match((string)segment.Matches[index].Value) is { Success: true, Index: > 0 } year)
        {
            var match = segment.Matches[index];
            segment.Matches[index] = match with { Value = ((string)match.Value)[..year.Index].TrimEnd() };
            segment.Add(NameFields.Year, int.Parse(year.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Start, match.End);
        }
    }

    [GeneratedRegex(@"[ (]+(?<y>19[0-9]{2}|20[0-3][0-9])\)?$")]
    private static partial Regex YearAtEnd();

    [GeneratedRegex(@"^(?:(?<r>[^-]{2,}?)-f(?<f>[0-9]{1,2})-)?(?<t>[^-]{2,}?|(?:(?!-s?[0-9]).){2,}?(?=-x[0-9]{2}))(?:-x(?<x>[0-9]{2})(?:-(?<b>[^-]+?)(?:-(?<y>(?:19|20)[0-9]{2})[^-]*)?)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
