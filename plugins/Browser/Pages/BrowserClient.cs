using MediaBridge.Plugins.Browser.Launching;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using IBrowser = MediaBridge.Sdk.IBrowser;

namespace MediaBridge.Plugins.Browser.Pages;

/// <summary>The browser of a connection: one process on one profile, started when it is first needed and ended with the run.</summary>
internal sealed class BrowserClient(BrowserOptions options, PluginServices services, Machine machine) : IBrowser, IConnectionCheck, IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private ProfileLock? _profile;
    private BrowserWindow? _window;
    private bool _disposed;

    public BrowserOptions Options => options;

    public TimeProvider Clock => services.Clock;

    public async Task<IBrowserPage> OpenAsync(CancellationToken cancellationToken)
    {
        var window = await WindowAsync(cancellationToken);
        return new BrowserPage(this, window, await NewPageAsync(window, cancellationToken));
    }

    public async Task<string> CookiesAsync(Uri address, CancellationToken cancellationToken)
    {
        var window = await WindowAsync(cancellationToken);
        var cookies = await PageErrors.MapAsync(() => window.Context.CookiesAsync([address.AbsoluteUri]), address.AbsoluteUri, null, cancellationToken);
        return string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}"));
    }

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var window = await WindowAsync(cancellationToken);
        return new ConnectionStatus
        {
            AccountId = _profile!.Folder,
            AccountName = Path.GetFileName(_profile.Folder),
            Version = window.Version,
            Message = $"The profile is {_profile.Folder}; {(window.IsVisible ? "pages are shown in a window" : "it works without a window")}.",
        };
    }

    /// <summary>The browser as it runs now, started if it does not.</summary>
    public async Task<BrowserWindow> WindowAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_window is { IsClosed: true } ended)
            {
                _window = null;
                await ended.DisposeAsync();
            }

            return _window ??= await StartAsync(!options.Headless);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The browser with a window that people see; what it held without one goes along.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: nobody is there, or no window can be shown.</exception>
    public async Task<BrowserWindow> ShowAsync(string what, CancellationToken cancellationToken)
    {
        var window = await WindowAsync(cancellationToken);
        if (!options.HandOver)
        {
            throw Needed(what, "This connection hands nothing over (handOver: false): run it where you can see the browser's window, with handOver: true.");
        }

        if (!window.IsVisible && !machine.HasDisplay(options.Display))
        {
            throw Needed(what, "No window can be shown here: run it once at a desktop with this profile, or name an X display by the connection's option display.");
        }

        services.Log.LogWarning("The browser waits for you, up to {Minutes:0.#} minutes: {What}", options.HandOverTimeout.TotalMinutes, what);
        services.Report(0, null, $"in the browser's window: {what}");
        return window.IsVisible ? window : await ReopenAsync(window, cancellationToken);
    }

    /// <summary>A new page in a window.</summary>
    public static Task<IPage> NewPageAsync(BrowserWindow window, CancellationToken cancellationToken)
        => PageErrors.MapAsync(() => window.Context.NewPageAsync(), "a new page", null, cancellationToken);

    /// <summary>The error that a person must do something.</summary>
    public static PluginException Needed(string what, string hint) => new(ErrorKind.InteractionNeeded, $"A person is needed in the browser: {what}", hint);

    public async ValueTask DisposeAsync()
    {
        await _one.WaitAsync();
        try
        {
            if (!_disposed)
            {
                _disposed = true;
                await (_window?.DisposeAsync() ?? ValueTask.CompletedTask);
                _profile?.Dispose();
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<BrowserWindow> StartAsync(bool visible)
    {
        if (visible && !machine.HasDisplay(options.Display))
        {
            throw new PluginException(ErrorKind.Configuration, "The browser is to have a window, and there is no display.", "Set headless: true, or name an X display by the connection's option display.");
        }

        _profile ??= ProfileLock.Take(options.Profile is { Length: > 0 } folder ? folder : services.PrivateFolder("profile"));
        return await BrowserWindow.OpenAsync(options, _profile.Folder, visible, machine);
    }

    /// <summary>Ends the browser and starts it with a window. Cookies of the session, which a profile does not keep, are carried over.</summary>
    private async Task<BrowserWindow> ReopenAsync(BrowserWindow hidden, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_window != hidden)
            {
                return _window!; // somebody else was faster
            }

            var cookies = await hidden.Context.CookiesAsync();
            _window = null;
            await hidden.DisposeAsync();
            _window = await StartAsync(visible: true);
            await _window.Context.AddCookiesAsync(cookies.Where(c => c.Expires < 0).Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
                Secure = c.Secure,
                SameSite = c.SameSite,
            }));
            return _window;
        }
        finally
        {
            _one.Release();
        }
    }
}
