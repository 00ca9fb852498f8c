using System.Globalization;
using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

[TestFixture]
public sealed class SeriesTests : IDisposable
{
    private readonly FilmFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // files | the items: kind, id below the root, title (year) | place
    [TestCase("Harbour (2011)/Season 01/Harbour - S01E01 - The Tide.mkv", "series Harbour (2011)=Harbour (2011);season Harbour (2011)/S01=Season 01 s1;episode Harbour (2011)/S01E01=The Tide s1e1")]
    [TestCase("Harbour/Staffel 2/Harbour - 2x03 - Ebbe.mkv", "series Harbour=Harbour;season Harbour/S02=Staffel 2 s2;episode Harbour/S02E03=Ebbe s2e3")]
    [TestCase("Harbour/2. Staffel/03 - Ebbe.mkv", "series Harbour=Harbour;season Harbour/S02=2. Staffel s2;episode Harbour/S02E03=Ebbe s2e3")]
    [TestCase("Harbour/第1季/Harbour.S01E04.1080p.WEB-DL.x264-GRP.mkv", "series Harbour=Harbour;season Harbour/S01=第1季 s1;episode Harbour/S01E04= s1e4")]
    [TestCase("Harbour/S1/e05.mkv", "series Harbour=Harbour;season Harbour/S01=S1 s1;episode Harbour/S01E05= s1e5")]
    [TestCase("Harbour/Season 1/01.mkv;Harbour/Season 1/02 - Two.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1;episode Harbour/S01E02=Two s1e2")]
    [TestCase("Harbour/Season 1/103 - Three.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E03=Three s1e3")]
    [TestCase("Harbour/Temporada 3/Harbour Cap.305.avi", "series Harbour=Harbour;season Harbour/S03=Temporada 3 s3;episode Harbour/S03E05= s3e5")]
    [TestCase("Harbour/Season 1/Harbour.S01E01E02.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E01-E02= s1e1-2")]
    [TestCase("Harbour/Season 1/Harbour S01E01.mkv;Harbour/Specials/Harbour S00E01 - Making.mkv", "series Harbour=Harbour;season Harbour/S00=Specials s0;episode Harbour/S00E01=Making s0e1;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1")]
    [TestCase("Harbour/Season 1/Harbour S01E01.mkv;Harbour/Specials/SP2.mkv", "series Harbour=Harbour;season Harbour/S00=Specials s0;episode Harbour/S00E02= s0e2;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1")]

    // flat, in the root, among films
    [TestCase("Harbour/Harbour.S01E01.mkv;Harbour/Harbour.S01E02.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1;episode Harbour/S01E02= s1e2")]
    [TestCase("Harbour/tvshow.nfo;Harbour/01.mkv;Harbour/02.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1;episode Harbour/S01E02= s1e2")]
    [TestCase("Harbour.S01E01.mkv;Charade (1963).mkv", "movie Charade (1963).mkv=Charade (1963);series #Harbour=Harbour;season #Harbour/S01=Season 1 s1;episode #Harbour/S01E01= s1e1")]
    [TestCase("Downloads/Harbour.2011.S01E01.mkv;Downloads/Harbour.S01E02.mkv", "series Downloads/#Harbour (2011)=Harbour (2011);season Downloads/#Harbour (2011)/S01=Season 1 s1;episode Downloads/#Harbour (2011)/S01E01= s1e1;episode Downloads/#Harbour (2011)/S01E02= s1e2")]
    [TestCase("Harbour.S01.1080p.WEB-DL.x264-GRP/Harbour.S01E01.mkv;Harbour.S02.1080p.WEB-DL.x264-GRP/Harbour.S02E01.mkv", "series #Harbour=Harbour;season #Harbour/S01=Season 1 s1;episode #Harbour/S01E01= s1e1;season #Harbour/S02=Season 2 s2;episode #Harbour/S02E01= s2e1")]
    [TestCase("Harbour.S01E07.720p.HDTV.x264-GRP/0123456789abcdef0123456789abcdef.mkv", "series #Harbour=Harbour;season #Harbour/S01=Season 1 s1;episode #Harbour/S01E07= s1e7")]
    [TestCase("Harbour/Harbour.S01.720p.HDTV.x264-GRP/Harbour.S01E01.mkv", "series Harbour=Harbour;season Harbour/S01=Season 1 s1;episode Harbour/S01E01= s1e1")]
    [TestCase("TV/Harbour/Season 1/Harbour S01E01/a.mkv", "series TV/Harbour=Harbour;season TV/Harbour/S01=Season 1 s1;episode TV/Harbour/S01E01= s1e1")]

