using System.Collections.Concurrent;
using MediaBridge.Core.Http;
using MediaBridge.Core.Running;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The clients of one run, one for each connection, with the account that each answers for.</summary>
/// <remarks>A service that could not be asked is not asked again for the next component of the run: all that work on the connection stop for the same reason. A caller that gives up leaves nothing behind.</remarks>
internal sealed class ClientPool(Func<string, StepContext, ConnectedClient> open, Func<string, string> serviceOf, KnownAccounts accounts)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ConnectedClient>>> _clients = new(StringComparer.Ordinal);

    /// <summary>The client of a connection; its service is asked for the account the first time.</summary>
    /// <exception cref="PluginException">The connection cannot be used: <see cref="Exception.InnerException"/> is a <see cref="AwayException"/>, unless something is configured wrongly.</exception>
    public async Task<ConnectedClient> GetAsync(string connection, StepContext step, CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = _clients.GetOrAdd(connection, name => new Lazy<Task<ConnectedClient>>(() => ConnectAsync(name, step, cancellationToken)));
            try
            {
                return await client.Value.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (client.Value.IsCanceled)
            {
                // Whoever asked first has given up: the others ask for themselves.
                _clients.TryRemove(KeyValuePair.Create(connection, client));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Asks the service of a connection something; what goes wrong names the connection.</summary>
    public static async Task<T> AskAsync<T>(string connection, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Configuration)
        {
            throw;
        }
        catch (Exception e)
        {
            throw Down(connection, e);
        }
    }

    private async Task<ConnectedClient> ConnectAsync(string name, StepContext step, CancellationToken cancellationToken)
    {
        var made = open(name, step);
        var account = made.Client is IConnectionCheck check ? await AccountAsync(name, check, cancellationToken) : name;
        return made with { Account = $"{serviceOf(name)}:{account}" };
    }

    /// <summary>The account that the service names; without a connection that of the last time, so that what is kept of it can be used.</summary>
    private async Task<string> AccountAsync(string name, IConnectionCheck check, CancellationToken cancellationToken)
    {
        try
        {
            var account = (await AskAsync(name, check.CheckAsync, cancellationToken)).AccountId;
            await accounts.RememberAsync(serviceOf(name), name, account, cancellationToken);
            return account;
        }
        catch (PluginException e) when (HttpErrorCodes.IsNoConnection(e.Error.Code) && accounts.Find(serviceOf(name), name) is not null)
        {
            return accounts.Find(serviceOf(name), name)!;
        }
    }

    private static PluginException Down(string connection, Exception e)
    {
        var error = e switch
        {
            PluginException known => known.Error,
            OperationCanceledException => new PluginError { Kind = ErrorKind.Transient, Message = "The service did not answer in time." },
            _ => new PluginError { Kind = ErrorKind.Unexpected, Message = $"{e.GetType().Name}: {e.Message}" },
        };
        var kind = error.Kind is ErrorKind.NotFound or ErrorKind.ItemRejected ? ErrorKind.InteractionNeeded : error.Kind;
        return new PluginException(
            error with { Kind = kind, Message = $"The connection {connection} cannot be used: {error.Message}", Hint = HintOf(connection, error with { Kind = kind }) },
            new AwayException(connection, e));
    }

    /// <summary>What to do about an error of a connection: what its plugin says, with the connection's name in the place of NAME, or what its kind says.</summary>
    public static string? HintOf(string connection, PluginError error)
    {
        var own = error.Hint?.Replace("mediabridge connect NAME", $"mediabridge connect {connection}", StringComparison.Ordinal);
        return own is not null && error.Kind == ErrorKind.Authentication && error.Code is { } code && code.StartsWith("http.", StringComparison.Ordinal)
            ? $"{own} To do it: mediabridge connect {connection}"
            : own ?? HintOf(connection, error.Kind);
    }

    private static string? HintOf(string connection, ErrorKind kind) => kind switch
    {
        ErrorKind.Authentication => $"Sign in again: mediabridge connect {connection}",
        ErrorKind.InteractionNeeded => $"Look at it: mediabridge connect check {connection}",
        ErrorKind.Transient or ErrorKind.RateLimited => "The next run tries again.",
        _ => null,
    };
}
