using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Pages;
using MediaBridge.Plugins.Imdb.Reading;
using MediaBridge.Plugins.Imdb.Sinks;
using MediaBridge.Plugins.Imdb.Writing;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>An account reached by HTTP, with a cookie.</summary>
public sealed class AccountTests
{
    private readonly TestServices _services = new TestServices().Declare("imdb", new ServicePolicy { Address = new Uri("https://www.imdb.com/") });
    private readonly ImdbService _imdb;

    public AccountTests()
    {
        _imdb = new ImdbService(_services.Clock);
        _services.Web.Serve(_imdb);
    }

    [TearDown]
    public async Task Clean() => await _services.DisposeAsync();

    [TestCase("at-main=abc|def; ubid-main=130; lc-main=en_US; aws-waf-token=w", "at-main=abc|def; ubid-main=130; aws-waf-token=w")]
    [TestCase("Cookie: session-id=1; at-main=abc", "session-id=1; at-main=abc")]
    [TestCase("  Atza|IwEBI-x==  ", "at-main=Atza|IwEBI-x==")]
    [TestCase("at-main=\"a\"\nubid-main=2", "at-main=\"a\"; ubid-main=2")]
    public void OfWhateverIsPastedTheSessionIsKept(string pasted, string cookie) => Assert.That(SessionCookie.Of(pasted), Is.EqualTo(cookie));

