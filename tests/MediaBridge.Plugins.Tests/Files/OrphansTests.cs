using MediaBridge.Plugins.Files.Orphans;
using MediaBridge.Plugins.Files.Trashing;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>What belongs to no video; in doubt a file belongs.</summary>
public sealed class OrphansTests
{
    private readonly FilmFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("Alien (1979)/Alien.mkv|Alien (1979)/movie.nfo|Alien (1979)/poster.jpg|Alien (1979)/grp.nfo|Alien (1979)/Subs/2_English.srt|Alien (1979)/extrafanart/1.jpg|Alien (1979)/English.srt", "", TestName = "What a film has belongs")]
    [TestCase("a.mkv|gone/gone.nfo|gone/gone-poster.jpg|gone/own.txt|gone/x/gone.srt", "orphan gone/gone-poster.jpg|orphan gone/gone.nfo|orphan gone/x/gone.srt", TestName = "A folder without a video")]
    [TestCase("a.mkv|photos/me.jpg|photos/you.jpg|music/song.mp3|music/folder.jpg|music/album.nfo", "", TestName = "Pictures and music of one's own")]
    [TestCase("Show/tvshow.nfo|Show/poster.jpg|Show/season01-poster.jpg|Show/Season 1/Show S01E01.mkv|Show/Season 1/season.nfo|Show/Season 1/Show S01E01.nfo|Show/Season 1/Show S01E02.mkv|Show/Season 1/Show S01E03.nfo|Show/Season 1/Show S01E03-thumb.jpg", "orphan Show/Season 1/Show S01E03-thumb.jpg|orphan Show/Season 1/Show S01E03.nfo", TestName = "A series")]
    [TestCase("Alien (1979).mkv|Alien (1979).nfo|Heat (1995).mkv|Jaws (1975).nfo|Jaws (1975)-poster.jpg|folder.jpg", "orphan Jaws (1975)-poster.jpg|orphan Jaws (1975).nfo", TestName = "Flat")]
    [TestCase("Heat/Heat.mkv|Jaws (1975).nfo|Jaws (1975)-poster.jpg|Jaws (1975).en.srt|movie.nfo|folder.jpg|holiday.jpg", "orphan Jaws (1975)-poster.jpg|orphan Jaws (1975).en.srt|orphan Jaws (1975).nfo", TestName = "Loose in a root without loose videos")]
    [TestCase("VIDEO_TS/VIDEO_TS.IFO|VIDEO_TS/VTS_01_1.VOB|Jaws (1975).nfo", "", TestName = "A root that is a disc")]
    [TestCase("Heat/Heat.mkv|Heat/Sample/heat-sample.mkv|Heat/heat.sample.mkv|Heat/RARBG.txt|Heat/site.url|Heat/Thumbs.db", "junk Heat/RARBG.txt|sample Heat/Sample/heat-sample.mkv|junk Heat/Thumbs.db|sample Heat/heat.sample.mkv|junk Heat/site.url", TestName = "Samples and junk")]
    [TestCase("The Sample/The Sample.mkv|a.mkv", "", TestName = "A film called so")]
    [TestCase("Heat/VIDEO_TS/VIDEO_TS.IFO|Heat/poster.jpg|dvd.strm|dvd.nfo", "", TestName = "Discs and streams are videos")]
    [TestCase(".hidden/x.nfo|a.mkv|kept/.nomedia|kept/x.nfo|@eaDir/x.nfo", "", TestName = "What no scan looks at")]
    [TestCase("nothing/x.nfo|other/y.srt", "", TestName = "No video at all: not mounted")]
    public async Task Leftovers_are_found(string files, string expected)
    {
        _folder.With(files.Split('|'));
        Assert.That((await FindAsync()).Select(Line), Is.EqualTo(expected.Split('|', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public async Task Empty_folders_and_links_to_nowhere()
    {
        _folder.With("Alien/Alien.mkv");
        Directory.CreateDirectory(_folder.Full("empty/below/more"));
        Directory.CreateDirectory(_folder.Full("Alien/Empty"));
        File.CreateSymbolicLink(_folder.Full("Alien/gone.mkv"), "/nowhere/x.mkv");
        File.CreateSymbolicLink(_folder.Full("Alien/there.mkv"), _folder.Full("Alien/Alien.mkv"));
        Assert.That((await FindAsync()).Select(Line), Is.EqualTo(new[] { "empty Alien/Empty", "link Alien/gone.mkv", "empty empty" }));
    }

    [Test]
    public void An_empty_or_missing_folder_is_a_disk_that_is_not_mounted()
    {
        Assert.That(async () => await FindAsync(), Throws.TypeOf<PluginException>().With.Message.Contains("empty"));
        Directory.Delete(_folder.Root);
        Assert.That(async () => await FindAsync(), Throws.TypeOf<PluginException>().With.Message.Contains("does not exist"));
        Directory.CreateDirectory(_folder.Root);
    }

    [Test]
    public async Task All_of_them_go_to_the_trash_and_come_back()
    {
        _folder.With("Alien/Alien.mkv", "gone/gone.nfo", "gone/gone-poster.jpg", "Alien/RARBG.txt");
        Directory.CreateDirectory(_folder.Full("empty/below"));
        Directory.SetLastWriteTimeUtc(_folder.Full("gone"), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = OrganizeRun.Tree(_folder.Root);
        var sink = new TrashSink(new TrashOptions { Folder = _folder.Root, Below = "day" }, new TestServices());
        var changes = await DoAsync(sink, (await FindAsync()).ConvertAll(i => new DesiredItem { Item = i }));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Root).Select(Path.GetFileName), Is.EquivalentTo(new[] { "Alien", ".mediabridge-trash" }), "an emptied folder goes, too");
        Assert.That(Directory.Exists(_folder.Full(".mediabridge-trash/day/empty/below")), Is.True);
        await DoAsync(sink, [.. changes.AsEnumerable().Reverse().Select(c => c.Inverse!)]);
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
        Assert.That(Directory.GetLastWriteTimeUtc(_folder.Full("gone")), Is.EqualTo(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    private static string Line(MediaItem item) => $"{item.Tags![0].Value} {item.Title}";

    private static async Task<List<PlannedChange>> DoAsync(TrashSink sink, List<DesiredItem> desired)
    {
        var changes = new List<PlannedChange>();
        await foreach (var change in sink.PlanAsync(new PlanRequest { Desired = desired.ToAsyncEnumerable(), Count = desired.Count, Reject = (i, r) => Assert.Fail($"{i}: {r}") }, CancellationToken.None))
        {
            changes.Add(change);
        }

        await foreach (var result in sink.ApplyAsync(new ApplyRequest { Changes = changes.ToAsyncEnumerable() }, CancellationToken.None))
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Applied), result.Error?.Message);
        }

        return changes;
    }

    private async Task<List<MediaItem>> FindAsync()
    {
        var items = new List<MediaItem>();
        await foreach (var element in new OrphansSource(new OrphansOptions { Folder = _folder.Root }, new MediaBridge.Tests.Services.FakePluginServices { LogOrNull = _folder.Log }).ReadAsync(new SourceRequest(), CancellationToken.None))
        {
            items.AddRange(element.Item is { } item ? [item] : []);
        }

        return items;
    }
}
