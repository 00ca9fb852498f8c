using static MediaBridge.Sdk.Tests.Diffing.DiffCase;

namespace MediaBridge.Sdk.Tests.Diffing;

/// <summary>What holds for every facet: targets, absence, limits, mirroring, effects.</summary>
public sealed class DiffRuleTests
{
    private static MediaItem Rated(int number, decimal mark = 7) => Film(number) with { Ratings = [Rating.Own(mark, 10)] };

    private static MediaItem On(int number, params string[] lists) => Film(number) with { Lists = [.. lists.Select(l => new ListEntry { List = l })] };

    [Test]
    public async Task NothingIsWrittenWhereAbsenceIsNotProven()
    {
        var test = new DiffCase { Current = [Rated(1)], Complete = false, Mirror = true };
        var changes = await test.PlanAsync(Add(Rated(2)), Add(Rated(1)), Add(Film(1) with { Watches = [Play("2020-01-01")] }), Add(Film(3) with { Ids = ["tvdb.movie:3"], Favourite = true }));
        Assert.That(changes.Select(c => c.Kind), Is.EqualTo(new[] { ChangeKind.Skip, ChangeKind.Unchanged, ChangeKind.Skip, ChangeKind.Skip }));
        Assert.That(changes[0].Reason, Does.Contain("absence is not proven"));
        Assert.That(changes.Where(c => c.Kind == ChangeKind.Skip).Select(c => c.Do), Has.None.Null, "what is skipped so can be kept for later");
    }

    [Test]
    public async Task MirrorTakesAwayWhatNobodyDesires()
    {
        var test = new DiffCase { Current = [Rated(3), Rated(2), Rated(1)], Mirror = true };
        var changes = await test.PlanAsync(Set(Rated(2)));
        Assert.That(changes.Select(c => $"{c.Kind} {c.Target}"), Is.EqualTo(new[] { "Unchanged ratings:imdb:tt2", "Delete ratings:imdb:tt1", "Delete ratings:imdb:tt3" }));
        test.Mirror = false;
        Assert.That(await test.PlanAsync(Set(Rated(2))), Has.Count.EqualTo(1));
    }

    [TestCase(false, true, TestName = "Mirror leaves what cannot be removed")]
    [TestCase(true, false, TestName = "Mirror leaves what is only not listed")]
    public async Task MirrorNeedsRemovalAndAbsence(bool remove, bool absence)
    {
        var test = new DiffCase { Current = [Rated(1)], Mirror = true, Can = [FacetInfo.Full(Facets.Ratings) with { Remove = remove, Absence = absence }] };
        Assert.That(await test.PlanAsync(), Is.Empty);
    }

    [Test]
    public async Task ListsTakeNoMoreThanTheirRoom()
    {
        var test = new DiffCase { Current = [On(1, "w"), On(2, "w")], Can = [FacetInfo.Full(Facets.Lists) with { MaxItems = 3 }] };
        var changes = await test.PlanAsync(Add(On(3, "w")), Add(On(4, "w")), Add(On(5, "w", "other")));
        Assert.That(changes.Select(c => c.Kind), Is.EqualTo(new[] { ChangeKind.Create, ChangeKind.Skip, ChangeKind.Create }));
        Assert.That(changes[1].Reason, Is.EqualTo("the list w is full: it takes 3 items"));
        Assert.That(changes[2].Do!.Item.Lists!.Single().List, Is.EqualTo("other"));
    }

    [Test]
    public async Task TheTargetIsTheSameBeforeAndAfterTheServiceKnowsTheItem()
    {
        var test = new DiffCase { Options = new DiffOptions { Schemes = ["trakt.movie", "imdb"] } };
        var wanted = Add(Rated(1) with { Ids = ["filmaffinity:9", "imdb:tt1"] });
        var before = await test.OneAsync(wanted);
        test.Current = [Rated(1) with { Ids = ["trakt.movie:4", "imdb:tt1"] }];
        var after = await test.OneAsync(wanted);
        Assert.That((before.Target, after.Target, after.Kind), Is.EqualTo(("ratings:imdb:tt1", "ratings:imdb:tt1", ChangeKind.Unchanged)));
        Assert.That((await test.OneAsync(before.Do!)).Target, Is.EqualTo(before.Target));
        Assert.That(before.Items, Is.EqualTo(new ExternalId[] { "filmaffinity:9" }));
    }

    [Test]
    public async Task IdsThatTheServiceNeedsComeFromWhatItHolds()
    {
        var test = new DiffCase { Options = new DiffOptions { Schemes = ["plex"] }, Current = [Film() with { Ids = ["plex:77", "imdb:tt1"] }] };
        var change = await test.OneAsync(Add(Rated(1)));
        Assert.That(change.Target, Is.EqualTo("ratings:plex:77"));
        Assert.That(change.Do!.Item.Ids, Is.EqualTo(new ExternalId[] { "imdb:tt1", "plex:77" }));
        Assert.That((await test.OneAsync(change.Do)).Target, Is.EqualTo(change.Target));
    }

    [Test]
    public async Task AnItemWithoutAKnownIdIsRejectedWithTheReason()
    {
        var test = new DiffCase();
        Assert.That(await test.PlanAsync(Add(Rated(1) with { Ids = ["tvdb.movie:5"] })), Is.Empty);
        Assert.That(test.Rejected.Single(), Does.Contain("no id that the service knows: imdb, tmdb.movie"));
    }

