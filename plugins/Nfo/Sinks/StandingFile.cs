using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Sinks;

/// <summary>A file that stands where an NFO goes.</summary>
/// <param name="Tag">Its tag when it was read.</param>
/// <param name="Bytes">Its bytes; null if there are too many.</param>
internal sealed record StandingFile(string Tag, byte[]? Bytes)
{
    /// <summary>Whether it is neither metadata nor empty nor a few addresses, such as a release group's text.</summary>
    public bool IsForeign => Bytes is { } bytes && NfoReader.Read(bytes) is { Blocks.Count: 0, IsUnread: false } nfo
        && nfo.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(l => l.Contains(' ', StringComparison.Ordinal) || ProviderLinks.Find(l).Count == 0);

    public static async Task<StandingFile?> ReadAsync(IFileStore store, string path, CancellationToken cancellationToken)
    {
        if (await store.TagAsync(path, cancellationToken) is not { } tag)
        {
            return null;
        }

        await using var stream = await store.OpenAsync(path, cancellationToken);
        return stream is null ? null : new StandingFile(tag, await BytesAsync(stream, cancellationToken));
    }

    /// <summary>All bytes; null if they are more than an NFO has.</summary>
    public static async Task<byte[]?> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16384];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > NfoReader.LargestFile)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
