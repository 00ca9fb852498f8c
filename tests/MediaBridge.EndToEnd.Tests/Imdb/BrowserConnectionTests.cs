using MediaBridge.Core;
using MediaBridge.Sdk;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>The connection to a browser by itself.</summary>
[Category("browser")]
public sealed class BrowserConnectionTests
{
    [Test]
    public async Task ACheckSaysVersionAndProfileWhichOnlyItsOwnerMayEnter()
    {
        await using var world = await ImdbWorld.StartAsync();
        var bridge = await world.BridgeAsync();
        var report = await bridge.Connections.CheckAsync("chrome");
        Assert.That(report.State, Is.EqualTo(ConnectionState.Ok), report.Error?.Message);
        Assert.That(report.Version, Does.Match(@"^\d+\.\d+"));
        Assert.That(report.AccountId, Is.EqualTo(world.Profile));
        Assert.That(report.Message, Does.Contain(world.Profile));
        Assert.That(File.GetUnixFileMode(world.Profile), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public async Task WithoutAProfileOfItsOwnItLiesBelowTheDataFolder()
    {
        await using var world = (await ImdbWorld.StartAsync()).Browser("profile", "");
        var report = await (await world.BridgeAsync()).Connections.CheckAsync("chrome");
        Assert.That(report.AccountId, Is.EqualTo(Path.Combine(world.Sandbox.Data, "private", "browser", "chrome", "profile")), report.Error?.Message);
    }

    [Test]
    public async Task TwoProcessesOnOneProfileAreToldApart()
    {
        await using var world = await ImdbWorld.StartAsync();
        Directory.CreateDirectory(world.Profile);
        await using var other = new FileStream(Path.Combine(world.Profile, ".mediabridge.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var report = await (await world.BridgeAsync()).Connections.CheckAsync("chrome");
        Assert.That(report.State, Is.EqualTo(ConnectionState.Away));
        Assert.That(report.Error!.Message, Does.Contain(world.Profile).And.Contain("in use"));
    }

    [Test]
    public async Task AMissingDriverOrBrowserIsSaidWithTheWayToGetIt()
    {
        await using var world = (await ImdbWorld.StartAsync()).Browser("driver", "/nowhere");
        var bridge = await world.BridgeAsync();
        var driver = await bridge.Connections.CheckAsync("chrome");
        Assert.That(driver.State, Is.EqualTo(ConnectionState.Wrong));
        Assert.That(driver.Error!.Hint, Does.Contain("nuget.org/packages/Microsoft.Playwright/").And.Contain("PLAYWRIGHT_DRIVER_SEARCH_PATH"));

        world.Browser("executable", "/nowhere/chrome").WriteConnections();
        var browser = await bridge.Connections.CheckAsync("chrome");
        Assert.That((browser.State, browser.Error!.Message), Is.EqualTo((ConnectionState.Wrong, "There is no browser '/nowhere/chrome'.")));
    }
}
