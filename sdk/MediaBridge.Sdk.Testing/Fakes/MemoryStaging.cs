using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>Staged bytes, in memory.</summary>
public sealed class MemoryStaging : IStaging
{
    private readonly ConcurrentDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    /// <summary>The contents by their hash.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => _contents;

    /// <summary>Stores bytes.</summary>
    public StagedContent Store(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        _contents[hash] = bytes;
        return new StagedContent(hash, bytes.Length);
    }

    /// <summary>Stores a text as UTF-8.</summary>
    public StagedContent Store(string text) => Store(Encoding.UTF8.GetBytes(text));

    /// <summary>The bytes of a handle.</summary>
    /// <exception cref="KeyNotFoundException">Nothing of that hash is staged.</exception>
    public byte[] Bytes(StagedContent content) => _contents[content.Sha256];

    /// <summary>Forgets what is stored, as the engine does when no run names it any more.</summary>
    public void Clear() => _contents.Clear();

    /// <inheritdoc/>
    public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken)
        => StoreAsync((target, ct) => content.CopyToAsync(target, ct), cancellationToken);

    /// <inheritdoc/>
    public async Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var bytes = new MemoryStream();
        await write(bytes, cancellationToken);
        return Store(bytes.ToArray());
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken)
        => Task.FromResult<Stream?>(_contents.TryGetValue(content.Sha256, out var bytes) ? new MemoryStream(bytes, writable: false) : null);
}
