using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Trakt;

namespace MediaBridge.Plugins.Tests.Trakt;

/// <summary>A list that is there.</summary>
public sealed class ListSinkContractTests : TraktSinkContractTests
{
    protected override string Component => "trakt.lists";

    protected override int? ExpectedApplied => 33;

    protected override object Options => new { list = "Silent nights", from = "collection-7" };

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        On(TraktCatalogue.GoldRush, "collection-7"), // is on it
        On(TraktCatalogue.Thief1940, "collection-7", "collection-8"),
        On(TraktCatalogue.Dusk, "collection-7"),
        On(TraktCatalogue.Reel(5), "collection-8", "collection-7"), // on another list of the account, too
    ];

    protected override void Arrange(TestServices services) => TraktWorld.Listed(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TraktWorld.Of(services).DropFrom("silent-nights", Thing(change));
        return true;
    }

    private static MediaItem On(TraktThing thing, params string[] lists) => TraktWorld.Item(thing) with { Lists = [.. lists.Select(l => new ListEntry { List = l })] };
}

/// <summary>A list that must be made first.</summary>
public sealed class NewListSinkContractTests : TraktSinkContractTests
{
    protected override string Component => "trakt.lists";

    protected override int? ExpectedApplied => 30;

    protected override object Options => new { list = "Brand New" };

    protected override IReadOnlyList<MediaItem> Wanted { get; } =
    [
        TraktWorld.Item(TraktCatalogue.Dusk) with { Lists = [new ListEntry { List = "77", Name = "brand new" }] },
        new() { Title = "Thief", Ids = ["imdb:tt0033152"], Lists = [new ListEntry { List = "77", Name = "Brand New" }] },
    ];

    protected override void Arrange(TestServices services) => TraktWorld.Rated(services);

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        TraktWorld.Of(services).DropFrom("brand-new", Thing(change));
        return true;
    }
}
