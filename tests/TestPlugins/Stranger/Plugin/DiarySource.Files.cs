using MediaBridge.Sdk;

namespace Reelbook;

/// <content>The files of its items: those of the account, to read.</content>
internal sealed partial class DiarySource : IFileStore
{
    private readonly FilesStore _files = new(client, "");

    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => _files.TagAsync(path, cancellationToken);

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => _files.OpenAsync(path, cancellationToken);

    public Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken) => throw ReadOnly();

    private static PluginException ReadOnly() => new(ErrorKind.ItemRejected, "The files of the diary's items are for reading.", "Write through the store reelbook.files.");
}
