using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>A store that is opened with its first use.</summary>
internal sealed class LocatedStore(string location, Func<CancellationToken, Task<IFileStore>> open) : IFileStore
{
    private readonly OnceOpened<IFileStore> _store = new(open);

    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken) => await (await _store.GetAsync(cancellationToken)).TagAsync(path, cancellationToken);

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => await (await _store.GetAsync(cancellationToken)).OpenAsync(path, cancellationToken);

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
        => await (await _store.GetAsync(cancellationToken)).WriteAsync(path, content, expectedTag, cancellationToken);

    public async Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
        => await (await _store.GetAsync(cancellationToken)).DeleteAsync(path, expectedTag, cancellationToken);

    public override string ToString() => location;
}
