using System.Collections.Concurrent;
using System.Security.Cryptography;
using MediaBridge.Sdk;

namespace MediaBridge.TestServices;

/// <summary>Staging in memory.</summary>
public sealed class MemoryStaging : IStaging
{
    private readonly ConcurrentDictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Kept => _bytes;

    public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken) => StoreAsync((target, ct) => content.CopyToAsync(target, ct), cancellationToken);

    public async Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await write(buffer, cancellationToken);
        var bytes = buffer.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _bytes[hash] = bytes;
        return new StagedContent(hash, bytes.Length);
    }

    public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(_bytes.TryGetValue(content.Sha256, out var bytes) ? new MemoryStream(bytes, writable: false) : null);
}
