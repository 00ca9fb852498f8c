using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Browsers;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>Signing in to IMDb, in a real browser.</summary>
[Category("browser")]
public sealed class SignInTests
{
    private const string Key = "JBSWY3DPEHPK3PXP";

    [Test]
    public async Task NamePasswordAndSecondFactorAreTypedAndThenHttpWorksWithoutTheBrowser()
    {
        await using var world = await ImdbWorld.StartAsync(new ImdbAccount { TotpKey = Key });
        await world.PasswordAsync();
        var bridge = await world.BridgeAsync();

        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That((report.State, report.AccountId, report.AccountName), Is.EqualTo((ConnectionState.Ok, "ur10000001", "ana")), report.Error?.Message);
        await Chromium.GoneAsync(world.Profile);

        var before = world.Imdb.Asked.Count;
        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9), ("tt0021749", 7)));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["rate tt0017136 9", "rate tt0021749 7"]));
        Assert.That(world.Imdb.Asked.Skip(before).Distinct(), Is.EqualTo((string[])["POST /graphql"]), "no page was opened");
    }

    [Test]
    public async Task AWrongPasswordIsSaidWithoutSayingIt()
    {
        await using var world = await ImdbWorld.StartAsync();
        await world.SecretAsync("username", world.Site.Account.Email);
        await world.SecretAsync("password", "wrong-password-canary");
        var bridge = await world.BridgeAsync();

        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That(report.State, Is.EqualTo(ConnectionState.SignInNeeded));
        Assert.That(report.Error!.Message, Does.Contain("Your password is incorrect").And.Not.Contain("canary"));
    }

    [Test]
    public async Task TheCodeOfTheSecondFactorIsAskedForAtTheTerminal()
    {
        await using var world = await ImdbWorld.StartAsync(new ImdbAccount { TotpKey = Key });
        await world.SecretAsync("username", world.Site.Account.Email);
        await world.SecretAsync("password", world.Site.Account.Password);
        var bridge = await world.BridgeAsync();
        var prompt = new TestPrompt(world.Imdb.CodeNow());

        var report = await bridge.Connections.SignInAsync("imdb", prompt);
        Assert.That(report.State, Is.EqualTo(ConnectionState.Ok), report.Error?.Message);
        Assert.That(prompt.Asked.Single().Question, Does.Contain("second factor"));
    }

    [Test]
    public async Task TheCodeIsNotWaitedForForEver()
    {
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount { TotpKey = Key })).With("codeTimeout", "1s");
        await world.SecretAsync("username", world.Site.Account.Email);
        await world.SecretAsync("password", world.Site.Account.Password);
        var report = await (await world.BridgeAsync()).Connections.SignInAsync("imdb", new Nobody());
        Assert.That(report.State, Is.EqualTo(ConnectionState.SignInNeeded));
        Assert.That(report.Error!.Message, Does.StartWith("Nobody entered the code of the second factor within"));
    }

    /// <summary>A terminal before which nobody sits.</summary>
    private sealed class Nobody : IPrompt
    {
        public async Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "";
        }

        public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [Test]
    public async Task ACaptchaIsHandedOverToAPersonInAVisibleWindow()
    {
        using var display = await VirtualDisplay.StartAsync();
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount { TotpKey = Key })).Browser("display", display.Name);
        await world.PasswordAsync();
        world.Imdb.AsksCaptchaAtSignIn = true;
        world.Imdb.PersonSolvesCaptcha();
        var bridge = await world.BridgeAsync();

        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That((report.State, report.AccountId), Is.EqualTo((ConnectionState.Ok, "ur10000001")), report.Error?.Message);
    }

    [Test]
    public async Task APersonSignsInByHandAndStaysSignedInForLaterRuns()
    {
        using var display = await VirtualDisplay.StartAsync();
        await using var world = (await ImdbWorld.StartAsync(new ImdbAccount { TotpKey = Key })).Browser("display", display.Name);
        world.Imdb.PersonSignsIn();
        world.Imdb.PersonEntersCode();
        var bridge = await world.BridgeAsync();
        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That(report.State, Is.EqualTo(ConnectionState.Ok), report.Error?.Message);

        // Another connection on the same profile: nobody is there any more, and nobody is needed.
        await Chromium.GoneAsync(world.Profile);
        world.Browser("handOver", false).With("access", "browser").WriteConnections();
        var check = await bridge.Connections.CheckAsync("imdb");
        Assert.That((check.State, check.AccountId), Is.EqualTo((ConnectionState.Ok, "ur10000001")), check.Error?.Message);
    }

    [Test]
    public async Task WhereNobodyIsAPersonIsAskedFor()
    {
        await using var world = (await ImdbWorld.StartAsync()).Browser("handOver", false);
        var bridge = await world.BridgeAsync();
        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That(report.State, Is.EqualTo(ConnectionState.SignInNeeded));
        Assert.That(report.Error!.Message, Does.Contain("Sign in to IMDb"));
        Assert.That(report.Error.Hint, Does.Contain("handOver"));
    }

    [Test]
    public async Task ASessionOfAnotherAccountStopsBeforeAnythingIsWritten()
    {
        await using var world = (await ImdbWorld.StartAsync()).With("user", "ur99999999");
        await world.PasswordAsync();
        var bridge = await world.BridgeAsync();
        var report = await bridge.Connections.SignInAsync("imdb", new TestPrompt());
        Assert.That(report.State, Is.EqualTo(ConnectionState.SignInNeeded));
        Assert.That(report.Error!.Message, Does.Contain("ur10000001").And.Contain("ur99999999"));

        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9)), "{ access: browser }");
        Assert.That((run.ExitCode, run.Sinks[0].State), Is.EqualTo((ExitCodes.Authentication, "failed")), ImdbWorld.Text(run));
        Assert.That(world.Site.Writes, Is.Empty);
    }

    [Test]
    public async Task ASessionThatHasEndedIsRenewedInTheBrowser()
    {
        await using var world = await ImdbWorld.StartAsync();
        await world.PasswordAsync();
        await world.SecretAsync("cookie", world.Imdb.CookieOf());
        world.Imdb.EndSessions();

        var run = await world.RunAsync("imdb.ratings", ImdbWorld.Rated(("tt0017136", 9)));
        Assert.That(run.ExitCode, Is.Zero, ImdbWorld.Text(run));
        Assert.That(world.Site.Account.Ratings["tt0017136"].Value, Is.EqualTo(9));
    }
}
