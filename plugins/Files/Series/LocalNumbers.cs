using System.Globalization;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Numbers that mean an episode only because the file stands in a series' folder: <c>03 - Title</c>, <c>Ep03</c>, <c>#03</c>, <c>第03話</c>, <c>103</c> in season 1.</summary>
internal static partial class LocalNumbers
{
    /// <summary>First and last number, and where they end in the text; null if there is none.</summary>
    /// <param name="stem">The file's name without ending.</param>
    /// <param name="season">Season of its folder, by which <c>103</c> is understood.</param>
    public static (int First, int? Last, int End)? Find(string stem, int? season)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Worded(), Leading(), Dashed(), Bracketed(), OfMany()])
        {
            if (form.Match(stem) is { Success: true } match)
            {
                var first = Number(match.Groups["e"]);
                int? last = match.Groups["l"].Success && Number(match.Groups["l"]) is var l && l > first ? l : null;
                if (season is { } s && first >= 100 && first / 100 == s && first % 100 > 0)
                {
                    (first, last) = (first % 100, last / 100 == s ? last % 100 : null);
                }

                return (first, last, match.Groups["end"].Index);
            }
        }

        return null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![a-z0-9])(?:e|ep|eps|episode|episodio|épisode|episódio|folge|capitulo|capítulo|cap|odcinek|odc|серия|第|#)[ ._-]{0,2}(?<e>[0-9]{1,4})(?:[ ._]?[-~+&][ ._]?(?:e|ep)?(?<l>[0-9]{1,4})(?![0-9pi]))?(?:v[0-9])?(?<end>)(?![0-9a-z]*p\b)(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worded();

    [GeneratedRegex(@"^(?<e>[0-9]{1,3})(?:[-~](?<l>[0-9]{1,3}))?(?:v[0-9])?(?<end>)(?:$|[ ._]*[-–.)\]_:]|[ ]+(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"[ _.][-–][ _.](?<e>[0-9]{1,4})(?:[-~](?<l>[0-9]{1,4}))?(?:v[0-9])?(?<end>)(?=$|[ _.]*[\[\(]|[ _.]+[-–]|[ _]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"\[(?<e>[0-9]{1,3})(?:[-~](?<l>[0-9]{1,3}))?(?:v[0-9])?\](?<end>)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<![0-9a-z])(?<e>[0-9]{1,3})[ ._]?(?:of|von|de|sur|di|/)[ ._]?[0-9]{1,3}(?<end>)(?![0-9a-z])|[ ._](?<e>[0-9]{2,3})(?<end>)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMany();
}
