using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>The title of an episode: what stands behind its number, up to the technical words.</summary>
internal static partial class EpisodeTitles
{
    private const int Longest = 200;

    /// <summary>The title; empty if the name tells none.</summary>
    public static string Find(INames names, string stem, int? end)
    {
        var from = Number().Matches(stem) is { Count: > 0 } found ? found[^1].Index + found[^1].Length : end ?? Leading(stem);
        if (from < 0 || from >= stem.Length)
        {
            return "";
        }

        var rest = stem[from..].TrimStart(' ', '.', '_', '-', '–', ':');
        if (rest.Length == 0 || rest[0] is '[' or '(' or '{')
        {
            return "";
        }

        // A word in front, so that a name of technical words alone is not taken for a title.
        const string Word = "Title";
        var parsed = names.Parse($"{Word}{(rest.Contains(' ', StringComparison.Ordinal) ? ' ' : '.')}{rest}.mkv").Title;
        if (!parsed.StartsWith(Word, StringComparison.Ordinal) || parsed.Length < Word.Length + 2)
        {
            return "";
        }

        var title = parsed[Word.Length..].Trim(' ', '-', '.', '_');
        return title.Length > Longest ? "" : title;
    }

    /// <summary>Where a number ends that a name begins with, as in "103 - Title"; -1 if it begins with none.</summary>
    private static int Leading(string stem)
    {
        var digits = stem.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is >= 1 and <= 4 && stem[digits] is (' ' or '.' or '_' or '-') ? digits : -1;
    }

    [GeneratedRegex(@"(?<![a-z0-9])[st][0-9]{1,4}[ ._-]{0,3}(?:ep?|x)[ ._]?[0-9]{1,4}(?:(?:[ ._]?[-+&~][ ._]?(?:s[0-9]{1,4})?(?:ep?)?|ep?)[0-9]{1,4}(?![0-9pix]))*|(?<![a-z0-9])[0-9]{1,2}x[0-9]{2,3}(?:-(?:[0-9]{1,2}x)?[0-9]{2,3}(?![0-9p]))*|(?<![0-9])[0-9]{4}[ ._-][0-9]{2}[ ._-][0-9]{2}(?![0-9])|(?<![0-9])[0-9]{2}[._-][0-9]{2}[._-][0-9]{4}(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
