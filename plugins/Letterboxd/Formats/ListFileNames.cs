using System.Text;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Names of files for lists: legal on every system, and two files for two lists of one name.</summary>
internal static class ListFileNames
{
    private const int Longest = 80;

    /// <summary>A name without its ending for each list, by its id.</summary>
    /// <param name="lists">Names by the lists' ids, in the order of the ids.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<KeyValuePair<string, string>> lists)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (list, name) in lists)
        {
            var file = $"list {Safe(name)}";
            for (var number = 1; !taken.Add(Key(file)); number++)
            {
                file = number == 1 ? $"list {Safe(name)} [{Safe(list)}]" : FormattableString.Invariant($"list {Safe(name)} [{Safe(list)}] {number}");
            }

            names.Add(list, file);
        }

        return names;
    }

    /// <summary>Systems that fold case or accents take these for one. A number that marks a further part must not meet another list's name.</summary>
    private static string Key(string file) => file.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (safe.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            safe.Append(IsLegal(rune) ? rune.ToString() : "-");
        }

        var text = safe.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return text.Length == 0 ? "unnamed" : text;
    }

    private static bool IsLegal(Rune rune)
        => !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0x2028 or 0x2029) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
            && rune.Value is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');
}
