using MediaBridge.Plugins.Serializd;
using MediaBridge.Plugins.Serializd.Sinks;
using MediaBridge.Plugins.Serializd.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Serializd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Serializd;

public sealed class SerializdTests
{
    private TestServices _services = null!;
    private SerializdService _serializd = null!;
    private SerializdClient _client = null!;

    [SetUp]
    public void Start()
    {
        _services = new TestServices().Declare("serializd", new ServicePolicy { Address = new Uri("https://serializd.test/api/") });
        _serializd = SerializdWorld.Make();
        _client = new SerializdClient(_services);
    }

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task MailAndPasswordBecomeATokenAndNothingElseIsKept()
    {
        _services.Web.Serve(_serializd);
        var prompt = new TestPrompt(SerializdService.Email, SerializdService.Password);
        var credential = await _client.SignInAsync(new SignInRequest { Prompt = prompt }, default);
        Assert.That((credential.AccessToken, credential.RefreshToken), Is.EqualTo(("token-of-a-sign-in-2", (string?)null)));
        Assert.That(prompt.Asked.Select(a => a.Secret), Is.EqualTo((bool[])[false, true]));
        Assert.That(_services.Web.Requests.Select(r => r.Intent), Is.All.EqualTo(RequestIntent.SignIn));
        var error = (await Assert.ThrowsAsync<PluginException>(() => _client.SignInAsync(new SignInRequest { Prompt = new TestPrompt(SerializdService.Email, "another-password") }, default)))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.Authentication, "Serializd does not take this mail address and password.")));
    }

    [Test]
    public async Task TheCheckNamesTheAccountUntilTheTokenEnds()
    {
        SignIn();
        Assert.That((await _client.CheckAsync(default)).AccountId, Is.EqualTo("ana"));
        _serializd.Revoke();
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => new SerializdClient(_services).CheckAsync(default)))!.Error.Kind, Is.EqualTo(ErrorKind.Authentication));
    }

    [Test]
    public async Task TheDiaryGivesAllPlaysAndTheLastMark()
    {
        SignIn();
        var read = await new DiarySource(_client, _services).ReadAsync(new SourceRequest(), default).ToListAsync();
        Assert.That(read[^1].IsComplete);
        Assert.That(read.Select(e => e.Item).OfType<MediaItem>().Select(Told).Order(StringComparer.Ordinal), Is.EqualTo((string[])
        [
            "episode serializd.episode:60001/1/3 rated 8",
            "episode serializd.episode:60001/1/3 watched 2024-01-01T20:00:00Z",
            "episode serializd.episode:60001/1/3 watched 2025-06-07T20:00:00Z",
            "episode serializd.episode:60003/1/1 rated 10",
            "episode serializd.episode:60003/1/1 watched 2025-02-02T20:00:00Z",
            "episode serializd.episode:60003/1/2 rated 10",
            "episode serializd.episode:60003/1/2 watched 2025-02-03T20:00:00Z",
            "season tmdb.season:7001 rated 9",
            "season tmdb.season:7001 said It glows.",
            "season tmdb.season:7001 watched 2024-01-02T20:00:00Z",
            "season tmdb.season:7301 watched 2024-05-05",
            "series tmdb.tv:60002 rated 7",
        ]));
    }

    [Test]
    public async Task AnEntryOfAnUnknownSeasonIsToldAndTheRestRead()
    {
        SignIn();
        _serializd.Log(60005, 9999, 4, 5, "2024-01-01");
        var read = await new DiarySource(_client, _services).ReadAsync(new SourceRequest(), default).ToListAsync();
        Assert.That((read.Count, read[^1].IsComplete, read[^1].Reason), Is.EqualTo((13, false, "1 entries of the diary do not say of which season they are")));
    }

    [Test]
    public async Task ASeriesIsItsSeasonsThatWereNotWatched()
    {
        SignIn();
        _serializd.Want(60002, 0);
        var (plan, rejected) = await PlanAsync(
            [Series(60001), Series(60003), Series(60004), Series(61000), new MediaItem { Kind = ItemKinds.Series, Ids = ["imdb:tt0000001"], Lists = SerializdWorld.Listed }, new MediaItem { Kind = ItemKinds.Movie, Ids = ["tmdb.movie:1"], Lists = SerializdWorld.Listed }]);
        Assert.That(plan.Select(c => $"{c.Kind} {c.Target}"), Is.EqualTo((string[])["Unchanged lists:tmdb.season:7003", "Unchanged lists:tmdb.season:7202"]));
        Assert.That(rejected, Is.EqualTo((string[])
        [
            "Serializd knows no season of it that was not watched; it knows series by TMDB's number",
            "Serializd knows no season of it that was not watched; it knows series by TMDB's number",
            "Serializd knows no season of it that was not watched; it knows series by TMDB's number",
            "Serializd lists series and seasons, not a thing of kind movie",
        ]));
    }

    [Test]
    public async Task ASeriesWithoutSeasonsOnTheListStandsForAll()
    {
        SignIn();
        _serializd.Want(60002, 0);
        var read = await new SeasonsSource(_client, ShowLists.Watchlist, ShowLists.AsListed, isWhole: true).ReadAsync(new SourceRequest(), default).ToListAsync();
        Assert.That(read.Select(e => e.Item).OfType<MediaItem>().Select(i => i.Ids[0].Value), Is.EqualTo((string[])["7003", "7101", "7202", "7300", "7401"]));
    }

    private static MediaItem Series(long id) => new() { Kind = ItemKinds.Series, Title = $"Series {id}", Ids = [new ExternalId(IdSchemes.TmdbTv, $"{id}")], Lists = SerializdWorld.Listed };

    private static string Told(MediaItem item)
        => $"{item.Kind} {item.Ids[0]}{(item.Ratings is [var mark, ..] ? $" rated {mark.Value}" : "")}{(item.Watches is { } plays ? $" watched {string.Join(", ", plays.Select(p => p.At))}" : "")}{(item.Note is { } note ? $" said {note.Value}" : "")}";

    private async Task<(List<PlannedChange> Plan, List<string> Rejected)> PlanAsync(IReadOnlyList<MediaItem> wanted)
    {
        var rejected = new List<string>();
        var current = await new SeasonsSource(_client, ShowLists.Watchlist, ShowLists.AsListed, isWhole: true).ReadAsync(new SourceRequest(), default).Select(e => e.Item!).Where(i => i is not null).ToListAsync();
        var plan = await new WatchlistSink(_client).PlanAsync(
            new PlanRequest { Desired = wanted.Select(i => new DesiredItem { Item = i }).ToAsyncEnumerable(), Current = current.ToAsyncEnumerable(), CurrentComplete = true, Facets = [FacetInfo.Full(Facets.Lists)], Reject = (_, why) => rejected.Add(why) },
            default).ToListAsync();
        return (plan, rejected);
    }

    private void SignIn() => _services.Web.Serve(new SignedIn(_serializd));

    /// <summary>Puts the token on requests, as the engine does.</summary>
    private sealed class SignedIn(SerializdService serializd) : ILocalService
    {
        public ServiceAnswer Answer(ServiceRequest request) => serializd.Answer(request with
        {
            Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer {SerializdWorld.SignedIn.AccessToken}" },
            Body = request.Address.AbsolutePath.EndsWith("validateauthtoken", StringComparison.Ordinal) ? $$"""{"token":"{{SerializdWorld.SignedIn.AccessToken}}"}""" : request.Body,
        });
    }
}
