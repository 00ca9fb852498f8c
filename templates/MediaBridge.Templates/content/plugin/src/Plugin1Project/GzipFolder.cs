using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>The client of a connection: a folder.</summary>
internal sealed class GzipFolder(GzipOptions options, PluginServices services) : IConnectionCheck
{
    public IFileStore Files { get; } = services.Files(options.Folder);

    public Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
        => Task.FromResult(new ConnectionStatus { AccountId = Path.GetFullPath(options.Folder) });
}
