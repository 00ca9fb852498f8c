using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Nfo.Sources;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>In which folders the NFO files of series and seasons are made, and where none may be.</summary>
[TestFixture]
internal sealed class SeriesPlacesTests
{
    private static readonly WriteOptions Bare = new() { Bare = true };

    // path of the series | videos, as season:folder | what is written besides the episodes' files
    [TestCase("Show", "1:Show/Season 1;1:Show/Season 1", "Show/Season 1/season.nfo Show/tvshow.nfo")]
    [TestCase("Show", "1:Show/Season 1/Show S01E01", "Show/Season 1/season.nfo Show/tvshow.nfo")]
    [TestCase("Show", "1:Show/Show S01E01", "Show/tvshow.nfo")]
    [TestCase("Show", "1:Show/All/S1;2:Show/All/S2", "Show/All/S1/season.nfo Show/All/S2/season.nfo Show/tvshow.nfo")]
    [TestCase("Show", "1:Show;2:Show", "Show/tvshow.nfo")]
    [TestCase("Show", "1:Show/Both;2:Show/Both", "Show/tvshow.nfo")]
    [TestCase("Show", "1:Show/Season 1;1:Elsewhere", "")]
    [TestCase("Loose/#Show (2011)", "1:Loose", "")]
    [TestCase("#Show", "1:", "")]
    [TestCase("#Show", "1:Show.S01.1080p-GRP", "Show.S01.1080p-GRP/season.nfo")]
    [TestCase("#show (2020)", "1:#show (2020)/Season 1", "#show (2020)/Season 1/season.nfo #show (2020)/tvshow.nfo")]
    [TestCase("#Show", "", "")]
    [TestCase("", "1:Season 1", "Season 1/season.nfo tvshow.nfo")]
    public async Task Places(string show, string videos, string expected)
    {
        var run = new WriteRun();
        run.Services.Use(new ReleaseNames());
        await run.RunAsync(Bare, [.. Items(show, videos)]);
        Assert.That(string.Join(' ', run.Store.Paths.Where(p => !p.Contains("e0", StringComparison.Ordinal)).Order(StringComparer.Ordinal)), Is.EqualTo(expected), string.Join('\n', run.Rejected));
    }

    [Test]
    public async Task A_folder_of_several_series_gets_no_file_of_one()
    {
        var run = new WriteRun();
        run.Services.Use(new ReleaseNames());
        var plan = await run.RunAsync(Bare, [.. Items("Mixed", "1:Mixed"), .. Items("Mixed/#Other", "1:Mixed")]);
        Assert.That(run.Store.Paths.Where(p => !p.Contains("e0", StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.Rejected, Is.EqualTo(new[] { "episodes of another series lie in its folder, too", "its episodes lie among others, so that its NFO has no folder" }));
        Assert.That(plan.Where(c => c.Kind == ChangeKind.Skip).Select(c => c.Reason), Is.All.EqualTo("its episodes have no folder of their own, so that it has no place"));
    }

    [TestCase("a.nfo", "b.nfo", -1)]
    [TestCase("z.nfo", "a/a.nfo", -1)]
    [TestCase("a/z.nfo", "a/a/a.nfo", -1)]
    [TestCase("a/b/x.nfo", "a/c/a.nfo", -1)]
    [TestCase("a/b.nfo", "a/b.nfo", 0)]
    [TestCase("a b/x.nfo", "a/x.nfo", 1)]
    public void Files_come_in_an_order_that_reading_can_go_on_in(string left, string right, int order)
        => Assert.That((Math.Sign(NfoTree.Compare(left, right)), Math.Sign(NfoTree.Compare(right, left))), Is.EqualTo((order, -order)));

    private static IEnumerable<MediaItem> Items(string show, string videos)
    {
        var id = new ExternalId(IdSchemes.FilePath, show.Length == 0 ? "films" : $"films/{show}");
        var episodes = videos.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split(':')).ToList();
        yield return new MediaItem { Kind = ItemKinds.Series, Title = "Show", Ids = [id] };
        foreach (var season in episodes.Select(e => e[0]).Distinct())
        {
            yield return new MediaItem { Kind = ItemKinds.Season, Title = $"Season {season}", Ids = [new ExternalId(IdSchemes.FilePath, $"{id.Value}/S0{season}")], Placement = new Placement { ParentIds = [id], Season = int.Parse(season, System.Globalization.CultureInfo.InvariantCulture) } };
        }

        for (var i = 0; i < episodes.Count; i++)
        {
            var folder = episodes[i][1].Length == 0 ? "films" : $"films/{episodes[i][1]}";
            yield return new MediaItem
            {
                Kind = ItemKinds.Episode,
                Title = "E",
                Ids = [new ExternalId(IdSchemes.FilePath, $"{id.Value}/S0{episodes[i][0]}E0{i}")],
                Placement = new Placement { ParentIds = [id], Season = int.Parse(episodes[i][0], System.Globalization.CultureInfo.InvariantCulture), Number = i },
                Versions = [new MediaVersion { Files = [new MediaFile { Path = $"{folder}/{show.Length}e0{i}.mkv" }] }],
            };
        }
    }
}
