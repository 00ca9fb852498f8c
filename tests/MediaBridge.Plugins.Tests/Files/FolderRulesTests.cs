using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

[TestFixture]
public sealed class FolderRulesTests : IDisposable
{
    private readonly FilmFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // files | "id|title|year" of the films
    [TestCase("Charade (1963)/Charade (1963).mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/hashed.mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade.1963.mkv", "films/Charade.1963.mkv|Charade|1963")]
    [TestCase("Charade (1963).mkv;Solaris (1972).mkv", "films/Charade (1963).mkv|Charade|1963;films/Solaris (1972).mkv|Solaris|1972")]
    [TestCase("Mixed/Charade (1963).mkv;Mixed/Solaris (1972).mkv", "films/Mixed/Charade (1963).mkv|Charade|1963;films/Mixed/Solaris (1972).mkv|Solaris|1972")]
    [TestCase("Downloads/Charade.1963.1080p.mkv", "films/Downloads/Charade.1963.1080p.mkv|Charade|1963")]
    [TestCase("Charade/Charade.1963.1080p.mkv", "films/Charade|Charade|1963")]
    [TestCase("Thrillers/Charade (1963).mkv", "films/Thrillers/Charade (1963).mkv|Charade|1963")]
    [TestCase("The Third Man/ttm.mkv", "films/The Third Man|The Third Man|")]
    [TestCase("C/Charade (1963)/a.mkv", "films/C/Charade (1963)|Charade|1963")]
    [TestCase("Box/Charade (1963)/a.mkv;Box/Solaris (1972)/b.mkv", "films/Box/Charade (1963)|Charade|1963;films/Box/Solaris (1972)|Solaris|1972")]
    [TestCase("Charade (1963)/VIDEO_TS/VIDEO_TS.IFO;Charade (1963)/VIDEO_TS/VTS_01_1.VOB", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/VIDEO_TS.IFO;Charade (1963)/VTS_01_1.VOB", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/BDMV/index.bdmv;Charade (1963)/BDMV/STREAM/00001.m2ts", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/CD1/charade.avi;Charade (1963)/CD2/charade.avi", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963).iso", "films/Charade (1963).iso|Charade|1963")]
    [TestCase("Charade (1963).strm", "films/Charade (1963).strm|Charade|1963")]
    [TestCase("Charade (1963).dvd.disc", "films/Charade (1963).dvd.disc|Charade|1963")]

    // hidden traps: films titled like excluded words
    [TestCase("Extras/Extras.mkv", "films/Extras|Extras|")]
    [TestCase("Extras (2005)/Extras (2005).mkv", "films/Extras (2005)|Extras|2005")]
    [TestCase("The Sample (2012)/The Sample (2012).mkv", "films/The Sample (2012)|The Sample|2012")]
    [TestCase("The.Sample.mkv", "films/The.Sample.mkv|The Sample|")]
    [TestCase("Sample/sample.mkv", "films/Sample|Sample|")]
    [TestCase("Trailer Park Boys (2006)/Trailer Park Boys (2006).mkv", "films/Trailer Park Boys (2006)|Trailer Park Boys|2006")]
    [TestCase("Other People (2016)/Other People.mkv", "films/Other People (2016)|Other People|2016")]
    [TestCase("Scenes from a Marriage (1974)/a.mkv", "films/Scenes from a Marriage (1974)|Scenes from a Marriage|1974")]
    [TestCase("Trailers/Charade (1963)/Charade.mkv", "films/Trailers/Charade (1963)|Charade|1963")]

