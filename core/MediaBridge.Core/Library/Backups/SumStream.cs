using System.Security.Cryptography;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Copies bytes and sums them.</summary>
internal static class SumStream
{
    private const int Block = 1 << 16;

    /// <summary>Copies all of a stream.</summary>
    /// <param name="from">What is read.</param>
    /// <param name="to">Where to; null for nowhere.</param>
    /// <param name="most">The most bytes; more is an error of who made the stream.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Bytes and SHA-256; a length above <paramref name="most"/> when there were more.</returns>
    public static async Task<(long Length, string Sha256)> CopyAsync(Stream from, Stream? to, long most, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Block];
        var length = 0L;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > most)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            if (to is not null)
            {
                await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Sums a file.</summary>
    public static async Task<(long Length, string Sha256)> OfAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        return await CopyAsync(stream, null, long.MaxValue, cancellationToken);
    }
}
