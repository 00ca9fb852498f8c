using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Sinks;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Signing in, and writing ratings.</summary>
public sealed class AccountTests
{
    [Test]
    public async Task ANameAndItsPasswordGiveACookieAndThePasswordIsNotKept()
    {
        var site = Sites.WithRatings();
        await using var services = Reading.ServicesOf(site);
        var client = new FilmAffinityClient(new FilmAffinityOptions(), services);
        var prompt = new TestPrompt("ana", "password-canary-word");

        var credential = await client.SignInAsync(new SignInRequest { Prompt = prompt }, default);

        Assert.That(credential.AccessToken, Does.StartWith("FSID=session-canary-").And.Not.Contain("password"));
        Assert.That(prompt.Asked.Select(a => a.Secret), Is.EqualTo(new[] { false, true }));
        Assert.That(services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
        using var request = new HttpRequestMessage();
        client.Authorize(request, credential);
        Assert.That(request.Headers.GetValues("Cookie").Single(), Is.EqualTo(credential.AccessToken));
    }

    [Test]
    public async Task AWrongPasswordIsSaidSo()
    {
        await using var services = Reading.ServicesOf(Sites.WithRatings());
        var client = new FilmAffinityClient(new FilmAffinityOptions(), services);
        Assert.That(
            () => client.SignInAsync(new SignInRequest { Prompt = new TestPrompt("ana", "wrong") }, default),
            Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.Authentication).And.Message.Contains("name and password"));
    }

    [Test]
    public async Task ACookieCanBeGivenInstead()
    {
        await using var services = Reading.ServicesOf(Sites.WithRatings());
        var credential = await new FilmAffinityClient(new FilmAffinityOptions(), services).SignInAsync(new SignInRequest { Prompt = new TestPrompt("", " FSID=abc; cf_clearance=xyz ") }, default);
        Assert.That(credential.AccessToken, Is.EqualTo("FSID=abc; cf_clearance=xyz"));
    }