    // absolute, dated, parts
    [TestCase("[Grp] Kite Sea [1080p]/[Grp] Kite Sea - 012-014 [1080p].mkv", "series [Grp] Kite Sea [1080p]=Kite Sea;episode [Grp] Kite Sea [1080p]/E0012-E0014= a12-14")]
    [TestCase("[Grp] Kite Sea [1080p]/[Grp] Kite Sea - 012 [1080p].mkv;[Grp] Kite Sea [1080p]/[Grp] Kite Sea - 013v2 [1080p][ABCD1234].mkv", "series [Grp] Kite Sea [1080p]=Kite Sea;episode [Grp] Kite Sea [1080p]/E0012= a12;episode [Grp] Kite Sea [1080p]/E0013= a13")]
    [TestCase("Kite Sea/Kite Sea - 101.mkv;Kite Sea/Kite Sea - 102.mkv", "series Kite Sea=Kite Sea;episode Kite Sea/E0101= a101;episode Kite Sea/E0102= a102")]
    [TestCase("Kite Sea/Kite Sea - 01.mkv;Kite Sea/Kite Sea - 02.mkv", "series Kite Sea=Kite Sea;season Kite Sea/S01=Season 1 s1;episode Kite Sea/S01E01= s1e1;episode Kite Sea/S01E02= s1e2")]
    [TestCase("Evening News/Evening.News.2024.01.31.mkv;Evening News/Evening.News.2024.02.01.mkv", "series Evening News=Evening News;episode Evening News/2024-01-31= d2024-01-31;episode Evening News/2024-02-01= d2024-02-01")]
    [TestCase("Evening News/Season 2024/Evening News - 2024-01-31 - Title Here.mkv", "series Evening News=Evening News;episode Evening News/2024-01-31=Title Here s2024 d2024-01-31;season Evening News/S2024=Season 2024 s2024")]
    [TestCase("The Mill/tvshow.nfo;The Mill/The Mill Part 1.mkv;The Mill/The Mill Part 2.mkv", "series The Mill=The Mill;season The Mill/S01=Season 1 s1;episode The Mill/S01E01= s1e1;episode The Mill/S01E02= s1e2")]

    // titles that look like numbers
    [TestCase("24/Season 1/24 - 01 - Midnight.mkv", "series 24=24;season 24/S01=Season 1 s1;episode 24/S01E01=Midnight s1e1")]
    [TestCase("The 100 (2014)/Season 1/The 100 S01E02 Earth Skills.mkv", "series The 100 (2014)=The 100 (2014);season The 100 (2014)/S01=Season 1 s1;episode The 100 (2014)/S01E02=Earth Skills s1e2")]

    // what is no series
    [TestCase("Rocky/Rocky.mkv;Rocky/Rocky 2.mkv", "movie Rocky/Rocky 2.mkv=Rocky 2;movie Rocky/Rocky.mkv=Rocky")]
    [TestCase("Box/Season 1/Box S01E01.mkv;Box/Charade (1963)/Charade.mkv", "series Box=Box;season Box/S01=Season 1 s1;episode Box/S01E01= s1e1;movie Box/Charade (1963)=Charade (1963)")]
    [TestCase("Shows/Harbour/Season 1/a S01E01.mkv;Shows/Mill (1999)/Season 1/b S01E01.mkv", "series Shows/Harbour=Harbour;season Shows/Harbour/S01=Season 1 s1;episode Shows/Harbour/S01E01= s1e1;series Shows/Mill (1999)=Mill (1999);season Shows/Mill (1999)/S01=Season 1 s1;episode Shows/Mill (1999)/S01E01= s1e1")]
    public async Task Items_of(string files, string expected)
    {
        _folder.With(files.Split(';'));
        Assert.That(string.Join(';', (await _folder.FilmsAsync()).Select(Text)).Replace("films/", "", StringComparison.Ordinal), Is.EqualTo(expected));
    }

    [Test]
    public async Task Episodes_name_their_series_by_its_ids()
    {
        _folder.With("Harbour (2011) {tvdb-7001} [tmdbid-7002]/Season 1/Harbour S01E01.mkv");
        var items = await _folder.FilmsAsync();
        var ids = "files.path:films/Harbour (2011) {tvdb-7001} [tmdbid-7002] tvdb.series:7001 tmdb.tv:7002";
        Assert.That(string.Join(' ', items[0].Ids), Is.EqualTo(ids));
        Assert.That(items.Skip(1).Select(i => string.Join(' ', i.Placement!.ParentIds)), Is.All.EqualTo(ids));
        Assert.That(items.Skip(1).Select(i => i.Placement!.ParentTitle), Is.All.EqualTo("Harbour"));
    }

