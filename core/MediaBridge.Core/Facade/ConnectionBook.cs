using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Named accounts of services, kept in the connections file.</summary>
public sealed class ConnectionBook
{
    private const int AtOnce = 8;
    private readonly Engine _engine;

    internal ConnectionBook(Engine engine) => _engine = engine;

    /// <summary>The services that ready plugins can connect to, in order.</summary>
    public IReadOnlyList<string> Services => [.. _engine.Catalog.Connections.Select(c => c.Service).Order(StringComparer.Ordinal)];

    /// <summary>The file they are kept in.</summary>
    public string File => _engine.ConnectionsPath;

    /// <summary>The connections, in the file's order.</summary>
    public IReadOnlyList<ConnectionDefinition> List() => Load().Connections;

    /// <summary>What is wrong in the file.</summary>
    public IReadOnlyList<Problem> Problems() => Load().Problems;

    /// <summary>A connection by name; null if there is none, or its entry has errors.</summary>
    public ConnectionDefinition? Find(string name) => List().FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>The options of a service's connections, required ones first; null if no ready plugin connects to it.</summary>
    public IReadOnlyList<OptionInfo>? OptionsOf(string service) => _engine.Catalog.FindConnection(service) is { } known ? OptionInfo.Of(known.Options) : null;

    /// <summary>Whether a service's connections sign in, beyond the secrets among their options.</summary>
    public bool SignsIn(string service) => _engine.Catalog.FindConnection(service)?.Abilities.Contains(Abilities.SignIn, StringComparer.Ordinal) == true;

    /// <summary>Signs a connection in: its plugin asks the person, the credential is stored encrypted, and the service is asked with it.</summary>
    /// <param name="name">The connection.</param>
    /// <param name="prompt">How the person is asked.</param>
    /// <param name="cancellationToken">Stops it; what was stored stays.</param>
    /// <returns>How the connection stands now; a sign-in that failed is an error in it.</returns>
    /// <exception cref="PluginException">There is no such connection.</exception>
    public Task<ConnectionReport> SignInAsync(string name, IPrompt prompt, CancellationToken cancellationToken = default)
        => new ConnectionCheckup(_engine).SignInAsync(Existing(name), prompt, cancellationToken);

    /// <summary>Asks a connection's service, once and never from the cache, whether it answers and who we are.</summary>
    /// <exception cref="PluginException">There is no such connection.</exception>
    public Task<ConnectionReport> CheckAsync(string name, CancellationToken cancellationToken = default)
        => new ConnectionCheckup(_engine).CheckAsync(Existing(name), cancellationToken);

    /// <summary>Asks the services of all connections, several at the same time.</summary>
    /// <returns>A report for each, in the file's order.</returns>
    public Task<IReadOnlyList<ConnectionReport>> CheckAllAsync(CancellationToken cancellationToken = default)
        => AllAsync(List(), new ConnectionCheckup(_engine).CheckAsync, cancellationToken);

    /// <summary>Renews a connection's credential now, without the person's help.</summary>
    /// <returns>How the connection stands then; that the person must sign in again is an error in it.</returns>
    /// <exception cref="PluginException">There is no such connection.</exception>
    public Task<ConnectionReport> RefreshAsync(string name, CancellationToken cancellationToken = default)
        => new ConnectionCheckup(_engine).RefreshAsync(Existing(name), cancellationToken);

    /// <summary>Renews the credentials of all connections that are signed in.</summary>
    /// <returns>A report for each of them, in the file's order.</returns>
    public Task<IReadOnlyList<ConnectionReport>> RefreshAllAsync(CancellationToken cancellationToken = default)
    {
        var checkup = new ConnectionCheckup(_engine);
        return AllAsync([.. List().Where(checkup.IsSignedIn)], checkup.RefreshAsync, cancellationToken);
    }

    /// <summary>Adds or replaces a connection; the rest of the file, comments included, stays as it is.</summary>
    /// <returns>What is wrong with it; when there are errors, nothing was written.</returns>
    public Task<IReadOnlyList<Problem>> AddAsync(ConnectionDefinition connection, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entry = Entry(connection);
        var (_, problems) = ConnectionsFile.Check(entry, new CatalogIndex(_engine.Catalog), _engine.Variable);
        if (Nearest.Of(entry.Service, Services) is not null)
        {
            // Nearly a service that there is: a slip of the hand, not a plugin that comes later.
            problems = [.. problems.Select(p => p.Code is ProblemCodes.UnknownService ? p with { IsWarning = false } : p)];
        }

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

    private ConnectionDefinition Existing(string name)
        => Find(name) ?? throw new PluginException(
            ErrorKind.Configuration,
            Problems().Any(p => !p.IsWarning && p.Path is { } path && (path == name || path.StartsWith($"{name}.", StringComparison.Ordinal)))
                ? $"The connection '{name}' has errors in {File}."
                : $"There is no connection '{name}'.",
            Nearest.Of(name, [.. List().Select(c => c.Name)]) is { } near ? $"Did you mean {near}?" : "mediabridge connect list shows them.");

    private static async Task<IReadOnlyList<ConnectionReport>> AllAsync(
        IReadOnlyList<ConnectionDefinition> connections, Func<ConnectionDefinition, CancellationToken, Task<ConnectionReport>> ask, CancellationToken cancellationToken)
    {
        var reports = new ConnectionReport[connections.Count];
        await Parallel.ForAsync(0, connections.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (i, stop) => reports[i] = await ask(connections[i], stop));
        return reports;
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
