using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Signs connections in, renews their credentials, and asks their services who we are. What goes wrong is part of the report.</summary>
internal sealed class ConnectionCheckup(Engine engine)
{
    /// <summary>Asks the service once, soon giving up.</summary>
    public Task<ConnectionReport> CheckAsync(ConnectionDefinition connection, CancellationToken cancellationToken)
        => ReportAsync(connection, (_, _) => Task.CompletedTask, cancellationToken);

    /// <summary>Signs in with the person's help, stores the credential, and asks the service with it.</summary>
    public Task<ConnectionReport> SignInAsync(ConnectionDefinition connection, IPrompt prompt, CancellationToken cancellationToken)
        => ReportAsync(
            connection,
            async (client, stop) =>
            {
                if (client.Client is ISignIn signIn)
                {
                    var credential = await signIn.SignInAsync(new SignInRequest { Prompt = prompt }, stop);
                    engine.Redactor.Add(credential.AccessToken);

                    // The person has done their part: what came of it is kept, even if they are now in a hurry.
                    await engine.Vault.StoreAsync(connection.Service, connection.Name, credential, CancellationToken.None);
                }
            },
            cancellationToken);

    /// <summary>Renews the credential without help, then asks the service with it.</summary>
    public Task<ConnectionReport> RefreshAsync(ConnectionDefinition connection, CancellationToken cancellationToken)
        => ReportAsync(
            connection,
            async (client, stop) =>
            {
                if (client.Client is not ISignIn signIn)
                {
                    throw new PluginException(ErrorKind.Configuration, $"Connections of {connection.Service} have nothing to renew: they work without a sign-in.");
                }

                var credential = await engine.Vault.GetAsync(connection.Service, connection.Name, stop)
                    ?? throw NotSignedIn(connection);
                await engine.Vault.RefreshAsync(connection.Service, connection.Name, credential, signIn.RefreshAsync, stop);
            },
            cancellationToken);

    /// <summary>Whether a credential is stored for the connection.</summary>
    public bool IsSignedIn(ConnectionDefinition connection) => engine.Vault.Peek(connection.Service, connection.Name) is not null;

    private async Task<ConnectionReport> ReportAsync(ConnectionDefinition connection, Func<ConnectedClient, CancellationToken, Task> first, CancellationToken cancellationToken)
    {
        var report = new ConnectionReport { Name = connection.Name, Service = connection.Service, Person = connection.Person, State = ConnectionState.Wrong };
        try
        {
            await using var factory = new ComponentFactory(engine);
            var client = factory.Open(connection.Name, Step());
            await first(client, cancellationToken);
            report = await AskAsync(report, connection, client.Client, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            var error = e is PluginException known ? known.Error : new PluginError { Kind = ErrorKind.Unexpected, Message = e.Message, Hint = "This is a bug of the plugin; the log has the details." };
            report = report with { State = StateOf(error.Kind), Error = Masked(error) };
        }

        return report with { Credential = Stored(connection) };
    }

    private async Task<ConnectionReport> AskAsync(ConnectionReport report, ConnectionDefinition connection, object client, CancellationToken cancellationToken)
    {
        var stranger = client is ISignIn && !IsSignedIn(connection);
        if (client is not IConnectionCheck check)
        {
            return stranger ? throw NotSignedIn(connection) : report with { State = ConnectionState.Unchecked };
        }

        var clock = engine.Options.TimeProvider;
        var begun = clock.GetTimestamp();
        try
        {
            var status = await check.CheckAsync(cancellationToken);
            return report with
            {
                State = ConnectionState.Ok,
                AccountId = status.AccountId,
                AccountName = status.AccountName,
                Version = status.Version,
                Message = status.Message is null ? null : engine.Redactor.Redact(status.Message),
                Latency = clock.GetElapsedTime(begun),
            };
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Authentication)
        {
            // A bare refusal of who never signed in says less than that; whatever the plugin says itself, or a cookie that is there, says more.
            throw stranger && connection.Secrets.Count == 0 && e.Error.Code is { } code && code.StartsWith("http.", StringComparison.Ordinal)
                ? NotSignedIn(connection)
                : new PluginException(e.Error with { Hint = ClientPool.HintOf(connection.Name, e.Error) }, e);
        }
    }

    private StepContext Step() => new()
    {
        Run = 0,
        Step = "connect",
        Staging = engine.Staging.For("connect"),
        WritesRefused = () => false,
        IsProbe = true,
    };

    private CredentialInfo? Stored(ConnectionDefinition connection)
    {
        try
        {
            return CredentialInfo.Of(engine.Vault.Peek(connection.Service, connection.Name));
        }
        catch (PluginException)
        {
            // The store cannot be read: the report's error says so already.
            return null;
        }
    }

    private PluginError Masked(PluginError error) => error with
    {
        Message = engine.Redactor.Redact(error.Message),
        Hint = error.Hint is null ? null : engine.Redactor.Redact(error.Hint),
    };

    private static ConnectionState StateOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Authentication or ErrorKind.InteractionNeeded => ConnectionState.SignInNeeded,
        ErrorKind.Transient or ErrorKind.RateLimited => ConnectionState.Away,
        _ => ConnectionState.Wrong,
    };

    private static PluginException NotSignedIn(ConnectionDefinition connection)
        => new(ErrorKind.Authentication, $"The connection {connection.Name} is not signed in.", $"Sign in: mediabridge connect {connection.Name}");
}
