using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Invented films of collections, and a collection that is an item itself.</summary>
internal static class Sets
{
    public static readonly MediaItem Late = Film("Harbour Nights", 1971, "test:s3", "The Harbour Films", null);

    public static readonly MediaItem Early = Film("Harbour", 1966, "test:s1", "The Harbour Films", "test.set:7") with
    {
        Artwork =
        [
            new Artwork { Role = Artwork.Poster, Url = new Uri("https://images.example/harbour.jpg") },
            new Artwork { Role = "collection.poster", Url = new Uri("https://images.example/set-of-film.jpg") },
        ],
    };

    public static readonly MediaItem Middle = Film("Harbour Lights", 1968, "test:s2", "Hafen-Filme", "test.set:7");

    public static readonly MediaItem Collection = new()
    {
        Kind = "collection",
        Title = "Harbour Collection",
        Ids = ["test.set:7"],
        Description = new Description { Overview = "Four nights on one quay.\nAnd {one} morning <after>." },
        Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("https://images.example/set.png") }, new Artwork { Role = Artwork.Background, Url = new Uri("https://images.example/quay.jpg") }],
        Extras = new Dictionary<string, JsonElement>
        {
            ["test.parts"] = JsonSerializer.SerializeToElement(new object[]
            {
                new { id = "test:s1", title = "Harbour", year = 1966 }, new { id = "test:s2", title = "Harbour Lights", year = 1968 }, new { id = "test:s4", title = "Harbour at Dawn", year = 1974 }, new { title = "" }, 5,
            }),
        },
    };

    public static readonly MediaItem Other = Film("Ferry", 1980, "test:f1", "The Harbour Films", "test.set:8");

    public static readonly IReadOnlyList<MediaItem> All = [Late, Collection, Films.Bare, Middle, Early, Other];

    private static MediaItem Film(string title, int year, string id, string collection, string? set) => new()
    {
        Title = title,
        Year = year,
        Ids = [id],
        Description = new Description { Collection = new CollectionRef { Name = collection, Id = set is null ? (ExternalId?)null : new ExternalId("test.set", set[9..]), Overview = "A film says this." }, Runtime = TimeSpan.FromMinutes(90), Genres = ["Drama"] },
    };
}
