using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Reads where a file of a series belongs: from its name, then from the folders it stands in.</summary>
internal sealed partial class PlaceReader(INames names)
{
    /// <summary>The place, and where the number ends in the stem if the series' folder was needed to see it; null if there is no number.</summary>
    public (EpisodePlace Place, int? End)? Read(ParsedName parsed, string stem, string showTitle, ShowPart part)
    {
        if (parsed.Season is { } season && parsed.Episodes.Count > 0)
        {
            return (Numbered(season, parsed.Episodes) with { Absolute = AbsoluteBeside(stem) }, null);
        }

        if (Special().Match(stem) is { Success: true } special)
        {
            return (new EpisodePlace { Season = 0, Number = int.Parse(special.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) }, special.Index + special.Length);
        }

        if (parsed.Episodes.Count > 0)
        {
            var place = part.Season is { } of ? Numbered(of, parsed.Episodes) : new EpisodePlace { Absolute = parsed.Episodes[0], LastAbsolute = parsed.Episodes[^1] };
            var behind = TitleLength(stem, showTitle);
            return (place, LocalNumbers.Find(stem[behind..], null) is { } found ? behind + found.End : LocalNumbers.Find(stem, null)?.End);
        }

        if (parsed.AirDate is { } date)
        {
            return (new EpisodePlace { Season = part.Season, AirDate = date }, null);
        }

        var offset = TitleLength(stem, showTitle);
        if (LocalNumbers.Find(stem[offset..], part.Season) is { } local)
        {
            int[] numbers = local.Last is { } last ? [local.First, last] : [local.First];
            return (part.Season is { } of ? Numbered(of, numbers) : new EpisodePlace { Absolute = numbers[0], LastAbsolute = numbers[^1] }, offset + local.End);
        }

        if (parsed.Part is { } number)
        {
            return (Numbered(part.Season ?? 1, [number]), null);
        }

        // A release of one episode: its folder says what the file, often a hash, does not.
        return part.Release is { Episodes.Count: > 0 } or { AirDate: not null } ? Read(part.Release, "", showTitle, part with { Release = null }) : null;
    }

    /// <summary>Whether a file without a number is an opening, an ending or a preview of anime.</summary>
    public static bool IsCreditless(string stem) => Creditless().IsMatch(stem);

    private static EpisodePlace Numbered(int season, IReadOnlyList<int> numbers)
        => new() { Season = season, Number = numbers.Min(), Last = numbers.Max() is var last && last > numbers.Min() ? last : null };

    private static int? AbsoluteBeside(string stem)
        => Beside().Match(stem) is { Success: true } match ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>Length of the series' title in front of a name, so that the numbers in it are not taken for an episode's.</summary>
    private int TitleLength(string stem, string title)
    {
        if (title.Length == 0 || stem.Length <= title.Length)
        {
            return 0;
        }

        var dotted = title.Replace(' ', stem.Contains(' ', StringComparison.Ordinal) ? ' ' : stem.Contains('_', StringComparison.Ordinal) ? '_' : '.');
        var start = stem[0] == '[' && stem.IndexOf(']', StringComparison.Ordinal) is var close and > 0 ? close + 1 : 0;
        while (start < stem.Length && stem[start] is ' ' or '_' or '.')
        {
            start++;
        }

        var has = stem.AsSpan(start).StartsWith(dotted, StringComparison.OrdinalIgnoreCase) && start + dotted.Length < stem.Length && !char.IsLetterOrDigit(stem[start + dotted.Length]);
        if (!has)
        {
            return start;
        }

        var end = start + dotted.Length;
        return Year().Match(stem, end) is { Success: true } year ? year.Index + year.Length : end;
    }

    /// <summary>The names that this reader parses with.</summary>
    public INames Names => names;

    [GeneratedRegex(@"(?<![a-z])(?:sp|ova|oad|special|спешл)[ ._-]{0,2}(?<n>[0-9]{1,2})(?![0-9p])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"(?<![a-z])(?:nc(?:op|ed)|creditless|pv|cm|preview|menu)[ ._-]?[0-9]{0,2}[a-z]?(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Creditless();

    [GeneratedRegex(@"[ ._]-[ ._](?<n>[0-9]{2,4})[ ._]-[ ._]s[0-9]+e[0-9]|s[0-9]+e[0-9]+(?:-?e[0-9]+)*[ ._]-[ ._](?<n>[0-9]{3,4})[ ._]-", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\G[ ._]*[\(\[]?(?:19|20)[0-9]{2}[\)\]]?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