    [TestCase("ubid-main=130; session-id=2")]
    [TestCase("")]
    [TestCase("at-main=; x=y")]
    public void WithoutItThereIsNoSession(string pasted)
        => Assert.That(Assert.Throws<PluginException>(() => SessionCookie.Of(pasted))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));

    [Test]
    public async Task ACheckSaysWhichAccountItIs()
    {
        var status = await Client().CheckAsync(default);
        Assert.That((status.AccountId, status.AccountName), Is.EqualTo(("ur10000001", "ana")));
    }

    [Test]
    public async Task ASessionThatHasEndedIsSaid()
    {
        var client = Client();
        _imdb.EndSessions();
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => client.CheckAsync(default)))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task AnotherAccountThanBeforeIsRefusedUntilItIsConfigured()
    {
        await Client().CheckAsync(default);
        var other = _imdb.Use(new ImdbAccount { Id = "ur20000002", Name = "bea" });
        var error = (await Assert.ThrowsAsync<PluginException>(() => Client().CheckAsync(default)))!;
        Assert.That(error.Message, Does.Contain("ur20000002 (bea)").And.Contain("ur10000001"));
        Assert.That(error.Error.Hint, Does.Contain("user: ur20000002"));
        Assert.That((await Client(user: other.Id).CheckAsync(default)).AccountId, Is.EqualTo(other.Id));
        await Assert.ThrowsAsync<PluginException>(() => Client(user: "ur10000001").CheckAsync(default));
    }

    [Test]
    public async Task ACookieIsAskedForWhereNoBrowserIs()
    {
        var client = new ImdbClient(new ImdbOptions(), _services);
        var prompt = new TestPrompt(_imdb.CookieOf());
        var credential = await client.SignInAsync(new SignInRequest { Prompt = prompt }, default);
        Assert.That(prompt.Asked.Single().Secret, Is.True);
        Assert.That(credential.AccessToken, Does.StartWith("at-main=atza-session-canary-"));
        Assert.That((await client.CheckAsync(default)).AccountName, Is.EqualTo("ana"));
    }

    [Test]
    public async Task APastedCookieThatIsNoneIsNotKept()
    {
        var client = new ImdbClient(new ImdbOptions(), _services);
        var error = await Assert.ThrowsAsync<PluginException>(() => client.SignInAsync(new SignInRequest { Prompt = new TestPrompt("at-main=wrong") }, default));
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task WhereAWriteIsRefusedTheKindSaysWhy()
    {
        var writer = new HttpWriter(Client());
        Assert.That(await writer.RateAsync("tt0017136", 9, default), Is.EqualTo(WriteOutcome.Done));
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => writer.RateAsync("tt9999901", 9, default)))!.Error.Kind, Is.EqualTo(ErrorKind.ItemRejected));
        _imdb.LimitAfter = 0;
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => writer.RateAsync("tt0017136", 8, default)))!.Error, Has.Property("Kind").EqualTo(ErrorKind.RateLimited).And.Property("RetryAfter").EqualTo(TimeSpan.FromSeconds(1)));
        _imdb.EndSessions();
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => writer.RateAsync("tt0017136", 8, default)))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
        Assert.That(_imdb.Writes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task AMarkThatDoesNotReadBackIsInDoubt()
    {
        _imdb.OnWrite = write => _imdb.Account.Ratings.Remove(write.Title); // taken, and lost
        Assert.That(await new HttpWriter(Client()).RateAsync("tt0017136", 9, default), Is.EqualTo(WriteOutcome.NotShown));
    }

    [Test]
    public async Task TheWatchlistIsWrittenThoughItsAddressWantsABrowser()
    {
        _imdb.Challenges = true;
        var writer = new HttpWriter(Client());
        await writer.WatchlistAsync("tt0017136", true, default);
        await writer.WatchlistAsync("tt0021749", true, default);
        await writer.WatchlistAsync("tt0017136", false, default);
        Assert.That(_imdb.Writes.Select(w => w.ToString()), Is.EqualTo((string[])["list tt0017136", "list tt0021749", "unlist tt0017136"]));
    }

    [Test]
    public async Task AListThatEndsTooSoonIsNotComplete()
    {
        _imdb.PageSize = 2;
        _imdb.Account.Rated("tt0017136", 9).Rated("tt0021749", 8).Rated("tt0013442", 7);
        var asked = 0;
        _services.Web.OnRequest = request =>
        {
            if (request.Body.Contains("userRatings", StringComparison.Ordinal) && ++asked == 2)
            {
                _imdb.Account.Ratings.Clear(); // the second page is empty, and says so
                _imdb.Account.Rated("tt0017136", 9);
            }
        };
        var elements = await new HttpReader(Client(), _services).RatingsAsync(new SourceRequest(), default).ToListAsync();
        Assert.That(elements.Count(e => e.Item is not null), Is.EqualTo(2));
        Assert.That(elements[^1].IsEnd, Is.True);
    }

    [Test]
    public async Task FurtherListsGoToTheWatchlistWhenTheyAreNamed()
    {
        MediaItem[] films =
        [
            ImdbWorld.Film("tt0017136") with { Lists = [new ListEntry { List = "17", Name = "Pendientes" }] },
            ImdbWorld.Film("tt0021749") with { Lists = [new ListEntry { List = "18", Name = "Favoritas" }] },
            ImdbWorld.Film("tt0013442") with { Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        ];
        Assert.That(await PlannedAsync(films), Is.EqualTo((string[])["lists:imdb:tt0013442"]));
        Assert.That(await PlannedAsync(films, "pendientes"), Is.EqualTo((string[])["lists:imdb:tt0017136", "lists:imdb:tt0013442"]));
        Assert.That(await PlannedAsync([.. films, ImdbWorld.Film("tt0015864")], "*"), Has.Count.EqualTo(4));
    }

    [Test]
    public async Task AWatchlistThatIsFullTakesNoMore()
    {
        var info = FacetInfo.Full(Facets.Lists) with { MaxItems = 10_000 };
        var current = Enumerable.Range(0, 9_999).Select(n => new MediaItem { Ids = [$"imdb:tt{1_000_000 + n}"], Lists = [new ListEntry { List = ListEntry.Watchlist }] });
        var request = Request([ImdbWorld.Film("tt0017136"), ImdbWorld.Film("tt0021749")]) with { Facets = [info], Current = current.ToAsyncEnumerable() };
        var changes = await new WatchlistSink(new WatchlistOptions { Lists = ["*"] }, Client(), _services).PlanAsync(request, default).ToListAsync();
        Assert.That(changes.Select(c => $"{c.Kind} {c.Reason}"), Is.EqualTo((string[])["Create ", "Skip the list watchlist is full: it takes 10000 items"]));
    }

    [TestCase("JBSWY3DPEHPK3PXP")]
    [TestCase("jbsw y3dp ehpk 3pxp")]
    [TestCase("otpauth://totp/IMDb:ana?secret=JBSWY3DPEHPK3PXP&issuer=IMDb")]
    public void AKeyOfASecondFactorIsReadAsSitesShowIt(string key)
        => Assert.That(TotpKey.CodeOf(new Secret(key), DateTimeOffset.FromUnixTimeSeconds(0)), Is.EqualTo("282760"));

    [TestCase("not a key!")]
    [TestCase("otpauth://totp/IMDb?issuer=x")]
    public void WhatIsNoKeyIsSaidWithoutSayingIt(string key)
    {
        var error = Assert.Throws<PluginException>(() => TotpKey.CodeOf(new Secret(key), DateTimeOffset.UnixEpoch))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.ToString(), Does.Not.Contain(key));
    }

    private static PlanRequest Request(IReadOnlyList<MediaItem> films) => new()
    {
        Desired = films.Select(f => new DesiredItem { Item = f }).ToAsyncEnumerable(),
        Count = films.Count,
        Current = AsyncEnumerable.Empty<MediaItem>(),
        CurrentComplete = true,
        Facets = [FacetInfo.Full(Facets.Lists)],
    };

    private async Task<IReadOnlyList<string>> PlannedAsync(IReadOnlyList<MediaItem> films, params string[] lists)
        => [.. await new WatchlistSink(new WatchlistOptions { Lists = lists }, Client(), _services).PlanAsync(Request(films), default).Where(c => c.Kind == ChangeKind.Create).Select(c => c.Target).ToListAsync()];

    private ImdbClient Client(string? user = null) => new(new ImdbOptions { User = user, Cookie = new Secret(_imdb.CookieOf()) }, _services);
}
