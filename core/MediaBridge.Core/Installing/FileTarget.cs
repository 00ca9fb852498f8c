using System.Security.Cryptography;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Lets a download write into one file.</summary>
internal sealed class FileTarget(string path) : IStaging
{
    public Task<StagedContent> StoreAsync(Stream content, CancellationToken cancellationToken) => StoreAsync(content.CopyToAsync, cancellationToken);

    public async Task<StagedContent> StoreAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous);
        await write(file, cancellationToken);
        await file.FlushAsync(cancellationToken);
        file.Position = 0;
        return new StagedContent(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)), file.Length);
    }

    public Task<Stream?> OpenAsync(StagedContent content, CancellationToken cancellationToken) => Task.FromResult<Stream?>(File.OpenRead(path));
}
