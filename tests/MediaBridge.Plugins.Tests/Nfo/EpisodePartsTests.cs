using System.Text;
using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Nfo;
using MediaBridge.Plugins.Nfo.Processors;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Which part of a file an episode or season reads, and which pictures in files count.</summary>
[TestFixture]
public sealed class EpisodePartsTests
{
    private const string Two = "<episodedetails><title>One</title><season>1</season><episode>2</episode></episodedetails><episodedetails><title>Two</title><season>1</season><episode>3</episode></episodedetails>";

    [TestCase(2, null, Two, "One", "")]
    [TestCase(3, null, Two, "Two", "")]
    [TestCase(2, 3, Two, "One / Two", "")]
    [TestCase(4, null, Two, "Name", "it was left out: it describes S01E02, S01E03, not S01E04")]
    [TestCase(2, null, "<episodedetails><title>One</title></episodedetails><episodedetails><title>Two</title></episodedetails>", "One", "")]
    [TestCase(3, null, "<episodedetails><title>One</title></episodedetails><episodedetails><title>Two</title></episodedetails>", "Two", "")]
    [TestCase(3, null, "<episodedetails><title>One</title><season>1</season><episode>2</episode></episodedetails>", "Name", "it was left out: it describes S01E02, not S01E03")]
    [TestCase(2, null, "<episodedetails><title>One</title><season>1</season><episode>9</episode></episodedetails>", "One", "it says S01E09, the name says S01E02")]
    public async Task An_episode_reads_its_own_block(int number, int? last, string xml, string title, string remark)
    {
        var item = await ReadAsync(xml, new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = "Name",
            Ids = ["x:1"],
            Placement = new Placement { Season = 1, Number = number, LastNumber = last },
            Versions = [new MediaVersion { Files = [new MediaFile { Path = "tv/Show/Show.S01E02E03.mkv" }] }],
        });
        Assert.That(item.Title, Is.EqualTo(title));
        Assert.That(NfoRun.Remarks(item), remark.Length == 0 ? Is.Empty : Does.EndWith(remark));
    }

    [Test]
    public async Task A_season_reads_its_part_of_the_series()
    {
        const string Xml = "<tvshow><title>Show</title><plot>P</plot><namedseason number=\"1\">Book One</namedseason><namedseason number=\"2\">Book Two</namedseason><thumb type=\"season\" season=\"2\" aspect=\"poster\">http://a/2.jpg</thumb><thumb aspect=\"poster\">http://a/show.jpg</thumb></tvshow>";
        var season = await ReadAsync(Xml, new MediaItem { Kind = ItemKinds.Season, Title = "Season 2", Ids = ["x:1"], Placement = new Placement { Season = 2 } });
        Assert.That((season.Kind, season.Title, season.Description, season.Artwork!.Single().Url), Is.EqualTo((ItemKinds.Season, "Book Two", default(Description), new Uri("http://a/2.jpg"))));
    }

    [Test]
    public async Task Pictures_by_path_count_only_in_the_item_s_own_folder()
    {
        var there = new MemoryStore();
        there.Put("films/Name (1900)/cover.jpg", "x");
        there.Put("films/Name (1900)/sub/fan.jpg", "x");
        there.Put("films/other.jpg", "x");
        const string Xml = "<movie><thumb>cover.jpg</thumb><thumb>../other.jpg</thumb><thumb>http://a/p.jpg</thumb><fanart><thumb>sub/fan.jpg</thumb></fanart><art><poster>/mnt/old/Name (1900)/cover.jpg</poster><banner>/config/metadata/films/other.jpg</banner></art></movie>";
        var film = NfoRun.Film with { Artwork = [new Artwork { Role = "poster", Path = "films/Name (1900)/poster.jpg" }] };
        var item = await ReadAsync(Xml, film, there);
        Assert.That(string.Join(' ', item.Artwork!.Select(a => $"{a.Role}={a.Path}{a.Url}")), Is.EqualTo(
            "poster=films/Name (1900)/cover.jpg background=films/Name (1900)/sub/fan.jpg poster=films/Name (1900)/poster.jpg poster=http://a/p.jpg"));
    }

    private static async Task<MediaItem> ReadAsync(string xml, MediaItem item, IFileStore? files = null)
    {
        var services = new TestServices().Use(new ReleaseNames()).UseFilesOf(_ => files);
        var content = services.Staging.Store(Encoding.UTF8.GetBytes(xml));
        await foreach (var result in new ReadNfo(new NfoOptions(), services).ProcessAsync(item with { Attachments = [new Attachment { Role = Attachment.Nfo, Name = "a.nfo", Content = content }] }, new ProcessRequest(), CancellationToken.None))
        {
            return result;
        }

        throw new InvalidOperationException("No item came.");
    }
}
