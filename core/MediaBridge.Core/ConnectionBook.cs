using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Named accounts of services, kept in the connections file.</summary>
public sealed class ConnectionBook
{
    private readonly Engine _engine;

    internal ConnectionBook(Engine engine) => _engine = engine;

    /// <summary>The file they are kept in.</summary>
    public string File => _engine.ConnectionsPath;

    /// <summary>The connections, in the file's order.</summary>
    public IReadOnlyList<ConnectionDefinition> List() => Load().Connections;

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<Problem> Problems() => Load().Problems;

    /// <summary>Adds or replaces a connection; the rest of the file, comments included, stays as it is.</summary>
    /// <returns>What is wrong with it; when there are errors, nothing was written.</returns>
    public Task<IReadOnlyList<Problem>> AddAsync(ConnectionDefinition connection, CancellationToken cancellationToken = default)
        => ConnectionsFile.AddAsync(_engine.ConnectionsPath, connection, new CatalogIndex(_engine.Catalog), cancellationToken);

    /// <summary>Removes a connection.</summary>
    /// <returns>False if there is none of that name.</returns>
    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken = default)
        => ConnectionsFile.RemoveAsync(_engine.ConnectionsPath, name, cancellationToken);

    private ConnectionsLoad Load() => ConnectionsFile.Load(_engine.ConnectionsPath, new CatalogIndex(_engine.Catalog));
}
