using System.IO.Compression;
using System.Security.Cryptography;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Files of a folder, each compressed. A file's tag is the hash of what is on disk.</summary>
internal sealed class GzipStore(GzipFolder folder, GzipStoreOptions options) : IFileStore
{
    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(Locate(path));
        return file is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
        => Task.FromResult<Stream?>(Open(Locate(path)) is { } file ? new GZipStream(file, CompressionMode.Decompress) : null);

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        var full = Locate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var fresh = $"{full}.{Guid.NewGuid():N}.new";
        try
        {
            await using (var gzip = new GZipStream(File.Create(fresh), CompressionLevel.Optimal))
            {
                await content.CopyToAsync(gzip, cancellationToken);
            }

            await ExpectAsync(path, expectedTag, cancellationToken);
            File.Move(fresh, full, overwrite: true);
            return (await TagAsync(path, cancellationToken))!;
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    public async Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        var full = Locate(path);
        if (File.Exists(full))
        {
            await ExpectAsync(path, expectedTag, cancellationToken);
            File.Delete(full);
            folder.Tidy(Path.GetDirectoryName(full));
        }
    }

    private static FileStream? Open(string full) => File.Exists(full) ? File.OpenRead(full) : null;

    private string Locate(string path) => folder.Locate(options.Path.Length == 0 ? path : $"{options.Path}/{path}");

    private async Task ExpectAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        if (expectedTag is not null && (await TagAsync(path, cancellationToken) ?? "") != expectedTag)
        {
            throw new PluginException(ErrorKind.Conflict, expectedTag.Length == 0 ? $"'{path}' exists already." : $"'{path}' was changed meanwhile.", "Plan again to see what stands there.");
        }
    }
}
