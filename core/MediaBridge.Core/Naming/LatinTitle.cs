namespace MediaBridge.Core.Naming;

/// <summary>Chooses among titles in several scripts that stand side by side, as Chinese, Japanese and Russian releases have them: the one in Latin letters.</summary>
internal static class LatinTitle
{
    private const int FewestLetters = 4;
    private static readonly System.Buffers.SearchValues<char> WordEnds = System.Buffers.SearchValues.Create(" /|_·.");
    private static readonly string[] Separators = [" / ", "/", " | ", "|", "_", "·", " AKA "];

    /// <summary>The title to show, and where it begins.</summary>
    public static (string Title, int Start) Pick(string title, string text, int start, int end)
    {
        if (!HasOther(title))
        {
            return (title, start);
        }

        var raw = text.AsSpan(start, end - start);
        raw = raw[..WithoutNames(raw)];
        if (Bracketed(raw) is { } inside)
        {
            return Choose(raw[inside..], title, start, start + inside);
        }

        var cut = -1;
        foreach (var separator in Separators)
        {
            var at = raw.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at + separator.Length > cut && HasOther(raw[..at]) && HasLetters(raw[(at + separator.Length)..]))
            {
                cut = at + separator.Length;
            }
        }

        if (cut <= 0 && raw.IndexOf(" / ", StringComparison.Ordinal) is > 0 and var first && !HasOther(raw[..first]))
        {
            return Choose(raw[..first], title, start, start);
        }

        return cut > 0 && cut < raw.Length ? Choose(raw[cut..], title, start, start + cut) : Run(raw) is var (from, to) ? Choose(raw[from..to], title, start, start + from) : (title, start);
    }

    private static (string, int) Choose(ReadOnlySpan<char> raw, string title, int start, int at)
    {
        var chosen = TitleText.Clean(raw);
        return chosen.Length > 0 && HasLatin(chosen) ? (chosen, at) : (title, start);
    }

    /// <summary>"Название / Title (Имя / Name)": the bracket names people.</summary>
    private static int WithoutNames(ReadOnlySpan<char> raw)
    {
        var open = raw.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && raw[open..].IndexOf(" / ", StringComparison.Ordinal) > 0 && raw[..open].Contains('/') ? open : raw.Length;
    }

    /// <summary>"Название (The Title)".</summary>
    private static int? Bracketed(ReadOnlySpan<char> raw)
    {
        var open = raw.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && HasOther(raw[..open]) && !HasLatin(raw[..open]) && !HasOther(raw[open..]) && raw[open..].Count(')') <= 1 && Letters(raw[open..]) >= FewestLetters ? open + 2 : null;
    }

    /// <summary>Chinese or Japanese words before or behind Latin ones, apart by blanks: the longest row of Latin words.</summary>
    private static (int From, int To)? Run(ReadOnlySpan<char> raw)
    {
        if (raw.FirstIn('\u2e80', '\u9fff') < 0 && raw.FirstIn('\u0600', '\u06ff') < 0)
        {
            return null;
        }

        var (best, from, at) = ((From: 0, To: 0), -1, 0);
        while (at < raw.Length)
        {
            var length = raw[at..].IndexOfAny(WordEnds);
            var end = length < 0 ? raw.Length : at + length;
            from = HasOther(raw[at..end]) ? -1 : from < 0 ? at : from;
            if (from >= 0 && end - from > best.To - best.From)
            {
                best = (from, end);
            }

            at = end + 1;
        }

        return Letters(raw[best.From..best.To]) >= FewestLetters ? best : null;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiLetter(c) ? 1 : 0;
        }

        return count;
    }

    private static bool HasOther(ReadOnlySpan<char> text) => text.FirstIn('\u0400', '\u04ff') >= 0 || text.FirstIn('\u2e80', '\u9fff') >= 0 || text.FirstIn('\uac00', '\ud7af') >= 0 || text.FirstIn('\u0600', '\u06ff') >= 0;

    private static bool HasLetters(ReadOnlySpan<char> text) => text.FirstIn('A', 'z') >= 0;

    private static bool HasLatin(ReadOnlySpan<char> text) => text.FirstIn('a', 'z') >= 0 || text.FirstIn('A', 'Z') >= 0;
}
