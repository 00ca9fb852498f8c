using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>A store that is opened with its first use.</summary>
internal sealed class LocatedStore(string location, Func<CancellationToken, Task<IFileStore>> open) : IFileStore
{
    private readonly Lazy<Task<IFileStore>> _store = new(() => open(CancellationToken.None));

    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken) => await (await _store.Value).TagAsync(path, cancellationToken);

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => await (await _store.Value).OpenAsync(path, cancellationToken);

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
        => await (await _store.Value).WriteAsync(path, content, expectedTag, cancellationToken);

    public async Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
        => await (await _store.Value).DeleteAsync(path, expectedTag, cancellationToken);

    public override string ToString() => location;
}
