using MediaBridge.Sdk;
using Microsoft.Playwright;

namespace MediaBridge.Plugins.Browser.Launching;

/// <summary>A browser that runs on a profile, with or without a window to be seen.</summary>
internal sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IPlaywright _driver;

    private BrowserWindow(IPlaywright driver, IBrowserContext context, bool isVisible)
    {
        (_driver, Context, IsVisible) = (driver, context, isVisible);
        context.Close += (_, _) => IsClosed = true;
    }

    public IBrowserContext Context { get; }

    /// <summary>Whether people see it.</summary>
    public bool IsVisible { get; }

    /// <summary>Whether the browser has ended, by itself or by hand.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Its version.</summary>
    public string Version => Context.Browser?.Version ?? "";

    /// <summary>Starts a browser.</summary>
    /// <exception cref="PluginException">It does not start.</exception>
    public static async Task<BrowserWindow> OpenAsync(BrowserOptions options, string profile, bool visible, Machine machine)
    {
        var program = ChromiumFinder.Find(options.Executable, machine);
        DriverFinder.Tell(options, machine);
        IPlaywright? driver = null;
        try
        {
            driver = await Playwright.CreateAsync();
            var context = await driver.Chromium.LaunchPersistentContextAsync(profile, Launch(options, program, visible, machine));
            context.SetDefaultTimeout((float)options.Timeout.TotalMilliseconds);
            return new BrowserWindow(driver, context, visible);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            driver?.Dispose();
            throw e.Message.Contains("ProcessSingleton", StringComparison.Ordinal) ? ProfileLock.InUse(profile) : new PluginException(
                ErrorKind.Configuration, $"The browser '{program}' does not start: {FirstLine(e.Message)}", "Start it by hand to see what is missing, or choose another by the connection's option executable.", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It ended before.
        }
        finally
        {
            _driver.Dispose(); // ends the driver, and what is left of the browser with it
        }
    }

    private static BrowserTypeLaunchPersistentContextOptions Launch(BrowserOptions options, string program, bool visible, Machine machine) => new()
    {
        ExecutablePath = program,
        Headless = !visible,
        ChromiumSandbox = !machine.IsRoot,
        Args = ["--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", .. options.Arguments],
        Locale = options.Language,
        UserAgent = options.UserAgent,
        ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
        AcceptDownloads = true,
        Env = options.Display is { Length: > 0 } display ? Machine.EnvironmentWith(display) : null,
    };

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
