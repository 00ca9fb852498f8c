using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Core.Http;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

public sealed class AccountTests : HubFixture
{
    private readonly Credential _first = new() { AccessToken = "token-one", RefreshToken = "refresh-one" };

    [Test]
    public async Task The_credential_goes_with_the_account_and_not_with_what_is_for_everybody()
    {
        var signIn = new TokenSignIn();
        await Vault().StoreAsync("service", "ana", _first, default);
        await Vault().StoreAsync("service", "ben", _first with { AccessToken = "token-ben" }, default);
        Assert.That(await ClientOf(signIn).GetStringAsync("me"), Does.StartWith("you are Bearer token-one"));
        Assert.That(await ClientOf(signIn, "ben").GetStringAsync("me"), Does.StartWith("you are Bearer token-ben"));
        Assert.That(await (await ClientOf(signIn).SendAsync(new HttpRequestMessage(HttpMethod.Get, "me").ForEverybody())).Content.ReadAsStringAsync(), Is.EqualTo("you are  "));
        Assert.That(await ClientOf(signIn, "stranger").GetStringAsync("me"), Is.EqualTo("you are  "));
    }

    [Test]
    public async Task A_refused_credential_is_renewed_once_however_many_find_out()
    {
        var signIn = new TokenSignIn();
        await Vault().StoreAsync("service", "ana", _first, default);
        Server.TakesToken = t => t == "Bearer token-2";
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => ClientOf(signIn).GetStringAsync($"me/{i}")));
        Assert.That(answers, Is.All.StartsWith("you are Bearer token-2"));
        Assert.That(signIn.Refreshes, Is.EqualTo(1));
        Assert.That((await Vault().GetAsync("service", "ana", default))!.AccessToken, Is.EqualTo("token-2"));
    }

    [Test]
    public async Task Even_a_service_with_one_place_can_be_refreshed_over_the_same_client()
    {
        var policy = Policy with { Concurrency = 1 };
        HttpClient? client = null;
        var signIn = new TokenSignIn(async () => (await client!.SendAsync(new HttpRequestMessage(HttpMethod.Post, "token").WithIntent(RequestIntent.SignIn))).EnsureOk());
        client = ClientOf(signIn, policy: policy);
        await Vault().StoreAsync("service", "ana", _first, default);
        Server.TakesToken = t => t == "Bearer token-2";
        Assert.That(await client.GetStringAsync("me"), Does.Contain("token-2"));
        Assert.That(Server.Seen.Single(s => s.Path == "/token").Headers.ContainsKey("Authorization"), Is.False);
    }

    [Test]
    public async Task A_credential_about_to_end_is_renewed_before()
    {
        var signIn = new TokenSignIn();
        await Vault().StoreAsync("service", "ana", _first with { ExpiresAt = Clock.GetUtcNow() + TimeSpan.FromSeconds(30) }, default);
        Assert.That(await ClientOf(signIn).GetStringAsync("me"), Does.Contain("token-2"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_credential_that_is_still_refused_reaches_the_plugin_as_401()
    {
        var signIn = new TokenSignIn();
        await Vault().StoreAsync("service", "ana", _first, default);
        Server.TakesToken = _ => false;
        var response = await ClientOf(signIn).GetAsync("me");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((signIn.Refreshes, Server.Count("/me")), Is.EqualTo((1, 2)));
        signIn.Refuses = true;
        var error = await FailAsync(() => ClientOf(signIn).GetAsync("me"));
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task Cookies_belong_to_the_account()
    {
        await Client().GetAsync("cookie/ana-cookie");
        await Client(account: "ben").GetAsync("cookie/ben-cookie");
        Assert.That(await Client().GetStringAsync("me"), Does.Contain("session=ana-cookie").And.Not.Contain("ben"));
        Assert.That(await Client(account: "ben").GetStringAsync("me"), Does.Contain("session=ben-cookie"));
        Assert.That(await Client(account: "cid").GetStringAsync("me"), Does.Not.Contain("session"));

        using var own = new HttpRequestMessage(HttpMethod.Get, "me/own");
        own.Headers.Add("Cookie", "session=mine; other=1");
        Assert.That(await (await Client().SendAsync(own)).Content.ReadAsStringAsync(), Does.EndWith("session=mine; other=1"));
    }

    [Test]
    public async Task Redirects_are_followed_on_the_service_but_not_for_ever()
    {
        var response = await Client().GetAsync("hops/3");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/ok"));
        Assert.That((await FailAsync(() => Client().GetAsync("hops/30"))).Code, Is.EqualTo(HttpErrorCodes.BadRedirect));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("ftp://127.0.0.1/x")]
    [TestCase("data:text/plain,x")]
    public async Task Redirects_to_other_than_http_are_refused(string target)
    {
        var error = await FailAsync(() => Client().GetAsync("to?" + Uri.EscapeDataString(target)));
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.ServiceChanged, HttpErrorCodes.BadRedirect)));
    }

    [Test]
    public async Task Another_host_gets_neither_credential_nor_cookie_nor_body()
    {
        await using var other = await FaultyServer.StartAsync(Clock);
        await Vault().StoreAsync("service", "ana", _first, default);
        var client = ClientOf(new TokenSignIn());
        await client.GetAsync("cookie/secret-cookie");
        using var request = new HttpRequestMessage(HttpMethod.Get, "to?" + Uri.EscapeDataString(other.Address + "ok"));
        request.Headers.Add("X-Api-Key", "secret-key");
        request.Headers.Add("Accept", "application/json");
        await client.SendAsync(request);
        var seen = other.Seen.Single();
        Assert.That(seen.Headers.Keys, Is.EquivalentTo(new[] { "Accept", "Host", "User-Agent", "Accept-Encoding" }));

        var error = await FailAsync(() => client.PostAsync("to/307?" + Uri.EscapeDataString(other.Address + "ok"), new StringContent("private")));
        Assert.That(error.Code, Is.EqualTo(HttpErrorCodes.BadRedirect));
        Assert.That(other.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_post_that_is_redirected_becomes_a_get()
    {
        await Client().PostAsync("to/303?/ok", new StringContent("x"));
        Assert.That(Server.Seen.Select(s => (s.Method, s.Body)), Is.EqualTo(new[] { ("POST", "x"), ("GET", "") }));
    }

    private CredentialVault Vault() => new(new SecretFile(Data.Path, _ => null), Redactor, Clock);

    private HttpClient ClientOf(ISignIn signIn, string account = "ana", ServicePolicy? policy = null) =>
        Hub.Client(Binding(policy, account) with { SignIn = signIn, CredentialVault = Vault() });

    private sealed class TokenSignIn(Func<Task>? ask = null) : ISignIn
    {
        private int _refreshes;

        public int Refreshes => _refreshes;

        public bool Refuses { get; set; }

        public Task<Credential> SignInAsync(SignInRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task<Credential?> RefreshAsync(Credential current, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _refreshes);
            await (ask?.Invoke() ?? Task.CompletedTask);
            return Refuses ? null : current with { AccessToken = "token-2", RefreshToken = "refresh-2", ExpiresAt = null };
        }

        public void Authorize(HttpRequestMessage request, Credential credential) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken);
    }
}
