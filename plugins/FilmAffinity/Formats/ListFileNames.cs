using System.Text;

namespace MediaBridge.Plugins.FilmAffinity.Formats;

/// <summary>Names of files for lists: legal on every system, and two files for two lists of one name.</summary>
internal static class ListFileNames
{
    private const int Longest = 100;

    /// <summary>A name without its ending for each list.</summary>
    /// <param name="lists">Names by the lists' ids, in the order of the ids.</param>
    public static IReadOnlyList<(string List, string Name)> Of(IReadOnlyDictionary<string, string> lists)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "watched" };
        var names = new List<(string, string)>();
        foreach (var (list, name) in lists)
        {
            var file = $"list - {Safe(name)}";
            for (var number = 1; !taken.Add(Key(file)); number++)
            {
                file = number == 1 ? $"list - {Safe(name)} [{Safe(list)}]" : $"list - {Safe(name)} [{Safe(list)}] {number}";
            }

            names.Add((list, file));
        }

        return names;
    }

    /// <summary>Systems that fold case or accents take these for one.</summary>
    private static string Key(string file) => file.Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    private static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isLegal = !Rune.IsControl(rune) && rune.Value is not (0xFFFD or 0x2028 or 0x2029) && !IsNoCharacter(rune) && rune.Value is not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');
            if (safe.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            safe.Append(isLegal ? rune.ToString() : "-");
        }

        var text = safe.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return text.Length == 0 ? "unnamed" : text;
    }
}