    // left out
    [TestCase("Charade (1963)/Charade (1963).mkv;Charade (1963)/Charade (1963)-trailer.mkv;Charade (1963)/Extras/making.mkv;Charade (1963)/sample.mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/Charade.mkv;Charade (1963)/Sample/charade-sample.mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("@eaDir/a.mkv;.hidden/a.mkv;#recycle/a.mkv;lost+found/a.mkv;.Trash-1000/a.mkv;Plex Versions/a.mkv;ok.mkv", "films/ok.mkv|ok|")]
    [TestCase("A Film/a film.mkv;Skip/.ignore;Skip/b.mkv;Skip2/.nomedia;Skip2/Sub/c.mkv", "films/A Film|A Film|")]
    [TestCase("._Charade.mkv;Charade.mkv;Charade.mkv.part;Other.mkv.!qB;x.crdownload;Thumbs.db", "films/Charade.mkv|Charade|")]
    [TestCase("Show/Season 01/Show.S01E01.mkv;Show/Season 01/Show.S01E02.mkv;Charade.mkv", "films/Charade.mkv|Charade|")]
    [TestCase("Show/tvshow.nfo;Show/extra.mkv;Charade.mkv", "films/Charade.mkv|Charade|")]
    [TestCase("Daily.2024.01.31.mkv;Show 1x02.mkv;Charade.mkv", "films/Charade.mkv|Charade|")]

    // parts
    [TestCase("Charade (1963)/Charade-cd1.avi;Charade (1963)/Charade-cd2.avi", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963) part1.avi;Charade (1963) part2.avi", "films/Charade (1963) part1.avi|Charade|1963")]
    [TestCase("Hallows Part 1 (2010).mkv;Hallows Part 2 (2011).mkv", "films/Hallows Part 1 (2010).mkv|Hallows Part 1|2010;films/Hallows Part 2 (2011).mkv|Hallows Part 2|2011")]
    [TestCase("Kill Bill Vol. 1.mkv;Kill Bill Vol. 2.mkv", "films/Kill Bill Vol. 1.mkv|Kill Bill Vol. 1|;films/Kill Bill Vol. 2.mkv|Kill Bill Vol. 2|")]
    [TestCase("Mixed/Film-cd2.avi;Mixed/Film-cd3.avi", "films/Mixed/Film-cd2.avi|Film|;films/Mixed/Film-cd3.avi|Film|")]

    // versions
    [TestCase("Charade (1963)/Charade (1963) - 1080p.mkv;Charade (1963)/Charade (1963) - 4K.mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade (1963)/Charade (1963) [Extended].mkv;Charade (1963)/Charade (1963).mkv", "films/Charade (1963)|Charade|1963")]
    [TestCase("Charade.1963.1080p.mkv;Charade.1963.2160p.mkv", "films/Charade.1963.1080p.mkv|Charade|1963")]
    [TestCase("A {imdb-tt0056923} {edition-Cut}.mkv;B {imdb-tt0056923}.mkv", "films/A {imdb-tt0056923} {edition-Cut}.mkv|A|")]
    [TestCase("Film/Film.mkv;Film/Film 2.mkv", "films/Film/Film 2.mkv|Film 2|;films/Film/Film.mkv|Film|")]
    public async Task Films_of(string files, string expected)
    {
        _folder.With(files.Split(';'));
        var films = await _folder.FilmsAsync(new VideosOptions { Include = Include.Films });
        Assert.That(string.Join(';', films.Select(f => $"{f.Ids[0].Value}|{f.Title}|{f.Year}")), Is.EqualTo(expected));
    }

    [Test]
    public async Task Items_hold_no_absolute_path()
    {
        _folder.With("Charade (1963)/Charade.mkv", "Charade (1963)/poster.jpg", "Charade (1963)/Charade.en.srt", "Charade (1963)/movie.nfo");
        var json = System.Text.Encoding.UTF8.GetString((await _folder.OnlyFilmAsync()).ToUtf8());
        Assert.That(json, Does.Not.Contain(Path.GetTempPath()).And.Not.Contain("mediabridge-films").And.Contain("files.videos"));
    }

    [Test]
    public async Task Parts_are_files_of_one_version_in_order()
    {
        _folder.With("Charade (1963)/Charade (1963)-CD2.avi", "Charade (1963)/Charade (1963)-cd1.avi");
        var version = (await _folder.OnlyFilmAsync()).Versions!.Single();
        Assert.That(version.Files.Select(f => (f.Part, f.Path)), Is.EqualTo(new (int?, string)[] { (1, "films/Charade (1963)/Charade (1963)-cd1.avi"), (2, "films/Charade (1963)/Charade (1963)-CD2.avi") }));
    }

    [Test]
    public async Task Versions_have_labels_editions_and_facts()
    {
        _folder.With("Charade (1963)/Charade (1963) - 1080p.mkv", "Charade (1963)/Charade (1963) - 4K.mkv", "Charade (1963)/Charade (1963) {edition-Director's Cut}.mkv");
        var versions = (await _folder.OnlyFilmAsync()).Versions!;
        Assert.That(versions.Select(v => (v.Label, v.Edition, v.Release?.Resolution)), Is.EqualTo(new (string?, string?, string?)[]
        {
            ("1080p", null, "1080p"), ("4K", null, "2160p"), ("Director's Cut", "Director's Cut", null),
        }));
    }

    [Test]
    public async Task Disc_folders_give_their_index_file_and_whole_size()
    {
        _folder.Write("Charade (1963)/VIDEO_TS/VIDEO_TS.IFO", "1234").Write("Charade (1963)/VIDEO_TS/VTS_01_1.VOB", "123456");
        var file = (await _folder.OnlyFilmAsync()).Versions!.Single().Files.Single();
        Assert.That((file.Path, file.Length, file.Container), Is.EqualTo(("films/Charade (1963)/VIDEO_TS/VIDEO_TS.IFO", 10L, "dvd")));
    }

    [Test]
    public async Task Extras_and_samples_are_linked_as_extras()
    {
        _folder.With("Charade (1963)/Charade (1963).mkv", "Charade (1963)/Charade (1963)-trailer.mkv", "Charade (1963)/trailer.mp4", "Charade (1963)/charade.sample.avi", "Charade (1963)/Featurettes/Making of.mkv", "Charade (1963)/Subs/x.txt");
        _folder.Large("Charade (1963)/Charade (1963).mkv", 1000);
        var files = (await _folder.OnlyFilmAsync()).Versions!.Single().Files;
        Assert.That(files.Where(f => f.Role == MediaFile.Extra).Select(f => f.Path[("films/Charade (1963)/".Length)..]),
            Is.EquivalentTo(new[] { "Charade (1963)-trailer.mkv", "trailer.mp4", "charade.sample.avi", "Featurettes/Making of.mkv" }));
    }

    [Test]
    public async Task Large_files_are_no_samples()
    {
        _folder.Large("Charade (1963)/Charade (1963).mkv", 3 << 20).Large("Charade (1963)/charade.sample.mkv", 2 << 20);
        Assert.That((await _folder.FilmsAsync(new VideosOptions { SampleBelow = 1 })).Sum(f => f.Versions!.Count), Is.EqualTo(2));
    }

    [TestCase("Charade (1963) {imdb-tt0056923}/a.mkv", "imdb:tt0056923")]
    [TestCase("Charade (1963) [tmdbid=2898]/Charade (1963) {imdb-tt0056923}.mkv", "tmdb.movie:2898 imdb:tt0056923")]
    [TestCase("Charade (1963) {imdb-tt0056923}/Charade {imdb-tt0000001}.mkv", "imdb:tt0056923")]
    public async Task Ids_come_from_tags_of_folder_and_file(string file, string ids)
    {
        _folder.With(file);
        var film = await _folder.OnlyFilmAsync();
        Assert.That(string.Join(' ', film.Ids.Skip(1)), Is.EqualTo(ids));
        Assert.That(film.Provenance!.Remarks?.Count ?? 0, Is.EqualTo(file.Contains("tt0000001") ? 1 : 0));
    }

    [Test]
    public async Task Artwork_by_file_name_with_a_tag_that_follows_the_bytes()
    {
        _folder.With("F (2003)/f.mkv", "F (2003)/folder.jpg", "F (2003)/poster.png", "F (2003)/f-fanart.jpg", "F (2003)/fanart1.jpg", "F (2003)/extrafanart/a.jpg", "F (2003)/banner.jpg", "F (2003)/clearlogo.png", "F (2003)/landscape.jpg", "F (2003)/disc.png", "F (2003)/holiday.jpg", "F (2003)/movieset-poster.jpg", "F (2003)/f-thumb.webp");
        var art = (await _folder.OnlyFilmAsync()).Artwork!;
        Assert.That(string.Join(' ', art.Select(a => $"{a.Role}={a.Id}")), Is.EqualTo(
            "poster=poster.png poster=folder.jpg background=f-fanart.jpg background=fanart1.jpg background=extrafanart/a.jpg banner=banner.jpg logo=clearlogo.png thumb=landscape.jpg thumb=f-thumb.webp disc=disc.png"));
        var source = _folder.Source();
        Assert.That(await source.TagAsync(art[0].Path!, CancellationToken.None), Is.EqualTo(art[0].Tag));
        _folder.Write("F (2003)/poster.png", "other");
        Assert.That(await source.TagAsync(art[0].Path!, CancellationToken.None), Is.Not.EqualTo(art[0].Tag));
    }

    [Test]
    public async Task In_a_mixed_folder_only_files_with_the_film_s_name_belong_to_it()
    {
        _folder.With("Film.mkv", "Film 2.mkv", "Film-poster.jpg", "Film 2-poster.jpg", "poster.jpg", "Film.nfo", "Film 2.nfo", "Film.en.srt", "Film 2.srt", "movie.nfo", "Film-trailer.mkv");
        var films = await _folder.FilmsAsync();
        Assert.That(films.Select(f => $"{f.Title}: {string.Join(' ', f.Artwork!.Select(a => a.Id))} {string.Join(' ', f.Attachments!.Select(a => a.Name))} {string.Join(' ', f.Subtitles!.Select(s => s.Path))} {f.Versions![0].Files.Count}"),
            Is.EqualTo(new[] { "Film 2: Film 2-poster.jpg Film 2.nfo films/Film 2.srt 1", "Film: Film-poster.jpg Film.nfo films/Film.en.srt 2" }));
    }

    // name behind the video's | language | flags | title
    [TestCase(".srt", null, "", null)]
    [TestCase(".en.srt", "en", "", null)]
    [TestCase(".eng.forced.srt", "en", "F", null)]
    [TestCase(".forced.ger.ass", "de", "F", null)]
    [TestCase(".pt-BR.srt", "pt-BR", "", null)]
    [TestCase(".zh-Hant.srt", "zh-Hant", "", null)]
    [TestCase(".es-419.srt", "es-419", "", null)]
    [TestCase("_english.vtt", "en", "", null)]
    [TestCase(".en.sdh.srt", "en", "H", null)]
    [TestCase(".en.hi.srt", "en", "H", null)]
    [TestCase(".hi.srt", "hi", "", null)]
    [TestCase(".default.fr.srt", "fr", "D", null)]
    [TestCase(".Commentary.en.srt", "en", "", "Commentary")]
    public async Task Subtitle_names(string ending, string? language, string flags, string? title)
    {
        _folder.With("Film (2003)/Film (2003).mkv", "Film (2003)/Film (2003)" + ending);
        var subtitle = (await _folder.OnlyFilmAsync()).Subtitles!.Single();
        var seen = (subtitle.IsForced ? "F" : "") + (subtitle.IsHearingImpaired ? "H" : "") + (subtitle.IsDefault ? "D" : "");
        Assert.That((subtitle.Language, seen, subtitle.Title), Is.EqualTo((language, flags, title)));
    }

    [Test]
    public async Task Subtitles_in_subs_folders_and_picture_subtitles()
    {
        _folder.With("Film (2003)/Film.mkv", "Film (2003)/Subs/2_English.srt", "Film (2003)/Subs/Film/3_fre.srt", "Film (2003)/Film.de.sub", "Film (2003)/Film.de.idx", "Film (2003)/Italian.srt", "Film (2003)/readme.srt");
        var subtitles = (await _folder.OnlyFilmAsync()).Subtitles!;
        Assert.That(subtitles.Select(s => (s.Language, s.Format)), Is.EquivalentTo(new[] { ("en", "srt"), ("fr", "srt"), ("de", "sub"), ("it", "srt") }));
    }

    [Test]
    public async Task Nfo_files_are_staged_likeliest_first_and_too_large_ones_remarked()
    {
        _folder.With("F (2003)/F.2003.x264-GRP.mkv", "F (2003)/F.2003.x264-GRP.nfo", "F (2003)/F (2003).nfo", "F (2003)/movie.nfo", "F (2003)/zz-release.nfo").Large("F (2003)/big.nfo", 100 << 20);
        var film = await _folder.OnlyFilmAsync();
        Assert.That(film.Attachments!.Select(a => a.Name), Is.EqualTo(new[] { "movie.nfo", "F.2003.x264-GRP.nfo", "F (2003).nfo", "zz-release.nfo" }));
        Assert.That(film.Provenance!.Remarks, Has.One.Contains("big.nfo: not read, 100 MB"));
    }

    [Test]
    public async Task Patterns_of_plexignore_hold_for_its_folder_and_below()
    {
        _folder.Write(".plexignore", "# remarks\nskip*\nBox/Second/*\n").With("skip me.mkv", "Skipped/a.mkv", "Keep/keep.mkv", "Box/First/first.mkv", "Box/Second/second.mkv");
        Assert.That((await _folder.FilmsAsync()).Select(f => f.Title), Is.EqualTo(new[] { "First", "Keep" }));
    }

    [Test]
    public async Task The_same_folder_read_twice_gives_equal_items()
    {
        _folder.With("B (2003)/b.mkv", "a.mkv", "C/c.mkv", "C/d.mkv");
        var first = (await _folder.FilmsAsync()).Select(i => i.Fingerprint());
        Assert.That((await _folder.FilmsAsync()).Select(i => i.Fingerprint()), Is.EqualTo(first));
    }

    [Test]
    public async Task The_root_s_name_is_an_option()
    {
        _folder.With("a.mkv");
        var film = (await _folder.FilmsAsync(new VideosOptions { Name = "nas" })).Single();
        Assert.That((film.Ids[0].ToString(), film.Versions![0].Files[0].Path), Is.EqualTo(("files.path:nas/a.mkv", "nas/a.mkv")));
    }
}
