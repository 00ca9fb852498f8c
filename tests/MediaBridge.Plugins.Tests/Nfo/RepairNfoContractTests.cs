using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of sinks, kept by nfo.repair.</summary>
internal sealed class RepairNfoContractTests : SinkContract<Plugin>
{
    private const string Folder = "media/films";

    protected override string Component => "nfo.repair";

    protected override int? ExpectedApplied => 28;

    protected override IReadOnlyList<MediaItem> Wanted { get; } = [File("a.nfo"), File("b/movie.nfo"), File("c.nfo")];

    protected override object OptionsFor(TestServices services) => new { folder = Folder, backup = true };

    protected override void Arrange(TestServices services)
    {
        var store = services.Store(Folder);
        store.Put("a.nfo", "<movie><title>A & B</title></movie>");
        store.Put("b/movie.nfo", "<movie>\n<title>A</title><premiered>01.05.2003</premiered>\n</movie>\n");
        store.Put("c.nfo", "<movie><title>C</title></movie>");
        store.Put("d.nfo", "<movie><title>D & E</title></movie>");
    }

    private static MediaItem File(string path) => new() { Title = path, Ids = [new ExternalId(IdSchemes.FilePath, $"films/{path}")] };
}
