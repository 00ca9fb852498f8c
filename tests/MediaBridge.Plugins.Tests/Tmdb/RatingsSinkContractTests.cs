using MediaBridge.Plugins.Tmdb;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Tmdb;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class RatingsSinkContractTests : SinkContract<Plugin>
{
    private static readonly Scale Halves = new(0.5m, 10, 0.5m);

    protected override string Component => "tmdb.ratings";

    protected override int? ExpectedApplied => 32;

    protected override object ConnectionOptions => TmdbWorld.Connection;

    protected override Credential Credential => TmdbWorld.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        TmdbWorld.Film(TmdbCatalogue.GoldRush) with { Ratings = [new Rating { Value = 8.5m, Scale = Halves }] }, // as it is
        TmdbWorld.Film(TmdbCatalogue.Thief1924) with { Ratings = [Rating.Own(7, 10)] }, // new
        new() { Kind = ItemKinds.Movie, Title = "Otherwise", Ids = ["imdb:tt8000003"], Ratings = [Rating.Own(4.5m, 5, 0.5m)] }, // rated otherwise, and known by another id
        new() { Kind = ItemKinds.Series, Title = "The Lantern Road", Year = 2008, Ids = ["tvdb.series:990001"], Ratings = [new Rating { Value = 9.5m, Scale = Halves }] },
        new() { Kind = ItemKinds.Episode, Title = "Dusk", Ids = ["files.path:lantern/1"], Placement = new Placement { ParentIds = ["imdb:tt9900001"], Season = 1, Number = 1 }, Ratings = [Rating.Own(6, 10)] },
        new() { Kind = ItemKinds.Episode, Title = "Night", Ids = ["imdb:tt9900012"], Ratings = [new Rating { Value = 5.5m, Scale = Halves }] },
    ];

    protected override void Arrange(TestServices services) => TmdbWorld.Rated(services);

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', TmdbWorld.Of(services).State));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var item = change.Do!.Item;
        var key = item.Kind == ItemKinds.Episode
            ? $"tv/60001/{item.Placement!.Season}/{item.Placement.Number}"
            : item.Id(IdSchemes.TmdbMovie) is { } movie ? $"movie/{movie.Value}" : $"tv/{item.Id(IdSchemes.TmdbTv)!.Value.Value}";
        TmdbWorld.Of(services).Rate(key, 0.5m);
        return true;
    }
}
