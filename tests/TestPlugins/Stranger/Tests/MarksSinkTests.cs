using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

/// <summary>What says nothing about it: five checks of files; Reelbook shows each write at once, and gives no item of its own for what is written.</summary>
// guide:sinktest
public sealed class MarksSinkTests : SinkContract<Plugin>
{
    protected override string Component => "reelbook.marks";

    protected override int? ExpectedApplied => 37;

    protected override object Options => new { askFrom = 3 };

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        Film("tt0010323") with { Ratings = [Rating.Own(9, 10)], Watches = [At("2024-05-06T20:00:00Z")] }, // rated otherwise, by so much that it asks
        Film("tt0012349") with { Ratings = [Rating.Own(7, 10)], Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        Film("tt0013442") with { Watches = [At("2024-06-07T20:00:00Z")] }, // on the watchlist, and off it with a play
        Film("tt0021749") with { Ratings = [Rating.Own(8, 10)] },
    ];

    protected override void Arrange(TestServices services)
    {
        var reelbook = new ReelbookService().WithDiary();
        services.World = reelbook;
        services.Web.Serve(reelbook);
    }

    /// <summary>A person rates the film otherwise, or clears it.</summary>
    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var imdb = change.Do!.Item.Id(IdSchemes.Imdb)!.Value.Value;
        ((ReelbookService)services.World!).Edit(imdb, change.Facet!);
        return true;
    }

    private static Watch At(string time) => new() { At = EventTime.Parse(time) };

    private static MediaItem Film(string imdb)
    {
        var film = ReelbookFilm.Catalogue.First(f => f.Imdb == imdb);
        return new MediaItem { Kind = ItemKinds.Movie, Title = film.Title, Year = film.Year, Ids = [new ExternalId(IdSchemes.Imdb, imdb)] };
    }
}
// /guide
