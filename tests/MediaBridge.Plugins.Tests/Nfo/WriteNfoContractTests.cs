using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of sinks, kept by nfo.write in the mode that changes files which are there.</summary>
internal sealed class WriteNfoContractTests : SinkContract<Plugin>
{
    private const string Folder = "media/films";

    protected override string Component => "nfo.write";

    protected override int? ExpectedApplied => 28;

    protected override IReadOnlyList<MediaItem> Wanted { get; } = [Film("Nosferatu", 1922, 2), Film("Häxan", 1922, 1), Film("Wings", 1927, 3)];

    protected override object OptionsFor(TestServices services) => new { folder = Folder, mode = "update" };

    protected override void Arrange(TestServices services)
    {
        var store = services.Store(Folder);
        store.Put("Häxan (1922)/movie.nfo", "<movie>\n  <title>Haxan</title>\n  <mine>kept</mine>\n</movie>\n");
        store.Put("Other (1999)/movie.nfo", "<movie><title>Other</title></movie>");
    }

    private static MediaItem Film(string title, int year, int number) => new()
    {
        Title = title,
        Year = year,
        Ids = [new ExternalId(IdSchemes.FilePath, $"films/{title} ({year})"), new ExternalId(IdSchemes.Imdb, $"tt000000{number}")],
        Description = new Description { Overview = $"What {title} is about." },
        Versions = [new MediaVersion { Files = [new MediaFile { Path = $"films/{title} ({year})/{title}.mkv" }] }],
    };
}
