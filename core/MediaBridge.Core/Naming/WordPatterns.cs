using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Words of release names that follow a pattern: <c>1080p</c>, <c>10bit</c>, <c>DDP5.1</c>, <c>5.1</c>, <c>v2</c>.</summary>
internal static class WordPatterns
{
    private static readonly ReleaseWord Version = new(Slot.Other, "-", Strong: false);
    private static readonly ReleaseWord FileSize = new(Slot.Other, "-", Strong: false);

    /// <summary>The word's meaning; null if it follows no pattern.</summary>
    /// <param name="word">The word.</param>
    /// <param name="next">The word after a dot, which may be the rest of a channel count; empty if there is none.</param>
    /// <param name="taken">How many words were used: 1 or 2.</param>
    public static ReleaseWord? Find(ReadOnlySpan<char> word, ReadOnlySpan<char> next, out int taken)
    {
        taken = 1;
        if (!char.IsAsciiLetterOrDigit(word[0]) || word.IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[^1]) && next.Length == 1 && next[0] is '0' or '1' && word[^1] is >= '1' and <= '9' && Sound(word, next) is { } sound)
        {
            taken = 2;
            return sound;
        }

        return Resolution(word) ?? Counted(word);
    }

    private static ReleaseWord? Sound(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        var channels = $"{word[^1]}.{next[0]}";
        if (word.Length == 1)
        {
            return word[0] is '1' or '2' or '5' or '6' or '7' or '9' ? new ReleaseWord(Slot.Channels, channels, Strong: false) : null;
        }

        Span<char> key = stackalloc char[12];
        if (word.Length - 1 > key.Length)
        {
            return null;
        }

        word[..^1].ToLowerInvariant(key);
        return ReleaseWords.Find(key[..(word.Length - 1)]) is { Slot: Slot.Audio } codec
            ? new ReleaseWord(Slot.Audio, $"{codec.Value} {channels}", Strong: true)
            : null;
    }

    private static ReleaseWord? Resolution(ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAny("pPiI");
        if (end is 3 or 4 && IsNumber(word[..end]) && (word.Length == end + 1 || IsNumber(word[(end + 1)..])))
        {
            var lines = int.Parse(word[..end], NumberStyles.None, CultureInfo.InvariantCulture);
            return lines is >= 240 and <= 4320 ? new ReleaseWord(Slot.Resolution, $"{lines}{char.ToLowerInvariant(word[end])}", Strong: true) : null;
        }

        var cross = word.IndexOfAny('x', 'X');
        if (cross is 3 or 4 && word.Length - cross - 1 is 3 or 4 && IsNumber(word[..cross]) && IsNumber(word[(cross + 1)..]))
        {
            var height = int.Parse(word[(cross + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            var width = int.Parse(word[..cross], NumberStyles.None, CultureInfo.InvariantCulture);
            var name = width >= 3800 ? "2160p" : width >= 1900 ? "1080p" : width >= 1200 ? "720p" : height >= 570 ? "576p" : "480p";
            return new ReleaseWord(Slot.Resolution, name, Strong: true);
        }

        return null;
    }

    private static ReleaseWord? Counted(ReadOnlySpan<char> word)
    {
        if (EndsWithCount(word, "bit", out var bits) && bits is 8 or 10 or 12)
        {
            return new ReleaseWord(Slot.Bits, bits.ToString(CultureInfo.InvariantCulture), Strong: true);
        }

        if (word.Length == 2 && word[0] is 'v' or 'V' && word[1] is >= '2' and <= '9')
        {
            return new ReleaseWord(Slot.Revision, word[1..].ToString(), Strong: false);
        }

        if (word.Length == 2 && word[0] is 'v' or 'V' && word[1] is '0' or '1')
        {
            return Version;
        }

        var proper = word.StartsWith("proper", StringComparison.OrdinalIgnoreCase) ? 6 : word.StartsWith("repack", StringComparison.OrdinalIgnoreCase) ? 6 : 0;
        if (proper > 0 && word.Length == proper + 1 && word[proper] is >= '1' and <= '8')
        {
            return new ReleaseWord(Slot.Revision, ((char)(word[proper] + 1)).ToString(), Strong: false);
        }

        return EndsWithCount(word, "mb", out _) || EndsWithCount(word, "gb", out _) || EndsWithCount(word, "fps", out _) || EndsWithCount(word, "audio", out _) ? FileSize : null;
    }

    private static bool EndsWithCount(ReadOnlySpan<char> word, string unit, out int count)
    {
        count = 0;
        return word.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(word[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
