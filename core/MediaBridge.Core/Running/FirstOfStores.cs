using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Several folders of one kind of source: the first that has a path answers. Read-only.</summary>
internal sealed class FirstOfStores(IReadOnlyList<IFileStore> stores) : IFileStore
{
    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var store in stores)
        {
            if (await store.TagAsync(path, cancellationToken) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        foreach (var store in stores)
        {
            if (await store.OpenAsync(path, cancellationToken) is { } stream)
            {
                return stream;
            }
        }

        return null;
    }

    public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    private static PluginException ReadOnly() => new(ErrorKind.Configuration, "The files of a source are read-only.");
}
