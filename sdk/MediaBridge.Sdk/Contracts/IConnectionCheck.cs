namespace MediaBridge.Sdk;

/// <summary>An ability of a connection's client: say whether the account answers, and which it is.</summary>
public interface IConnectionCheck
{
    /// <summary>Asks the service who we are. One cheap request.</summary>
    /// <exception cref="PluginException">The service refuses or cannot be reached: sources, sinks and steps of this connection stop, the others of the run go on. Only <see cref="ErrorKind.Configuration"/> stops the whole run.</exception>
    Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken);
}