    [Test]
    public async Task Versions_parts_subtitles_pictures_and_nfo_files_of_an_episode()
    {
        _folder.With(
            "H/Season 1/H - S01E01 - 720p.mkv", "H/Season 1/H - S01E01 - 1080p.mkv", "H/Season 1/H - S01E01 - 1080p.en.srt", "H/Season 1/H - S01E01 - 1080p-thumb.jpg", "H/Season 1/H - S01E01 - 1080p.nfo",
            "H/Season 1/H - S01E02-cd1.avi", "H/Season 1/H - S01E02-cd2.avi", "H/Season 1/H - S01E02.jpg", "H/Season 1/H - S01E02-trailer.mp4",
            "H/Season 1/Subs/H - S01E03/2_English.srt", "H/Season 1/H - S01E03.mkv", "H/Season 1/metadata/H - S01E03.jpg", "H/season 1 dup/H - S01E03.mkv");
        var items = (await _folder.FilmsAsync()).Where(i => i.Kind == ItemKinds.Episode).ToList();
        Assert.That(items.Select(Files), Is.EqualTo(new[]
        {
            "H - S01E01 - 1080p.mkv|H - S01E01 - 720p.mkv; thumb=H - S01E01 - 1080p-thumb.jpg; en; H - S01E01 - 1080p.nfo",
            "H - S01E02-cd1.avi+H - S01E02-cd2.avi+H - S01E02-trailer.mp4(extra); thumb=H - S01E02.jpg; ; ",
            "H - S01E03.mkv|H - S01E03.mkv; thumb=metadata/H - S01E03.jpg; en; ",
        }), string.Join('\n', items.Select(i => i.Ids[0].Value + Files(i))));
    }

    [Test]
    public async Task Pictures_nfo_files_and_extras_of_series_and_seasons()
    {
        _folder.With(
            "H/tvshow.nfo", "H/poster.jpg", "H/fanart.jpg", "H/season01-poster.jpg", "H/season-specials-poster.jpg", "H/season-all-banner.jpg", "H/Extras/making.mkv", "H/trailer.mkv",
            "H/Season 1/season.nfo", "H/Season 1/folder.jpg", "H/Season 1/Featurettes/set.mkv", "H/Season 1/H S01E01.mkv", "H/Season 1/no number at all.mkv", "H/Season 1/NCOP1.mkv");
        var items = (await _folder.FilmsAsync()).Where(i => i.Kind != ItemKinds.Episode).ToList();
        Assert.That(items.Select(i => $"{i.Kind} {i.Title}: {Files(i)}"), Is.EqualTo(new[]
        {
            "series H: trailer.mkv(extra)+making.mkv(extra); background=fanart.jpg poster=poster.jpg season-all-banner=season-all-banner.jpg; ; tvshow.nfo",
            "season Specials: ; poster=season-specials-poster.jpg; ; ",
            "season Season 1: NCOP1.mkv(extra)+no number at all.mkv(extra)+set.mkv(extra); poster=season01-poster.jpg poster=folder.jpg; ; season.nfo",
        }));
        Assert.That(items[2].Provenance!.Remarks, Is.EqualTo(new[] { "no number at all.mkv: its name tells no episode, so it is kept as an extra" }));
    }

    [TestCase("Films", "movie")]
    [TestCase("Series", "series season episode")]
    [TestCase("All", "movie series season episode")]
    public async Task What_is_read_is_an_option(string include, string kinds)
    {
        _folder.With("A (2001)/A (2001).mkv", "H/tvshow.nfo", "H/Season 1/H S01E01.mkv");
        Assert.That(string.Join(' ', (await _folder.FilmsAsync(new VideosOptions { Include = Enum.Parse<Include>(include) })).Select(i => i.Kind)), Is.EqualTo(kinds));
    }

    [Test]
    public async Task The_root_may_be_a_series_itself()
    {
        _folder.With("Season 1/S01E01.mkv");
        var items = await _folder.FilmsAsync(new VideosOptions { Name = "Harbour (2011)" });
        Assert.That(items.Select(Text), Is.EqualTo(new[] { "series Harbour (2011)=Harbour (2011)", "season Harbour (2011)/S01=Season 1 s1", "episode Harbour (2011)/S01E01= s1e1" }));
    }

    private static string Text(MediaItem item)
    {
        var place = item.Placement;
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{(place?.Season is { } s ? $"s{s}" : "")}{(place?.Number is { } n ? $"e{n}" : "")}{(place?.LastNumber is { } l ? $"-{l}" : "")}"),
            place?.Absolute is { } a ? string.Create(CultureInfo.InvariantCulture, $"a{a}{(place.LastAbsolute is { } end ? $"-{end}" : "")}") : "",
            place?.AirDate is { } date ? date.ToString("'d'yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        };
        return string.Join(' ', new[] { $"{item.Kind} {item.Ids[0].Value}={item.Title}{(item.Year is { } year ? $" ({year})" : "")}" }.Concat(parts.Where(p => p.Length > 0)));
    }

    private static string Files(MediaItem item)
    {
        var versions = item.Versions!.Select(v => string.Join('+', v.Files.Select(f => f.Path[(f.Path.LastIndexOf('/') + 1)..] + (f.Role == MediaFile.Extra ? "(extra)" : ""))));
        return $"{string.Join('|', versions)}; {string.Join(' ', item.Artwork!.Select(a => $"{a.Role}={a.Id}"))}; {string.Join(' ', item.Subtitles!.Select(s => s.Language))}; {string.Join(' ', item.Attachments!.Select(a => a.Name))}";
    }
}
