using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Words of release names that follow a pattern: <c>1080p</c>, <c>1920x1080</c>, <c>10bit</c>, <c>DDP5.1</c>, <c>6ch</c>, <c>v2</c>.</summary>
internal static class WordPatterns
{
    /// <summary>The word's meaning; null if it follows no pattern.</summary>
    /// <param name="word">The word.</param>
    /// <param name="next">The word behind a dot or blank, which may be the rest of a channel count; empty if there is none.</param>
    /// <param name="taken">How many words were used: 1 or 2.</param>
    public static ReleaseWord? Find(ReadOnlySpan<char> word, ReadOnlySpan<char> next, out int taken)
    {
        taken = 1;
        if (word.FirstIn('0', '9') < 0)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[^1]) && next.Length is 1 or 3 && next[0] is '0' or '1' && (next.Length == 1 || next[1..].Equals("ch", StringComparison.OrdinalIgnoreCase)) && word[^1] is >= '1' and <= '9' && Sound(word, next) is { } sound)
        {
            taken = 2;
            return sound;
        }

        return ScreenSizes.Find(word) ?? Codec(word) ?? Counted(word);
    }

    private static ReleaseWord? Sound(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        var channels = $"{word[^1]}.{next[0]}";
        if (word.Length == 1)
        {
            return word[0] is '1' or '2' or '5' or '6' or '7' or '9' ? new ReleaseWord(Slot.Channels, channels, Strong: false) : null;
        }

        return Codec(word[..^1], channels);
    }

    /// <summary>A codec with its channels in one word: DD51, AAC20, truehd71.</summary>
    private static ReleaseWord? Codec(ReadOnlySpan<char> word)
        => word.Length > 3 && word[^1] is '0' or '1' && word[^2] is '2' or '5' or '7' && word[^3] is not (>= '0' and <= '9') ? Codec(word[..^2], $"{word[^2]}.{word[^1]}") : null;

    private static ReleaseWord? Codec(ReadOnlySpan<char> codec, string channels)
    {
        Span<char> key = stackalloc char[16];
        if (codec.Length > key.Length)
        {
            return null;
        }

        codec.ToLowerInvariant(key);
        if (key[..codec.Length] is "ma")
        {
            return new ReleaseWord(Slot.Audio, $"DTS-HD MA {channels}", Strong: true) { Name = "DTS-HD", More = ["audio_profile:Master Audio", $"audio_channels:{channels}"] };
        }

        return ReleaseWords.Find(key[..codec.Length]) is { Slot: Slot.Audio } found
            ? new ReleaseWord(Slot.Audio, $"{found.Value} {channels}", Strong: true) { Name = found.Name, More = [.. found.More, $"audio_channels:{channels}"] }
            : null;
    }

    private static ReleaseWord? Counted(ReadOnlySpan<char> word)
    {
        if ((EndsWithCount(word, "bit", out var bits) || EndsWithCount(word, "bits", out bits)) && bits is 8 or 10 or 12)
        {
            return new ReleaseWord(Slot.Bits, bits.ToString(CultureInfo.InvariantCulture), Strong: true) { Name = $"{bits}-bit" };
        }

        if (EndsWithCount(word, "ch", out var channels) && channels is >= 1 and <= 8)
        {
            var value = channels switch { 1 => "1.0", 2 => "2.0", 5 or 6 => "5.1", 7 or 8 => "7.1", _ => $"{channels}.0" };
            return new ReleaseWord(Slot.Channels, value, Strong: true);
        }

        if (word.Length == 2 && word[0] is 'v' or 'V' && char.IsAsciiDigit(word[1]))
        {
            return new ReleaseWord(Slot.Version, word[1..].ToString(), Strong: false);
        }

        var isProper = word.Length == 7 && (word.StartsWith("proper", StringComparison.OrdinalIgnoreCase) || word.StartsWith("repack", StringComparison.OrdinalIgnoreCase));
        if ((isProper || (word.Length == 6 && word.StartsWith("rerip", StringComparison.OrdinalIgnoreCase))) && word[^1] is >= '1' and <= '8')
        {
            return new ReleaseWord(Slot.Proper, word[^1..].ToString(), Strong: true) { Name = "Proper" };
        }

        return EndsWithCount(word, "audio", out _) ? new ReleaseWord(Slot.Noise, "-", Strong: false) : Repeated(word);
    }

    /// <summary>2xUkr, 2DVD5, 2xFLAC, FLACx2: so many of what it names.</summary>
    private static ReleaseWord? Repeated(ReadOnlySpan<char> word)
    {
        if (word.Length < 5)
        {
            return null;
        }

        var isBehind = word[^2] is 'x' or 'X' && word[^1] is >= '2' and <= '9' && char.IsAsciiLetter(word[0]);
        if (!isBehind && word[0] is not (>= '1' and <= '9'))
        {
            return null;
        }

        var rest = isBehind ? word[..^2] : word[1] is 'x' or 'X' ? word[2..] : word[1..];
        Span<char> key = stackalloc char[16];
        if (rest.Length is < 3 or > 16)
        {
            return null;
        }

        rest.ToLowerInvariant(key);
        return ReleaseWords.Find(key[..rest.Length]) is { Slot: Slot.Language or Slot.Audio or Slot.Source } found ? found : null;
    }

    private static bool EndsWithCount(ReadOnlySpan<char> word, string unit, out int count)
    {
        count = 0;
        return word.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(word[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
