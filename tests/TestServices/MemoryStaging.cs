using System.Collections.Concurrent;
using System.Security.Cryptography;
using MediaBridge.Sdk;

namespace MediaBridge.TestServices;

/// <summary>Staging in memory.</summary>
public sealed class MemoryStaging : IStaging
{
    private readonly ConcurrentDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>The contents by their hash.</summary>
    public IReadOnlyDictionary<string, byte[]> Kept => _contents;

    /// <summary>How many different contents were stored.</summary>
    public int Count => _contents.Count;

    public StagedContent Store(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _contents[hash] = bytes;
        return new StagedContent(hash, bytes.Length);
    }

    public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken)
        => StoreAsync((target, ct) => content.CopyToAsync(target, ct), cancellationToken);

    public async Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await write(bytes, cancellationToken);
        return Store(bytes.ToArray());
    }

    public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken)
        => Task.FromResult<Stream?>(_contents.TryGetValue(content.Sha256, out var bytes) ? new MemoryStream(bytes, writable: false) : null);
}