    [Test]
    public async Task TheCheckSaysWhoseAccountItIs()
    {
        var site = Sites.WithRatings();
        await using var services = Reading.ServicesOf(site);
        var client = new FilmAffinityClient(new FilmAffinityOptions { User = $"https://www.filmaffinity.com/es/userratings.php?user_id={Sites.Ana}" }, services);
        Assert.That(await client.CheckAsync(default), Has.Property("AccountId").EqualTo(Sites.Ana).And.Property("AccountName").EqualTo("ana").And.Property("Message").EqualTo("50 ratings"));
        await client.GetAsync(Addresses.Ratings(client.Edition, client.User, 1), default);
        Assert.That(site.Asked, Is.EqualTo(1), "the page that the check read is not asked for again");
        await client.GetAsync(Addresses.Ratings(client.Edition, client.User, 1), default);
        Assert.That(site.Asked, Is.EqualTo(2));

        Assert.That((await new FilmAffinityClient(new FilmAffinityOptions(), services).CheckAsync(default)).AccountId, Is.EqualTo("public"), "films can be looked up by anybody");
        var own = new FilmAffinityClient(new FilmAffinityOptions { Cookie = new Secret(site.SignedIn(Sites.Ana)) }, services);
        Assert.That((await own.CheckAsync(default)).AccountId, Is.EqualTo(Sites.Ana));
        site.EndSessions();
        Assert.That(() => own.CheckAsync(default), Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task AUserThatIsNoneIsAConfigurationError()
    {
        await using var services = Reading.ServicesOf(Sites.WithRatings());
        Assert.That(() => new FilmAffinityClient(new FilmAffinityOptions { User = "ana" }, services), Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.Configuration));
    }

    [Test]
    public async Task AMarkIsSetWithTheTokenOfThePageAndReadBack()
    {
        var site = Sites.WithRatings();
        var results = await ApplyAsync(site, Change(200, before: null, after: 9), Change(0, before: 1, after: 4), Change(3, before: 2, after: null));
        Assert.That(results.Select(r => r.Outcome), Is.All.EqualTo(Outcome.Applied));
        Assert.That(site.Writes.Select(w => (w.Account, w.Film, w.Mark)), Is.EqualTo(new[] { (Sites.Ana, Sites.Number(200), (int?)9), (Sites.Ana, Sites.Number(0), 4), (Sites.Ana, Sites.Number(3), null) }));
        Assert.That(site.Requests.Select(r => r.Path.Split('/')[^1][..4]), Is.EqualTo(new[] { "film", "rati", "film", "film", "rati", "film", "film", "rati", "film" }));
    }

    [Test]
    public async Task WhatIsThereAlreadyIsNotWritten()
    {
        var site = Sites.WithRatings();
        Assert.That((await ApplyAsync(site, Change(0, before: 5, after: 1)))[0].Outcome, Is.EqualTo(Outcome.AlreadyThere));
        Assert.That(site.Writes, Is.Empty);
    }

    [Test]
    public async Task AMarkThatTheSiteForgetsIsNotCountedAsWritten()
    {
        var site = Sites.WithRatings();
        site.IgnoresMarks = true;
        var result = (await ApplyAsync(site, Change(200, null, 9)))[0];
        Assert.That(result.Outcome, Is.EqualTo(Outcome.InDoubt));
        Assert.That(result.Error!.Message, Is.EqualTo($"FilmAffinity took the mark 9 for film {Sites.Number(200)} and shows none."));
    }

    [Test]
    public async Task WhatSomebodyRatedMeanwhileIsAConflict()
    {
        var site = Sites.WithRatings();
        var result = (await ApplyAsync(site, Change(0, before: 7, after: 4)))[0];
        Assert.That(result.Error!.Kind, Is.EqualTo(ErrorKind.Conflict));
        Assert.That(site.Writes, Is.Empty);
    }

    [Test]
    public async Task AnOverSessionIsAnAuthenticationError()
    {
        var site = Sites.WithRatings();
        var results = await ApplyAsync(site, s => s.EndSessions(), Change(200, null, 9));
        Assert.That(results[0].Error!.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task AnotherAccountThanTheOneThatIsReadIsRefused()
    {
        var site = Sites.WithRatings();
        site.Join("777", "eva", 3);
        await using var services = Reading.ServicesOf(site);
        var sink = new RatingsSink(new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana, Cookie = new Secret(site.SignedIn("777")) }, services));
        var results = await ApplyAsync(sink, Change(200, null, 9));
        Assert.That(results[0].Error!.Message, Does.Contain("(777)").And.Contain($"({Sites.Ana})"));
        Assert.That(site.Writes, Is.Empty);
    }

    [Test]
    public async Task AMarkUnderAReviewStaysAndTheReasonIsSaid()
    {
        var site = Sites.WithRatings();
        site.Accounts[Sites.Ana].Reviews.Add(Sites.Number(0));
        var result = (await ApplyAsync(site, Change(0, before: 1, after: null)))[0];
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Rejected));
        Assert.That(result.Error!.Message, Does.Contain("review"));
    }

    [Test]
    public async Task AFilmThatIsNotThereIsRejectedAndTheNextIsWritten()
    {
        var site = Sites.WithRatings();
        var gone = Change(200, null, 9);
        gone = gone with { Do = gone.Do! with { Item = gone.Do.Item with { Ids = ["filmaffinity:1"] } } };
        var results = await ApplyAsync(site, gone, Change(201, null, 8));
        Assert.That(results.Select(r => r.Outcome), Is.EqualTo(new[] { Outcome.Rejected, Outcome.Applied }));
    }

    internal static PlannedChange Change(int film, int? before, int? after)
    {
        MediaItem Item(int mark) => new() { Title = Sites.Film(film).EnglishTitle, Ids = [new ExternalId(IdSchemes.FilmAffinity, Sites.Number(film))], Ratings = [Rating.Own(mark, outOf: 10)] };
        return new PlannedChange
        {
            Kind = before is null ? ChangeKind.Create : after is null ? ChangeKind.Delete : ChangeKind.Update,
            Target = $"ratings:{film}",
            Facet = Facets.Ratings,
            Do = new DesiredItem { Item = Item(after ?? before!.Value), Op = after is null ? DesiredOp.Remove : DesiredOp.Add },
            Inverse = new DesiredItem { Item = Item(before ?? after!.Value), Op = before is null ? DesiredOp.Remove : DesiredOp.Add },
        };
    }

    internal static async Task<List<ChangeResult>> ApplyAsync(ISink sink, params PlannedChange[] changes)
    {
        var results = new List<ChangeResult>();
        await foreach (var result in sink.ApplyAsync(new ApplyRequest { Changes = changes.ToAsyncEnumerable() }, default))
        {
            results.Add(result);
        }

        return results;
    }

    private static Task<List<ChangeResult>> ApplyAsync(FilmAffinitySite site, params PlannedChange[] changes) => ApplyAsync(site, _ => { }, changes);

    private static async Task<List<ChangeResult>> ApplyAsync(FilmAffinitySite site, Action<FilmAffinitySite> then, params PlannedChange[] changes)
    {
        await using var services = Reading.ServicesOf(site);
        var sink = new RatingsSink(new FilmAffinityClient(new FilmAffinityOptions { User = Sites.Ana, Cookie = new Secret(site.SignedIn(Sites.Ana)) }, services));
        then(site);
        return await ApplyAsync(sink, changes);
    }
}
