using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>What goes with a film, and under which name.</summary>
public sealed class OrganizeTreeTests
{
    private readonly FilmFolder _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task All_that_belongs_to_a_film_goes_with_it()
    {
        _folder.With(
            "charade.1963.1080p-GRP/charade.1963.1080p-grp.mkv", "charade.1963.1080p-GRP/charade.1963.1080p-grp.nfo", "charade.1963.1080p-GRP/charade.1963.1080p-grp.pt-BR.forced.srt",
            "charade.1963.1080p-GRP/charade.1963.1080p-grp.idx", "charade.1963.1080p-GRP/charade.1963.1080p-grp.sub", "charade.1963.1080p-GRP/charade.1963.1080p-grp-fanart.jpg",
            "charade.1963.1080p-GRP/charade.1963.1080p-grp-trailer.mp4", "charade.1963.1080p-GRP/poster.jpg", "charade.1963.1080p-GRP/English.sdh.srt", "charade.1963.1080p-GRP/RARBG.txt",
            "charade.1963.1080p-GRP/Extras/making of.mkv", "charade.1963.1080p-GRP/Sample/sample.mkv", "charade.1963.1080p-GRP/Subs/2_Spanish.srt", "charade.1963.1080p-GRP/.actors/Cary_Grant.jpg");
        var before = OrganizeRun.Tree(_folder.Root);
        var run = await new OrganizeRun(_folder).DoAsync();
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[]
        {
            "charade (1963)/.actors/Cary_Grant.jpg", "charade (1963)/Extras/making of.mkv", "charade (1963)/RARBG.txt", "charade (1963)/Sample/sample.mkv", "charade (1963)/Subs/2_Spanish.srt",
            "charade (1963)/charade (1963)-fanart.jpg", "charade (1963)/charade (1963)-trailer.mp4", "charade (1963)/charade (1963).en.sdh.srt", "charade (1963)/charade (1963).idx",
            "charade (1963)/charade (1963).mkv", "charade (1963)/charade (1963).nfo", "charade (1963)/charade (1963).pt-BR.forced.srt", "charade (1963)/charade (1963).sub", "charade (1963)/poster.jpg",
        }.Order(StringComparer.Ordinal)));
        Assert.That(Directory.Exists(_folder.Full("charade.1963.1080p-GRP")), Is.False, "the empty folder goes");
        await run.UndoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
    }

    [TestCase("Dune (1984)/VIDEO_TS/VIDEO_TS.IFO|Dune (1984)/VIDEO_TS/VTS_01_1.VOB|Dune (1984)/AUDIO_TS/x.txt|Dune (1984)/poster.jpg", "dune.1984/VIDEO_TS/VIDEO_TS.IFO|dune.1984/VIDEO_TS/VTS_01_1.VOB|dune.1984/AUDIO_TS/x.txt|dune.1984/poster.jpg", TestName = "DVD")]
    [TestCase("Heat (1995)/BDMV/index.bdmv|Heat (1995)/BDMV/STREAM/00001.m2ts|Heat (1995)/CERTIFICATE/id.bdmv", "heat 1995 bluray/BDMV/index.bdmv|heat 1995 bluray/BDMV/STREAM/00001.m2ts|heat 1995 bluray/CERTIFICATE/id.bdmv", TestName = "Blu-ray")]
    [TestCase("Brazil (1985)/Brazil (1985) - cd1.avi|Brazil (1985)/Brazil (1985) - cd1.en.srt|Brazil (1985)/Brazil (1985) - cd2.avi|Brazil (1985)/Brazil (1985).nfo", "x/brazil.1985.cd1.avi|x/brazil.1985.cd1.en.srt|x/brazil.1985.cd2.avi|x/brazil.1985.nfo", TestName = "Parts")]
    [TestCase("Solaris (1972)/Solaris (1972) - 1080p.mkv|Solaris (1972)/Solaris (1972) - 2160p.mkv|Solaris (1972)/Solaris (1972) - 2160p.en.srt|Solaris (1972)/fanart.jpg", "Solaris 1972/Solaris 1972 1080p.mkv|Solaris 1972/Solaris 1972 2160p.mkv|Solaris 1972/Solaris 1972 2160p.en.srt|Solaris 1972/fanart.jpg", TestName = "Versions")]
    [TestCase("Alien (1979)/Alien (1979).de.srt|Alien (1979)/Alien (1979).mkv|Aliens (1986)/Aliens (1986)-poster.jpg|Aliens (1986)/Aliens (1986).mkv|flat/notes.txt", "flat/Alien.1979.de.srt|flat/Alien.1979.mkv|flat/Aliens.1986-poster.jpg|flat/Aliens.1986.mkv|flat/notes.txt", TestName = "Two films in a folder")]
    [TestCase("Alien (1979)/Alien (1979).mkv|Alien (1979)/Alien (1979).nfo|other.txt", "Alien 1979.mkv|Alien 1979.nfo|other.txt", TestName = "Right in the root")]
    public async Task Trees_are_renamed_and_restored(string after, string files)
    {
        _folder.With(files.Split('|'));
        var before = OrganizeRun.Tree(_folder.Root);
        var run = await new OrganizeRun(_folder).DoAsync(Proper);
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(after.Split('|').Order(StringComparer.Ordinal)), string.Join("; ", run.Rejected.Select(r => r.Reason).Concat(run.Changes.Select(c => c.Reason))));
        await run.UndoAsync();
        Assert.That(OrganizeRun.Tree(_folder.Root), Is.EqualTo(before));
    }

    [TestCase("Plex")]
    [TestCase("Jellyfin")]
    [TestCase("Kodi")]
    [TestCase("Radarr")]
    public async Task What_is_named_well_stays_and_is_the_same_film_to_the_next_scan(string preset)
    {
        _folder.With(
            "brazil/Brazil.1985.cd1.avi", "brazil/Brazil.1985.cd2.avi", "Solaris [1972] [tmdbid-593]/Solaris 1972 1080p.mkv", "Solaris [1972] [tmdbid-593]/Solaris 1972 2160p.mkv", "Solaris [1972] [tmdbid-593]/poster.jpg",
            "Blade Runner {imdb-tt0083658}/Blade Runner 1982 {edition-Final Cut} 2160p UHD BluRay HDR x265-GRP.mkv", "Heat 1995/BDMV/index.bdmv", "Heat 1995/BDMV/STREAM/1.m2ts");
        var options = new OrganizeOptions { Preset = Enum.Parse<Preset>(preset) };
        var before = await _folder.FilmsAsync();
        await new OrganizeRun(_folder, options).DoAsync();
        var after = await _folder.FilmsAsync();
        Assert.That(after.Select(Facts).Order(), Is.EqualTo(before.Select(Facts).Order()));
        var again = await new OrganizeRun(_folder, options).DoAsync();
        Assert.That(again.Changes.Select(c => c.Kind), Is.All.EqualTo(ChangeKind.Unchanged), string.Join("; ", again.Changes.SelectMany(c => c.Fields).Select(f => $"{f.Before} → {f.After}")));

        // Other names may say less of editions and qualities; the work, its versions and parts stay.
        static string Facts(MediaItem item) => $"{item} {item.Versions!.Count} {string.Join(',', item.Versions.Select(v => v.Files.Count))}";
    }

    [Test]
    public async Task A_template_without_a_folder_keeps_pictures_apart()
    {
        _folder.With("Alien (1979)/Alien (1979).mkv", "Alien (1979)/poster.jpg", "Alien (1979)/movie.nfo", "Heat (1995)/Heat (1995).mkv", "Heat (1995)/folder.jpg", "Dune (1984)/VIDEO_TS/VIDEO_TS.IFO", "Solaris (1972)/Solaris (1972).mkv", "Solaris (1972)/Extras/x.mkv");
        var run = await new OrganizeRun(_folder, new OrganizeOptions { Film = "{{year}} {{title}}" }).DoAsync();
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[]
        {
            "1979 Alien-poster.jpg", "1979 Alien.mkv", "1979 Alien.nfo", "1984 Dune/VIDEO_TS/VIDEO_TS.IFO", "1995 Heat-poster.jpg", "1995 Heat.mkv", "Solaris (1972)/Extras/x.mkv", "Solaris (1972)/Solaris (1972).mkv",
        }));
        Assert.That(run.Rejected.Single().Reason, Does.Contain("no folder of its own").And.Contain("Extras"));
    }

    [Test]
    public async Task Variables_make_folders()
    {
        _folder.With("The Apartment 1960 1080p BluRay x264 DTS-GRP/The Apartment 1960 1080p BluRay x264 DTS-GRP.mkv");
        await new OrganizeRun(_folder, new OrganizeOptions { Film = "{{letter}}/{{decade}}/{{collection}}/{{title}} ({{year}}) {imdb-{{imdb}}}/{{title}} [{{resolution}} {{source}}] [{{hdr}}]-{{group}}" })
            .DoAsync(i => i with { SortTitle = "Apartment, The", Ids = [.. i.Ids, "imdb:tt0053604"] });
        Assert.That(OrganizeRun.Paths(_folder.Root), Is.EqualTo(new[] { "A/1960s/The Apartment (1960) {imdb-tt0053604}/The Apartment [1080p BluRay] -GRP.mkv" }));
    }

    private static MediaItem Proper(MediaItem item) => item with { Title = char.ToUpperInvariant(item.Title[0]) + item.Title[1..] };
}
