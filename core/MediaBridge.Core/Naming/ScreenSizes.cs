using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Sizes of the picture: <c>1080p</c>, <c>720pHD</c>, <c>1080p60</c>, <c>368px</c>, <c>1920x1080</c>, <c>1280*720</c>.</summary>
internal static class ScreenSizes
{
    private static readonly int[] Usual = [360, 368, 480, 540, 576, 720, 900, 960, 1080, 1440, 2160, 4320];

    public static ReleaseWord? Find(ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAny("pPiI");
        if (end is 3 or 4 && IsNumber(word[..end]))
        {
            return Lines(word, end);
        }

        var cross = word.IndexOfAny("xX*");
        if (cross is not (3 or 4) || !IsNumber(word[..cross]))
        {
            return null;
        }

        var rest = word[(cross + 1)..];
        var scan = rest.Length is 4 or 5 && rest[^1] is 'p' or 'P' or 'i' or 'I' ? rest[^1] : '\0';
        rest = scan == '\0' ? rest : rest[..^1];
        if (rest.Length is not (3 or 4) || !IsNumber(rest))
        {
            return null;
        }

        var (width, height) = (Number(word[..cross]), Number(rest));
        var ratio = (double)width / height;
        var isUsual = Array.IndexOf(Usual, height) >= 0 && Math.Round(ratio, 3) is >= 1.333 and <= 1.898;
        var name = isUsual ? $"{height}{(scan is 'i' or 'I' ? 'i' : 'p')}" : $"{width}x{height}";
        var ours = width >= 3800 ? "2160p" : width >= 1900 ? "1080p" : width >= 1200 ? "720p" : height >= 570 ? "576p" : "480p";
        return new ReleaseWord(Slot.Resolution, ours, Strong: true) { Name = name, More = [$"aspect_ratio:{ratio.ToString("0.###", CultureInfo.InvariantCulture)}"] };
    }

    private static ReleaseWord? Lines(ReadOnlySpan<char> word, int end)
    {
        var lines = Number(word[..end]);
        var rest = word[(end + 1)..];
        if (lines is < 240 or > 4320 || !(rest.Length == 0 || rest.Equals("x", StringComparison.OrdinalIgnoreCase) || rest.Equals("hd", StringComparison.OrdinalIgnoreCase) || (rest.Length <= 3 && IsNumber(rest))))
        {
            return null;
        }

        var size = $"{lines}{char.ToLowerInvariant(word[end])}";
        var isRate = IsNumber(rest) && Number(rest) is >= 20 and <= 120;
        return new ReleaseWord(Slot.Resolution, size, Strong: true) { More = isRate ? [$"frame_rate:{rest}fps"] : IsNumber(rest) && rest is "10" ? ["color_depth:10-bit"] : [] };
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length > 0 && text.FirstOutside('0', '9') < 0;

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
