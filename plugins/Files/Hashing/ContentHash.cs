using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using MediaBridge.Plugins.Files.Scanning;
using Microsoft.Win32.SafeHandles;

namespace MediaBridge.Plugins.Files.Hashing;

/// <summary>Hashes of the contents of files, as hexadecimal digits in lower case.</summary>
internal static class ContentHash
{
    /// <summary>How much of each end the quick hash reads.</summary>
    private const int End = 64 * 1024;

    private const int BufferSize = 1024 * 1024;

    /// <summary>The hash of a file. Small NFO files are hashed whole in any mode: the quick hash is meant for videos.</summary>
    /// <exception cref="IOException">It cannot be read, or is gone.</exception>
    public static string Of(string path, HashMode mode)
        => mode == HashMode.Full || FileKinds.Of(Path.GetFileName(path.AsSpan())) == FileKind.Nfo ? Whole(path) : Quick(path);

    /// <summary>Size plus the 64-bit words of the first and last 64 KiB, 16 digits; a smaller file is padded with zeros.</summary>
    /// <remarks>That of OpenSubtitles: <c>https://trac.opensubtitles.org/opensubtitles/wiki/HashSourceCodes</c>.</remarks>
    private static string Quick(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        var buffer = new byte[End];
        var sum = (ulong)length + Sum(file, 0, buffer) + Sum(file, Math.Max(0, length - End), buffer);
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string Whole(string path)
    {
        using var file = new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan, BufferSize = BufferSize });
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static ulong Sum(SafeFileHandle file, long from, byte[] buffer)
    {
        Array.Clear(buffer);
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(file, buffer.AsSpan(filled), from + filled) is var read and > 0)
        {
            filled += read;
        }

        var sum = 0UL;
        for (var at = 0; at < buffer.Length; at += sizeof(ulong))
        {
            sum += BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(at));
        }

        return sum;
    }
}
