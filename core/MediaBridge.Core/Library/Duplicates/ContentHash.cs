using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Hashes of files.</summary>
internal static class ContentHash
{
    /// <summary>How much of each end the quick hash reads.</summary>
    public const int End = 64 * 1024;

    private const int BufferSize = 1024 * 1024;
    private const int QuickDigits = 16;
    private const int WholeDigits = 64;

    /// <summary>The hash that OpenSubtitles made common: size plus the 64-bit words of the first and last 64 KiB, 16 hexadecimal digits. A smaller file is read whole, padded with zeros.</summary>
    /// <remarks>Format: <c>https://trac.opensubtitles.org/opensubtitles/wiki/HashSourceCodes</c>.</remarks>
    public static async Task<string> QuickAsync(Stream file, CancellationToken cancellationToken)
    {
        var sum = (ulong)file.Length;
        var buffer = new byte[End];
        sum += await SumAsync(file, 0, buffer, cancellationToken);
        sum += await SumAsync(file, Math.Max(0, file.Length - End), buffer, cancellationToken);
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>SHA-256 of the whole.</summary>
    public static async Task<string> WholeAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    /// <summary>Whether a hash that somebody else made is that of the whole file, or else the quick one; null if it is neither.</summary>
    public static bool? KindOf(string hash) => hash.Length is QuickDigits or WholeDigits && hash.All(char.IsAsciiHexDigitLower) ? hash.Length == WholeDigits : null;

    /// <summary>Opens a file to be hashed.</summary>
    public static FileStream Open(string path)
        => new(path, new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.Asynchronous, BufferSize = BufferSize });

    private static async Task<ulong> SumAsync(Stream file, long from, byte[] buffer, CancellationToken cancellationToken)
    {
        file.Position = from;
        Array.Clear(buffer);
        _ = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        var sum = 0UL;
        for (var at = 0; at < buffer.Length; at += sizeof(ulong))
        {
            sum += BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(at));
        }

        return sum;
    }
}
