using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of sinks, for pictures beside videos that are replaced.</summary>
public sealed class ArtworkSinkContractTests : SinkContract<Plugin>
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];

    protected override string Component => "files.artwork";

    protected override int? ExpectedApplied => 24;

    protected override IReadOnlyList<MediaItem> Wanted { get; } = [Film("A (2001)", 1), Film("B (2002)", 2), Film("C (2003)", 3)];

    protected override object? OptionsFor(TestServices services) => new { folder = "films", backgrounds = 2, overwrite = true };

    protected override void Arrange(TestServices services)
    {
        services.Web.Get("http://pictures.test/*").Bytes(Jpeg, "image/jpeg");
        var films = services.Store("films");
        films.Put("A (2001)/poster.jpg", "another poster");
        films.Put("A (2001)/A.mkv", "film");
        films.Put("B (2002)/mine.jpg", "a picture of somebody else");
    }

    private static MediaItem Film(string folder, int number) => Some.Film(number) with
    {
        Ids = [new ExternalId(IdSchemes.FilePath, $"films/{folder}"), new ExternalId(IdSchemes.Imdb, $"tt000000{number}")],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = $"films/{folder}/{folder[0]}.mkv" }] }],
        Artwork =
        [
            new Artwork { Role = Artwork.Poster, Url = new Uri($"http://pictures.test/{number}/poster.jpg") },
            new Artwork { Role = Artwork.Background, Url = new Uri($"http://pictures.test/{number}/wide1.jpg") },
            new Artwork { Role = Artwork.Background, Url = new Uri($"http://pictures.test/{number}/wide2.jpg") },
        ],
    };
}
