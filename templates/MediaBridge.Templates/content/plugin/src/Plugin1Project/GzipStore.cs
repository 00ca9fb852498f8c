using System.IO.Compression;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Files in a folder, each compressed. Tags, safe paths and atomic writes are those of the store beneath.</summary>
internal sealed class GzipStore(GzipStoreOptions options, IFileStore files, IStaging staging) : IFileStore
{
    public Task<string?> TagAsync(string path, CancellationToken cancellationToken) => files.TagAsync(Name(path), cancellationToken);

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
        => await files.OpenAsync(Name(path), cancellationToken) is { } packed ? new GZipStream(packed, CompressionMode.Decompress) : null;

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        var staged = await staging.StoreAsync((packed, stop) => PackAsync(content, packed, stop), cancellationToken);
        await using var bytes = await staging.OpenAsync(staged, cancellationToken)
            ?? throw new PluginException(ErrorKind.Transient, $"The staged bytes of '{path}' are gone.");
        return await files.WriteAsync(Name(path), bytes, expectedTag, cancellationToken);
    }

    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
        => files.DeleteAsync(Name(path), expectedTag, cancellationToken);

    private static async Task PackAsync(Stream content, Stream packed, CancellationToken cancellationToken)
    {
        await using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        await content.CopyToAsync(gzip, cancellationToken);
    }

    private string Name(string path) => path.Length == 0 || path.EndsWith('/')
        ? throw new PluginException(ErrorKind.ItemRejected, $"'{path}' is no path of a file.")
        : $"{(options.Path.Length == 0 ? "" : options.Path.TrimEnd('/') + "/")}{path}.gz";
}
