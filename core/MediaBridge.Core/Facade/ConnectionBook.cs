using MediaBridge.Core.Pipelines;
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
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = Entry(connection);
        var (_, problems) = ConnectionsFile.Check(entry, new CatalogIndex(_engine.Catalog), _engine.Variable);
        if (problems.All(p => p.IsWarning))
        {
            var (text, problem) = ConnectionsFile.Put(Text(), entry, _engine.ConnectionsPath);
            if (text is not null)
            {
                ConnectionsFile.Save(_engine.ConnectionsPath, text);
            }

            problems = problem is null ? problems : [.. problems, problem];
        }

        return Task.FromResult(problems);
    }

    /// <summary>Removes a connection.</summary>
    /// <returns>False if there is none of that name.</returns>
    /// <exception cref="PluginException">The file cannot be changed safely; the message says why.</exception>
    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!List().Any(c => string.Equals(c.Name, name, StringComparison.Ordinal)))
        {
            return Task.FromResult(false);
        }

        var (text, problem) = ConnectionsFile.Remove(Text(), name, _engine.ConnectionsPath);
        if (text is null)
        {
            throw new PluginException(ErrorKind.Configuration, problem!.ToString());
        }

        ConnectionsFile.Save(_engine.ConnectionsPath, text);
        return Task.FromResult(true);
    }

    private static ConnectionEntry Entry(ConnectionDefinition connection)
    {
        var with = connection.Options.ToDictionary(p => p.Key, p => p.Value?.ToString() ?? "", StringComparer.Ordinal);
        if (connection.Address is { } address)
        {
            with["address"] = address.ToString();
        }

        return new ConnectionEntry { Name = connection.Name, Service = connection.Service, Person = connection.Person, With = with, Secrets = connection.Secrets };
    }

    private string Text() => System.IO.File.Exists(File) ? System.IO.File.ReadAllText(File) : "";

    private ConnectionsLoad Load() => ConnectionsFile.Load(_engine.ConnectionsPath, new CatalogIndex(_engine.Catalog), _engine.Variable);
}
