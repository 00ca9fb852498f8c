namespace MediaBridge.Core.Naming;

/// <summary>Chooses among titles in several scripts that stand side by side, as Chinese and Russian releases have them: the one in Latin letters, if it is the last.</summary>
internal static class LatinTitle
{
    private static readonly string[] Separators = [" / ", "/", " | ", "|", "_", "·", " AKA "];

    /// <summary>The title to show, and where it begins.</summary>
    public static (string Title, int Start) Pick(string title, string text, int start, int end)
    {
        if (!HasOther(title))
        {
            return (title, start);
        }

        var raw = text.AsSpan(start, end - start);
        var cut = -1;
        foreach (var separator in Separators)
        {
            var at = raw.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at + separator.Length > cut && HasOther(raw[..at]) && HasLetters(raw[(at + separator.Length)..]))
            {
                cut = at + separator.Length;
            }
        }

        if (cut <= 0 || cut >= raw.Length)
        {
            return (title, start);
        }

        var rest = TitleText.Clean(raw[cut..]);
        return rest.Length > 0 && HasLatin(rest) ? (rest, start + cut) : (title, start);
    }

    private static bool HasOther(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0400', '\u04ff') >= 0 || text.IndexOfAnyInRange('\u2e80', '\u9fff') >= 0 || text.IndexOfAnyInRange('\uac00', '\ud7af') >= 0;

    private static bool HasLetters(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('A', 'z') >= 0;

    private static bool HasLatin(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('a', 'z') >= 0 || text.IndexOfAnyInRange('A', 'Z') >= 0;
}
