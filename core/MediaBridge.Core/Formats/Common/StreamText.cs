using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Streams of a file in a few words.</summary>
internal static class StreamText
{
    /// <summary>An audio stream, such as <c>en eac3 5.1</c>.</summary>
    public static string Audio(MediaStream stream)
        => Join(stream.Language, stream.Codec, stream.Channels?.ToString("0.#", CultureInfo.InvariantCulture), stream.Title);

    /// <summary>A video stream, such as <c>hevc 3840×2160 HDR10</c>.</summary>
    public static string Video(MediaStream stream)
        => Join(
            stream.Codec,
            stream.Width is { } width && stream.Height is { } height ? string.Create(CultureInfo.InvariantCulture, $"{width}×{height}") : null,
            stream.Hdr,
            stream.BitDepth is > 8 ? string.Create(CultureInfo.InvariantCulture, $"{stream.BitDepth}-bit") : null);

    /// <summary>The parts that say something, with blanks between.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                text = text.Length == 0 ? part : $"{text} {part}";
            }
        }

        return text;
    }
}
