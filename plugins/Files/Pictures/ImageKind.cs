namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Knows pictures by their first bytes, whatever their name or the server says.</summary>
internal static class ImageKind
{
    /// <summary>How many bytes tell.</summary>
    public const int Telling = 512;

    /// <summary>The usual ending of what the bytes begin; null if that is no picture.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "jpg";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "png";
        }

        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            return "gif";
        }

        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8))
        {
            return "webp";
        }

        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8) && (bytes[8..12].SequenceEqual("avif"u8) || bytes[8..12].SequenceEqual("avis"u8)))
        {
            return "avif";
        }

        if (bytes.Length >= 26 && bytes.StartsWith("BM"u8))
        {
            return "bmp";
        }

        return IsDrawing(bytes) ? "svg" : null;
    }

    /// <summary>SVG is text: an element of that name, behind a declaration, remarks and a document type at most.</summary>
    private static bool IsDrawing(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        text = text.TrimStart(" \t\r\n"u8);
        return text.StartsWith("<svg"u8)
            || ((text.StartsWith("<?xml"u8) || text.StartsWith("<!--"u8) || text.StartsWith("<!DOCTYPE svg"u8)) && text.IndexOf("<svg"u8) > 0);
    }
}
