using System.Text.Json.Nodes;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class RatingsSinkTests : SinkContract<Plugin>
{
    protected override string Component => "plugin1id.ratings";

    protected override int? ExpectedApplied => 30;

    protected override object ConnectionOptions => new { file = "shelf/ratings.json" };

    protected override IReadOnlyList<MediaItem> Wanted =>
    [
        Rated("tt0010323", "The Cabinet of Dr. Caligari", 1920, 8), // as it is
        Rated("tt0017136", "Metropolis", 1927, 10),                 // another rating
        Rated("tt0021749", "City Lights", 1931, 9),                 // not there yet
    ];

    protected override void Arrange(TestServices services) => services.Store("shelf").Put("ratings.json", Samples.Ratings);

    /// <summary>The account is what the file says, however it is laid out.</summary>
    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(string.Join('\n', Films(services)));

    protected override bool Edit(TestServices services, PlannedChange change)
    {
        var films = Films(services);
        films[change.Do!.Item.Id(IdSchemes.Imdb)!.Value.Value]!["rating"] = 1;
        services.Store("shelf").Put("ratings.json", films.ToJsonString());
        return true;
    }

    private static JsonObject Films(TestServices services) => JsonNode.Parse(services.Store("shelf").Texts["ratings.json"])!.AsObject();

    private static MediaItem Rated(string imdb, string title, int year, int rating) => new()
    {
        Kind = ItemKinds.Movie,
        Title = title,
        Year = year,
        Ids = [new ExternalId(IdSchemes.Imdb, imdb)],
        Ratings = [Rating.Own(rating, outOf: 10)],
    };
}
