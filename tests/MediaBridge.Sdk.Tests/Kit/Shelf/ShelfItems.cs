using System.Globalization;
using System.Text.Json;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>Makes items of the shelf's films: one row for each play.</summary>
internal sealed class ShelfItems(PluginServices services, string key, string flaw)
{
    private static int _counter;

    public IEnumerable<MediaItem> Of(ShelfFilm film)
    {
        var first = new MediaItem
        {
            Kind = flaw == "another kind" ? ItemKinds.Series : ItemKinds.Movie,
            Title = flaw switch
            {
                "uses the culture" => film.Title.ToLower(CultureInfo.CurrentCulture),
                "leaks the key into an item" => film.Title + key,
                _ => film.Title,
            },
            Year = film.Year,
            Ids = Ids(film),
            Ratings = [Rating.Own(film.Mark, 10, 0.5m) with { By = flaw == "stamps By" ? "ana" : null }],
            Watches = [new Watch { At = EventTime.Parse(film.Plays[0]) }],
            Versions = [new MediaVersion { Files = [new MediaFile { Path = $"shelf/{film.Id}.mkv" }] }],
            Tags = flaw switch { "reads more than it declares" => ["tag"], "says empty for unknown" => [], _ => null },
            Provenance = flaw switch
            {
                "asks the system's clock" => new Provenance { RetrievedAt = DateTimeOffset.UtcNow },
                "differs from read to read" => new Provenance { Remarks = [$"row {Interlocked.Increment(ref _counter)}"] },
                _ => new Provenance { RetrievedAt = services.Clock.GetUtcNow() },
            },
            Extras = new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [flaw == "extras without a name" ? "shelf" : "shelf.board"] = JsonSerializer.SerializeToElement("B4") },
        };
        yield return first;
        foreach (var play in film.Plays.Skip(1))
        {
            yield return first with { Title = flaw == "one id for different things" ? film.Title + " II" : first.Title, Ratings = null, Watches = [new Watch { At = EventTime.Parse(play) }] };
        }
    }

    private IReadOnlyList<ExternalId> Ids(ShelfFilm film) => flaw switch
    {
        "no ids" => [],
        "ids by chance" => [new ExternalId("shelf", Guid.NewGuid().ToString("n"))],
        _ => [new ExternalId("shelf", film.Id.ToString(CultureInfo.InvariantCulture)), new ExternalId("imdb", $"tt{film.Id + 1_000_000}")],
    };
}
