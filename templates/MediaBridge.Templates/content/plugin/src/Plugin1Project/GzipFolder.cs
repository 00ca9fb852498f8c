using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>The client of a connection: it knows where files are, and lets none out of its folder.</summary>
internal sealed class GzipFolder(GzipOptions options) : IConnectionCheck
{
    private readonly string _root = Path.GetFullPath(options.Folder);

    public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
        => Task.FromResult(new ConnectionStatus { AccountId = _root, AccountName = options.Folder });

    public string Locate(string path)
    {
        var parts = path.Split('/');
        return path.Length == 0 || path.Contains('\\') || path.Contains(':') || parts.Any(p => p is "" or "." or "..")
            ? throw new PluginException(ErrorKind.ItemRejected, $"'{path}' is no path within the folder.", "Paths are relative, with forward slashes.")
            : Path.Combine([_root, .. parts]) + ".gz";
    }

    /// <summary>Removes folders that became empty, from below.</summary>
    public void Tidy(string? folder)
    {
        while (folder is not null && folder.Length > _root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder);
        }
    }
}