    [Test]
    public async Task TwoItemsThatAreOneAreWrittenOnce()
    {
        var test = new DiffCase();
        var both = Rated(1) with { Ids = ["imdb:tt1", "tmdb.movie:1"] };
        var changes = await test.PlanAsync(Add(both), Add(Rated(1, 5) with { Ids = ["tmdb.movie:1"] }));
        Assert.That(changes.Select(c => c.Target), Is.EqualTo(new[] { "ratings:imdb:tt1" }));
        Assert.That(test.Rejected.Single(), Does.Contain("already speaks of its rating"));
    }

    [Test]
    public async Task CopiesOfOneFilmAreAllDesired()
    {
        var test = new DiffCase
        {
            Options = new DiffOptions { Schemes = ["plex"] },
            Mirror = true,
            Current = [Rated(1) with { Ids = ["plex:2", "imdb:tt1"] }, Rated(1) with { Ids = ["plex:1", "imdb:tt1"] }],
        };
        Assert.That((await test.OneAsync(Set(Rated(1)))).Target, Is.EqualTo("ratings:plex:1"));
    }

    [Test]
    public async Task AnAccountThatOnlyCountsIsMadeToCountRight()
    {
        var test = new DiffCase { Can = [FacetInfo.Full(Facets.Watches) with { Backdate = false }], Current = [Film() with { Watches = [Play("2024-05-05")] }] };
        var wanted = Film() with { Watches = [Play("2020-01-01"), Play("2021-01-01")] };
        var change = await test.OneAsync(Add(wanted));
        Assert.That((change.Kind, change.Do!.Op, change.Do.Item.Watches!.Count, change.Fields[0].Before, change.Fields[0].After), Is.EqualTo((ChangeKind.Update, DesiredOp.Set, 2, "1", "2")));
        Assert.That((change.Inverse!.Op, change.Inverse.Item.Watches!.Count), Is.EqualTo((DesiredOp.Set, 1)));
        test.Current = [Film() with { Watches = [Play(), Play(), Play()] }];
        Assert.That((await test.OneAsync(Add(wanted))).Kind, Is.EqualTo(ChangeKind.Unchanged), "more plays than wanted stay");
        Assert.That((await test.OneAsync(Set(wanted))).Do!.Item.Watches, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task PlaysOfTwoServicesWithOneNumberAreNotOne()
    {
        var test = new DiffCase { Current = [Film() with { Watches = [Play("2022-02-02", "17")] }] };
        var change = await test.OneAsync(Add(Film() with { Watches = [Play("2020-01-01", "17")] }));
        Assert.That(change.Kind, Is.EqualTo(ChangeKind.Update));
        Assert.That(change.Do!.Item.Watches!.Single().NativeId, Is.Null);
    }

    [Test]
    public async Task RemovingAPlayCarriesItsOwnId()
    {
        var test = new DiffCase { Current = [Film() with { Watches = [Play("2022-02-02T10:00:00Z", "17")] }] };
        var change = await test.OneAsync(Remove(Film() with { Watches = [Play("2022-02-02T10:00:00Z")] }));
        Assert.That(change.Do!.Item.Watches!.Single().NativeId, Is.EqualTo("17"));
    }

    [Test]
    public async Task EffectsAreForeseen()
    {
        var test = new DiffCase { Current = [On(1, "watchlist")] };
        test.Options = test.Options with
        {
            SettleAfter = c => c.Facet == Facets.Watches ? TimeSpan.FromMinutes(1) : TimeSpan.Zero,
            Effects = c => c.Facet == Facets.Watches ? [Remove(On(1, "watchlist"))] : [],
        };
        var played = On(1, "watchlist") with { Watches = [Play("2020-01-01")] };
        var changes = await test.PlanAsync(Add(played));
        Assert.That(changes.Select(c => $"{c.Kind} {c.Facet}"), Is.EqualTo(new[] { "Create watches", "Create lists" }), "the play takes the item off the list, so it is put there again");
        Assert.That((changes[0].SettleAfter, changes[0].Effects.Count), Is.EqualTo((TimeSpan.FromMinutes(1), 1)));
    }

    [Test]
    public async Task PartsSplitAnExactWish()
    {
        var test = new DiffCase { Current = [On(1, "a", "b")] };
        var (add, remove) = Diff.Parts(await test.OneAsync(Set(On(1, "b", "c"))));
        Assert.That((add!.Lists!.Single().List, remove!.Lists!.Single().List), Is.EqualTo(("c", "a")));
        test.Current = [Film() with { Watches = [Play("2020-01-01"), Play("2021-01-01")] }];
        (add, remove) = Diff.Parts(await test.OneAsync(Set(Film() with { Watches = [Play("2021-01-01"), Play("2022-01-01")] })));
        Assert.That((add!.Watches!.Single().At!.Value.Day.Year, remove!.Watches!.Single().At!.Value.Day.Year), Is.EqualTo((2022, 2020)));
    }

    [Test]
    public void WithoutACurrentStateThereIsNoPlan()
    {
        var request = new PlanRequest { Desired = AsyncEnumerable.Empty<DesiredItem>() };
        Assert.That(async () => await Diff.Against(request).ToListAsync(), Throws.TypeOf<PluginException>().With.Message.Contains("current state"));
    }
}
