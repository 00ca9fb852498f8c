using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>What stands in the folders of series and seasons goes along, the first time and again, and comes back.</summary>
public sealed class OrganizeSeriesTests
{
    private readonly FilmFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task What_is_of_the_series_and_of_its_seasons_goes_along()
    {
        _folder.With(
            "Show One (2001)/tvshow.nfo", "Show One (2001)/poster.jpg", "Show One (2001)/season01-poster.jpg", "Show One (2001)/theme.mp3", "Show One (2001)/.actors/A_B.jpg", "Show One (2001)/extrafanart/1.jpg",
            "Show One (2001)/Season 1/season.nfo", "Show One (2001)/Season 1/poster.jpg", "Show One (2001)/Season 1/Show One S01E01.mkv", "Show One (2001)/Season 1/Show One S01E01-thumb.jpg",
            "Show One (2001)/Season 2/folder.jpg", "Show One (2001)/Season 2/Show One S02E01.mkv", "Show One (2001)/Specials/season.nfo", "Show One (2001)/Specials/Show One S00E01.mkv");
        var before = OrganizeRun.Tree(_folder.Root);
        var run = await new OrganizeRun(_folder, new OrganizeOptions { Preset = Preset.Jellyfin }).DoAsync(i => Called(i, "Show Two"));
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(Expected("Show Two (2001)")), string.Join("; ", run.Rejected.Select(r => r.Reason)));
        await run.UndoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
    }

    [TestCase("Show One (2001)/poster.jpg|Show One (2001)/theme.mp3|Show One (2001)/Season 1/poster.jpg|Show One (2001)/Season 1/season.nfo", TestName = "Told by a picture")]
    [TestCase("Show One (2001)/tvshow.nfo|Show One (2001)/theme.mp3|Show One (2001)/Season 1/season.nfo", TestName = "Told by its episodes")]
    public async Task A_second_name_takes_them_along_too_though_ids_tell_the_first_place(string files)
    {
        _folder.With([.. files.Split('|'), "Show One (2001)/Season 1/Show One S01E01.mkv"]);
        var first = await _folder.FilmsAsync();
        var options = new OrganizeOptions { Preset = Preset.Jellyfin };
        await new OrganizeRun(_folder, options).DoAsync(i => Called(i, "Show Two"));
        var tree = OrganizeRun.Tree(_folder.Root);

        // As the next scan knows them again: by the ids that they had.
        var run = await new OrganizeRun(_folder, options).DoAsync(i => Called(i, "Show Three") with
        {
            Ids = first.Single(f => f.Kind == i.Kind).Ids,
            Placement = i.Placement is null ? null : i.Placement with { ParentIds = first.Single(f => f.Kind == i.Kind).Placement!.ParentIds },
        });
        Assert.That(OrganizeRun.Paths(_folder.Root), Has.All.StartsWith("Show Three (2001)/"), string.Join("; ", run.Rejected.Select(r => r.Reason)));
        Assert.That(OrganizeRun.Paths(_folder.Root), Has.Length.EqualTo(files.Split('|').Length + 1).And.Some.EqualTo("Show Three (2001)/Season 01/season.nfo"));
        await run.UndoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(tree));
    }

    [Test]
    public async Task Another_folder_at_the_first_place_is_left_alone()
    {
        _folder.With("Show Two (2001)/poster.jpg", "Show Two (2001)/Season 1/Show Two S01E01.mkv");
        Directory.CreateDirectory(_folder.Full("Show One (2001)"));
        File.WriteAllText(_folder.Full("Show One (2001)/notes.txt"), "mine");
        var old = new ExternalId(IdSchemes.FilePath, "films/Show One (2001)");
        await new OrganizeRun(_folder, new OrganizeOptions { Preset = Preset.Jellyfin }).DoAsync(i => Called(i, "Show Three") with
        {
            Ids = i.Kind == ItemKinds.Series ? [old] : i.Ids,
            Placement = i.Placement is null ? null : i.Placement with { ParentIds = [old] },
        });
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "Show One (2001)/notes.txt", "Show Three (2001)/Season 01/Show Three (2001) - S01E01.mkv", "Show Three (2001)/poster.jpg" }));
    }

    private static MediaItem Called(MediaItem item, string title) => item.Kind == ItemKinds.Series ? item with { Title = title, Year = 2001 } : item;

    private static string[] Expected(string show) => [.. new[]
    {
        "tvshow.nfo", "poster.jpg", "season01-poster.jpg", "theme.mp3", ".actors/A_B.jpg", "extrafanart/1.jpg", "Season 01/season.nfo", "Season 01/poster.jpg", $"Season 01/{show} - S01E01.mkv", $"Season 01/{show} - S01E01-thumb.jpg",
        "Season 02/folder.jpg", $"Season 02/{show} - S02E01.mkv", "Season 00/season.nfo", $"Season 00/{show} - S00E01.mkv",
    }.Select(f => $"{show}/{f}").Order(StringComparer.Ordinal)];
}
