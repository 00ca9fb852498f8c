using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Pipeline;

/// <summary>Opens pictures and videos by the paths that the library has of them. Read-only; what leaves its folder, also through a link, is not there.</summary>
internal sealed class LibraryFiles(LibraryRoots roots) : IFileStore
{
    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Locate(path) is { } place ? await place.Store.TagAsync(place.Path, cancellationToken) : null;
        }
        catch (PluginException)
        {
            return null;
        }
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
        => Locate(path) is { } place ? await place.Store.OpenAsync(place.Path, cancellationToken) : null;

    public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    private static PluginException ReadOnly() => new(ErrorKind.Configuration, "The files of the library are read-only here.");

    private (FolderStore Store, string Path)? Locate(string path)
        => roots.FileOf(path) is not null && LibraryRoots.NameOf(path) is var name ? (new FolderStore(roots.Folders[name]), path[(name.Length + 1)..]) : null;
}
