using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class TmdbAccountTests
{
    private TestServices _services = null!;
    private TmdbService _tmdb = null!;

    [SetUp]
    public void Start() => _tmdb = TmdbWorld.Arrange(_services = new TestServices().Declare("tmdb", new ServicePolicy { Address = new Uri("https://tmdb.test/3/") }));

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task AnApprovedTokenBecomesASession()
    {
        var prompt = new ApprovingPrompt(_tmdb, approves: true);
        var credential = await Client().SignInAsync(new SignInRequest { Prompt = prompt }, default);
        Assert.That((credential.AccessToken, prompt.Page), Is.EqualTo(("session-of-request-token-1", "https://www.themoviedb.org/authenticate/request-token-1")));
        Assert.That(_services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
    }

    [Test]
    public async Task ATokenThatNobodyApprovedIsToldSo()
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => Client().SignInAsync(new SignInRequest { Prompt = new ApprovingPrompt(_tmdb, approves: false) }, default)))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.Authentication, "TMDB gives no session: the access was not approved, or the page was open for more than an hour.")));
    }

    [Test]
    public async Task AWrongKeyIsToldFromASessionThatEnded()
    {
        var wrong = new TmdbClient(new TmdbOptions { Key = new Secret("not-a-key-of-tmdb") }, _services);
        foreach (var act in new Func<Task>[] { () => wrong.SignInAsync(new SignInRequest { Prompt = new TestPrompt("") }, default), () => wrong.RefreshAsync(TmdbWorld.SignedIn, default) })
        {
            Assert.That((await Assert.ThrowsAsync<PluginException>(() => act()))!.Error.Message, Is.EqualTo("TMDB does not take the API key of this connection."));
        }

        Assert.That(await Client().RefreshAsync(TmdbWorld.SignedIn, default), Is.Null, "the key is good: the person must sign in again");
    }

    [Test]
    public async Task TheCheckNamesTheAccountOrSaysThatThereIsNone()
    {
        var status = await Client().CheckAsync(default);
        Assert.That(_services.Web.Requests.Select(r => r.Address.AbsolutePath), Is.EqualTo(new[] { "/3/authentication" }), "nobody who has not signed in has an account to ask for");
        Assert.That((status.AccountId, status.Message), Is.EqualTo(("public", "The key is good. Without a sign-in, titles can be asked for, but not ratings and lists of an account.")));
        var request = new HttpRequestMessage(HttpMethod.Get, "account?language=en");
        Client().Authorize(request, new Credential { AccessToken = "a b" });
        Assert.That(request.RequestUri!.OriginalString, Is.EqualTo("account?language=en&session_id=a%20b"));
    }

    private TmdbClient Client() => new(new TmdbOptions { Key = new Secret(TmdbService.ApiKey) }, _services);

    /// <summary>A person who opens the page, and allows the access or not.</summary>
    private sealed class ApprovingPrompt(TmdbService tmdb, bool approves) : IPrompt
    {
        public string? Page { get; private set; }

        public Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken)
        {
            if (approves)
            {
                tmdb.Approve(Page!.Split('/')[^1]);
            }

            return Task.FromResult("");
        }

        public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
        {
            Page = address!.AbsoluteUri;
            return Task.CompletedTask;
        }
    }
}
