namespace MediaBridge.Sdk;

/// <summary>A browser with a profile of its own that lasts: what a person signed in to stays signed in. It is the client of a connection of the service <c>browser</c>.</summary>
/// <remarks>Safe from any thread. A component opens a page, works on it and disposes it; the browser itself is the engine's. Every visit goes through the component's own <see cref="PluginServices.Gate"/>: the browser paces nothing.</remarks>
public interface IBrowser
{
    /// <summary>Opens an empty page (a tab).</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: no browser can be started; the hint says what is missing.</exception>
    Task<IBrowserPage> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The cookies that the profile would send to an address, as the header <c>Cookie</c> writes them; empty if there are none. They are secret.</summary>
    Task<string> CookiesAsync(Uri address, CancellationToken cancellationToken);
}
