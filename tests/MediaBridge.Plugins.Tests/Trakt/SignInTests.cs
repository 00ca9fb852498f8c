using MediaBridge.Plugins.Trakt;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>The clock stands still until the test moves it: each question comes when its time has come, and not before.</summary>
public sealed class SignInTests
{
    private readonly TestServices _services = new TestServices().Declare("trakt", new ServicePolicy { Address = new Uri("https://trakt.test/") });
    private readonly TestPrompt _prompt = new();
    private readonly TraktService _trakt;

    public SignInTests() => _trakt = TraktWorld.Arrange(_services);

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task TheTokensComeWhenThePersonHasEnteredTheCode()
    {
        var start = _services.Clock.GetUtcNow();
        var signIn = Start();
        Assert.That(_prompt.Shown.Single(), Is.EqualTo(("Open this page and enter the code.", new Uri("https://trakt.tv/activate"), TraktService.UserCode)));
        Pass(5, 5);
        Assert.That(signIn.IsCompleted, Is.False);
        Pass(5);
        var credential = await signIn;
        Assert.That((credential.AccessToken, credential.RefreshToken), Is.EqualTo(("access-canary-1", "refresh-canary-1")));
        Assert.That(credential.ExpiresAt, Is.EqualTo(start.AddSeconds(15).AddDays(1)));
        Assert.That(_services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
    }

    [Test]
    public async Task AskedToSlowDownItAsksLessOften()
    {
        Answer(400, 429, 400, 200);
        var start = _services.Clock.GetUtcNow();
        var signIn = Start();
        Pass(5, 5, 10, 10);
        await signIn;
        Assert.That(_trakt.Polls.Select(p => (p - start).TotalSeconds), Is.EqualTo((double[])[5, 10, 20, 30]));
    }

    [TestCase(418, "The access was denied at the site.")]
    [TestCase(410, "Nobody entered the code in time.")]
    [TestCase(409, "The code was used already.")]
    [TestCase(404, "Trakt does not know the code any more.")]
    public async Task WhatWentWrongIsSaid(int status, string message)
    {
        Answer(400, status);
        var signIn = Start();
        Pass(5, 5);
        var error = (await Assert.ThrowsAsync<PluginException>(() => signIn))!.Error;
        Assert.That((error.Kind, error.Message, _trakt.Polls.Count), Is.EqualTo((ErrorKind.Authentication, message, 2)));
    }

    [Test]
    public async Task ACodeThatNobodyEntersEndsAfterItsTime()
    {
        Answer(400);
        var signIn = Start();
        Pass([.. Enumerable.Repeat(5, 120)]);
        var error = (await Assert.ThrowsAsync<PluginException>(() => signIn))!.Error;
        Assert.That((error.Message, _trakt.Polls.Count), Is.EqualTo(("Nobody entered the code in time.", 120)), "600 seconds, every 5");
    }

    [Test]
    public async Task ARefreshTokenIsGoodForOneUse()
    {
        var client = Client();
        var first = (await client.RefreshAsync(TraktWorld.SignedIn, default))!;
        Assert.That((first.AccessToken, first.RefreshToken), Is.EqualTo(("access-canary-1", "refresh-canary-1")));
        Assert.That(await client.RefreshAsync(TraktWorld.SignedIn, default), Is.Null, "the person must sign in again");
        Assert.That((await client.RefreshAsync(first, default))!.RefreshToken, Is.EqualTo("refresh-canary-2"));
        Assert.That(await client.RefreshAsync(new Credential { AccessToken = "x" }, default), Is.Null);
    }

    [Test]
    public async Task AWrongApplicationIsAWrongOption()
    {
        var wrong = new TraktClient(new TraktOptions { ClientId = "another", ClientSecret = new Secret("x") }, _services);
        var error = (await Assert.ThrowsAsync<PluginException>(() => wrong.SignInAsync(new SignInRequest { Prompt = _prompt }, default)))!.Error;
        Assert.That((error.Kind, error.Hint), Is.EqualTo((ErrorKind.Configuration, "Correct the connection's option clientId: it stands at trakt.tv, Settings, Your API Apps.")));
        var none = new TraktClient(new TraktOptions { ClientId = TraktService.ClientId }, _services);
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => none.SignInAsync(new SignInRequest { Prompt = _prompt }, default)))!.Message, Does.Contain("client secret"));
    }

    [Test]
    public async Task TheSignInMayBeAtAnotherAddress()
    {
        _services.Web.On("POST", "https://auth.trakt.test/oauth/device/code").Status(503);
        var client = new TraktClient(new TraktOptions { ClientId = TraktService.ClientId, ClientSecret = new Secret("x"), SignInAddress = new Uri("https://auth.trakt.test/") }, _services);
        await Assert.ThrowsAsync<PluginException>(() => client.SignInAsync(new SignInRequest { Prompt = _prompt }, default));
        Assert.That(_services.Web.Requests.Single().Address, Is.EqualTo(new Uri("https://auth.trakt.test/oauth/device/code")));
    }

    [Test]
    public async Task ACheckSaysWhoseAccountItIs()
    {
        var client = Client();
        _trakt.IsOpen = true;
        var status = await client.CheckAsync(default);
        Assert.That((status.AccountId, status.AccountName), Is.EqualTo(("b6589fc6ab0dc82cf12099d1c2d40ab994e8410c", "ana")));
        _trakt.IsOpen = false;
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => client.CheckAsync(default)))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
        using var request = new HttpRequestMessage(HttpMethod.Get, "users/settings");
        client.Authorize(request, TraktWorld.SignedIn);
        Assert.That(request.Headers.Authorization!.ToString(), Is.EqualTo("Bearer token-of-the-kit-0001"));
    }

    private TraktClient Client() => new(new TraktOptions { ClientId = TraktService.ClientId, ClientSecret = new Secret(TraktService.ClientSecret) }, _services);

    private Task<Credential> Start() => Client().SignInAsync(new SignInRequest { Prompt = _prompt }, default);

    private void Pass(params int[] seconds)
    {
        foreach (var second in seconds)
        {
            _services.Clock.Advance(TimeSpan.FromSeconds(second));
        }
    }

    private void Answer(params int[] statuses)
    {
        _trakt.DeviceAnswers.Clear();
        statuses.ToList().ForEach(_trakt.DeviceAnswers.Enqueue);
    }
}
