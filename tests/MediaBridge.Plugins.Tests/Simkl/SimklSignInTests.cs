using MediaBridge.Plugins.Simkl;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Simkl;

namespace MediaBridge.Plugins.Tests.Simkl;

public sealed class SimklSignInTests
{
    private TestServices _services = null!;
    private SimklService _simkl = null!;

    [SetUp]
    public void Start() => _simkl = SimklWorld.Arrange(_services = new TestServices().Declare("simkl", new ServicePolicy { Address = new Uri("https://simkl.test/") }));

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task AnEnteredPinBecomesAToken()
    {
        var prompt = new TestPrompt();
        var signIn = Client().SignInAsync(new SignInRequest { Prompt = prompt }, default);
        _services.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((signIn.IsCompleted, _simkl.Polls), Is.EqualTo((false, 1)));
        var (text, address, code) = prompt.Shown.Single();
        Assert.That((text, address!.AbsoluteUri, code), Is.EqualTo(("Open this page and enter the code.", "https://simkl.com/pin/", "PIN1")));
        _simkl.Enter(code!);
        _services.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await signIn).AccessToken, Is.EqualTo("token-of-PIN1"));
        Assert.That(_services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
    }

    [Test]
    public async Task WhoIsToldToBeSlowerIs()
    {
        var signIn = Client().SignInAsync(new SignInRequest { Prompt = new TestPrompt() }, default);
        _simkl.SlowDown();
        _services.Clock.Advance(TimeSpan.FromSeconds(5));
        _simkl.Enter("PIN1");
        _services.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((signIn.IsCompleted, _simkl.Polls), Is.EqualTo((false, 1)), "ten seconds must go by now");
        _services.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await signIn).AccessToken, Is.EqualTo("token-of-PIN1"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task APinThatNobodyEntersEnds(bool isForgotten)
    {
        var signIn = Client().SignInAsync(new SignInRequest { Prompt = new TestPrompt() }, default);
        if (isForgotten)
        {
            _simkl.ExpirePins();
        }

        _services.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.That(signIn.IsCompleted, Is.True);
        var error = (await Assert.ThrowsAsync<PluginException>(() => signIn))!.Error;
        Assert.That((error.Kind, error.Message, _simkl.Polls), Is.EqualTo((ErrorKind.Authentication, "Nobody entered the code at Simkl in time.", isForgotten ? 1 : 12)));
    }

    [Test]
    public async Task ItCanBeCancelledWhileItWaits()
    {
        using var cancel = new CancellationTokenSource();
        var signIn = Client().SignInAsync(new SignInRequest { Prompt = new TestPrompt() }, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThatAsync(() => signIn, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task AWrongClientIdIsToldWithoutTellingIt()
    {
        var wrong = new SimklClient(new SimklOptions { ClientId = new Secret("wrong-client-id-of-the-kit") }, _services);
        var error = (await Assert.ThrowsAsync<PluginException>(() => wrong.SignInAsync(new SignInRequest { Prompt = new TestPrompt() }, default)))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.Authentication, "Simkl does not take the client id of this connection.")));
    }

    [Test]
    public async Task ATokenIsNotRenewed() => Assert.That(await Client().RefreshAsync(SimklWorld.SignedIn, default), Is.Null);

    private SimklClient Client() => new(new SimklOptions { ClientId = new Secret(SimklService.ClientId) }, _services);
}
