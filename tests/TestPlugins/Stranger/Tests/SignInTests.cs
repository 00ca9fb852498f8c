using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

// guide:signintest
public sealed class SignInTests
{
    [Test]
    public async Task TheTokenComesWhenThePersonHasConfirmedTheCode()
    {
        await using var services = new TestServices().Declare("reelbook");
        var reelbook = new ReelbookService();
        services.Web.Serve(reelbook);
        var prompt = new TestPrompt();

        var signIn = new ReelbookClient(new ReelbookOptions(), services).SignInAsync(new SignInRequest { Prompt = prompt }, default);
        services.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(signIn.IsCompleted, Is.False);
        reelbook.Confirm(prompt.Shown.Single().Code!);
        services.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((await signIn).AccessToken, Does.StartWith("reelbook-token-"));
        Assert.That(services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
    }
    // /guide

    [Test]
    public async Task ARefreshTokenIsGoodOnce()
    {
        await using var services = new TestServices().Declare("reelbook");
        services.Web.Serve(new ReelbookService());
        var client = new ReelbookClient(new ReelbookOptions(), services);
        var first = new Credential { AccessToken = "old", RefreshToken = "reelbook-refresh-0000" };
        Assert.That(await client.RefreshAsync(first, default), Is.Not.Null);
        Assert.That(await client.RefreshAsync(first, default), Is.Null);
    }
}
