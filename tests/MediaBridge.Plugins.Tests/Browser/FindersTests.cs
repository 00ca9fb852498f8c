using MediaBridge.Plugins.Browser.Launching;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Browser;

/// <summary>Where browser and driver are found, on machines of every kind.</summary>
public sealed class FindersTests
{
    [Test]
    public void ABrowserOnThePathGoesBeforeTheUsualPlaces()
    {
        var machine = Linux(["/home/ana/bin/chromium", "/usr/bin/google-chrome"]);
        Assert.That(ChromiumFinder.Find(null, machine with { Variable = n => n == "PATH" ? "/home/ana/bin:/bin" : null }), Is.EqualTo("/home/ana/bin/chromium"));
        Assert.That(ChromiumFinder.Find(null, machine), Is.EqualTo("/usr/bin/google-chrome"));
        Assert.That(ChromiumFinder.Find("/usr/bin/google-chrome", machine), Is.EqualTo("/usr/bin/google-chrome"));
    }

    [Test]
    public void OnAMacItIsAnApplication()
    {
        const string Chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        Assert.That(ChromiumFinder.Find(null, Linux([Chrome]) with { IsMac = true }), Is.EqualTo(Chrome));
    }

    [Test]
    public void OnWindowsItIsBelowTheProgramFolders()
    {
        var chrome = Path.Combine("C:/Programs", "Google", "Chrome", "Application", "chrome.exe");
        Assert.That(ChromiumFinder.Find(null, Linux([chrome]) with { IsWindows = true, Variable = n => n == "ProgramFiles" ? "C:/Programs" : null }), Is.EqualTo(chrome));
    }

    [Test]
    public void WithoutABrowserItIsSaidHowToGetOne()
    {
        var error = Assert.Throws<PluginException>(() => ChromiumFinder.Find(null, Linux([])))!;
        Assert.That((error.Error.Kind, error.Error.Hint), Is.EqualTo((ErrorKind.Configuration, "Install one, such as: apt-get install chromium. Or set the connection's option executable.")));
    }

    [Test]
    public void TheDriverIsBesideThePluginOrInThePackageCache()
    {
        var cache = Path.Combine("/home/ana", ".nuget", "packages", "microsoft.playwright", DriverFinder.Version);
        Assert.That(DriverFinder.Find(null, Linux([], cache)), Is.EqualTo(cache));
        Assert.That(DriverFinder.Find(null, Linux([], cache, "/plugins/browser")), Is.EqualTo("/plugins/browser"));
        var moved = Path.Combine("/cache", "microsoft.playwright", DriverFinder.Version);
        Assert.That(DriverFinder.Find(null, Linux([], moved) with { Variable = n => n == "NUGET_PACKAGES" ? "/cache" : null }), Is.EqualTo(moved));
        Assert.That(DriverFinder.Find(null, Linux([], "/told") with { Variable = n => n == "PLAYWRIGHT_DRIVER_SEARCH_PATH" ? "/told" : null }), Is.EqualTo("/told"));
    }

    [TestCase("/here")]
    [TestCase("/here/.playwright")]
    [TestCase("/here/.playwright/")]
    public void TheDriverIsWhereTheOptionsSay(string option) => Assert.That(DriverFinder.Find(option, Linux([], "/here")), Is.EqualTo("/here"));

    [Test]
    public void WithoutTheDriverItIsSaidHowToGetIt()
    {
        var error = Assert.Throws<PluginException>(() => DriverFinder.Find(null, Linux([])))!;
        Assert.That(error.Message, Does.Contain($"Microsoft.Playwright {DriverFinder.Version}"));
        Assert.That(error.Error.Hint, Does.Contain("/plugins/browser").And.Contain("driver").And.Contain(".playwright"));
    }

    [TestCase(null, null, false)]
    [TestCase(":0", null, true)]
    [TestCase(null, "DISPLAY", true)]
    [TestCase(null, "WAYLAND_DISPLAY", true)]
    public void AWindowNeedsADisplay(string? option, string? variable, bool has)
        => Assert.That((Linux([]) with { Variable = n => n == variable ? "x" : null }).HasDisplay(option), Is.EqualTo(has));

    private static Machine Linux(string[] files, params string[] drivers) => new()
    {
        Variable = _ => null,
        FileExists = f => files.Contains(f, StringComparer.Ordinal),
        FolderExists = f => drivers.Any(d => f == Path.Combine(d, ".playwright", "package") || f == Path.Combine(d, ".playwright", "node")),
        Home = "/home/ana",
        PluginFolder = "/plugins/browser",
    };
}
