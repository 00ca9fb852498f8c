namespace MediaBridge.Sdk;

/// <summary>An ability of a connection's client: say whether the account answers, and which it is.</summary>
public interface IConnectionCheck
{
    /// <summary>Asks the service who we are. One cheap request.</summary>
    /// <exception cref="PluginException">The service refuses or cannot be reached.</exception>
    Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken);
}
