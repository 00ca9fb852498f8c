using System.Buffers.Binary;

namespace MediaBridge.Plugins.Imdb.Dataset.Reading;

/// <summary>Whether a packed file is whole. .NET takes one that breaks off for one that ends there; but the last bytes of a whole one say how much it holds (RFC 1952, ISIZE).</summary>
internal static class GzipEnd
{
    private const int Window = 1 << 20;
    private const int HeaderLength = 10;
    private static ReadOnlySpan<byte> Start => [0x1F, 0x8B, 8];

    /// <summary>Whether the file's end fits what came out of it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unpacked">Bytes that came out.</param>
    /// <param name="endsLine">Whether the last of them ended a line.</param>
    public static bool IsWhole(string path, long unpacked, bool endsLine)
    {
        using var file = File.OpenRead(path);
        Span<byte> size = stackalloc byte[4];
        file.Position = Math.Max(0, file.Length - size.Length);
        return file.ReadAtLeast(size, size.Length, throwOnEndOfStream: false) == size.Length
            && (BinaryPrimitives.ReadUInt32LittleEndian(size) == (uint)unpacked || (endsLine && HasParts(file)));
    }

    /// <summary>Whether it is several packed files one after another, of which the end only tells the last one's size.</summary>
    private static bool HasParts(FileStream file)
    {
        var window = new byte[Window];
        for (var at = 1L; at < file.Length - HeaderLength; at += Window - HeaderLength)
        {
            file.Position = at;
            var length = file.ReadAtLeast(window, Window, throwOnEndOfStream: false);
            var rest = window.AsSpan(0, length);
            while (rest.IndexOf(Start) is >= 0 and var found && found + HeaderLength <= rest.Length)
            {
                // Flags, and what made it how: few values are in use, so that packed bytes hardly look like it.
                var head = rest[found..];
                if (head[3] < 0x20 && head[8] is 0 or 2 or 4 && head[9] is <= 13 or 255)
                {
                    return true;
                }

                rest = rest[(found + 1)..];
            }
        }

        return false;
    }
}
