namespace MediaBridge.Sdk;

/// <summary>The pace of a service for traffic that is not HTTP through the engine.</summary>
public interface IGate
{
    /// <summary>Waits for a turn; dispose what it returns when the call is over.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Unexpected"/>: a write while planning.</exception>
    Task<IDisposable> EnterAsync(RequestIntent intent, CancellationToken cancellationToken);
}
