using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>What nfo.write writes, and what it leaves alone.</summary>
[TestFixture]
internal sealed class WriteNfoTests
{
    private static readonly WriteOptions Create = new();
    private static readonly WriteOptions Update = new() { Mode = WriteMode.Update };
    private static readonly WriteOptions Fill = new() { Mode = WriteMode.Fill };
    private static readonly WriteOptions Replace = new() { Mode = WriteMode.Replace };

    private static readonly MediaItem Film = new()
    {
        Title = "Tom & Jerry",
        OriginalTitle = "Tom & Jerry",
        Year = 2003,
        Ids = [new ExternalId(IdSchemes.FilePath, "films/Tom (2003)"), "imdb:tt0000007", "tmdb.movie:77"],
        Description = new Description { Overview = "A <3 B.", Runtime = TimeSpan.FromMinutes(102), Genres = ["Drama", "Horror"], Released = new DateOnly(2003, 5, 1), Collection = new CollectionRef { Name = "Box", Id = "tmdb.collection:5" }, Trailer = new Uri("https://www.youtube.com/watch?v=abc-_1") },
        People = [new Person { Name = "Ann", Character = "Zoe", Image = new Uri("http://a/b.jpg") }, new Person { Name = "Dan", Role = Person.Director }],
        Ratings = [Rating.OfSite("imdb", 7.8m, 10, 1234), Rating.Own(8, 10)],
        Watches = [new Watch { At = new EventTime(new DateOnly(2024, 1, 31)) }],
        Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("http://a/p.jpg") }, new Artwork { Role = Artwork.Background, Url = new Uri("http://a/f.jpg") }],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/Tom (2003)/tom.mkv", Duration = TimeSpan.FromSeconds(6120), Streams = [new MediaStream { Kind = MediaStream.Video, Codec = "hevc", Width = 1920, Height = 1080, Hdr = "DV" }, new MediaStream { Kind = MediaStream.Audio, Codec = "eac3", Language = "de", Channels = 5.1m }] }] }],
    };

    [Test]
    public async Task A_whole_film_for_kodi()
    {
        var run = new WriteRun();
        var change = await run.OneAsync(Create, Film);
        Assert.That((change.Kind, change.Target), Is.EqualTo((ChangeKind.Create, "Tom (2003)/tom.nfo")));
        Assert.That(run.Text("Tom (2003)/tom.nfo"), Is.EqualTo("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <movie>
              <title>Tom &amp; Jerry</title>
              <originaltitle>Tom &amp; Jerry</originaltitle>
              <ratings>
                <rating name="imdb" max="10" default="true">
                  <value>7.8</value>
                  <votes>1234</votes>
                </rating>
              </ratings>
              <userrating>8</userrating>
              <plot>A &lt;3 B.</plot>
              <runtime>102</runtime>
              <thumb aspect="poster">http://a/p.jpg</thumb>
              <fanart>
                <thumb>http://a/f.jpg</thumb>
              </fanart>
              <playcount>1</playcount>
              <lastplayed>2024-01-31 00:00:00</lastplayed>
              <uniqueid type="imdb" default="true">tt0000007</uniqueid>
              <uniqueid type="tmdb">77</uniqueid>
              <uniqueid type="tmdbSet">5</uniqueid>
              <genre>Drama</genre>
              <genre>Horror</genre>
              <set>
                <name>Box</name>
              </set>
              <director>Dan</director>
              <premiered>2003-05-01</premiered>
              <year>2003</year>
              <trailer>plugin://plugin.video.youtube/play/?video_id=abc-_1</trailer>
              <fileinfo>
                <streamdetails>
                  <video>
                    <codec>hevc</codec>
                    <aspect>1.777778</aspect>
                    <width>1920</width>
                    <height>1080</height>
                    <durationinseconds>6120</durationinseconds>
                    <hdrtype>dolbyvision</hdrtype>
                  </video>
                  <audio>
                    <codec>eac3</codec>
                    <language>deu</language>
                    <channels>6</channels>
                  </audio>
                </streamdetails>
              </fileinfo>
              <actor>
                <name>Ann</name>
                <role>Zoe</role>
                <order>0</order>
                <thumb>http://a/b.jpg</thumb>
              </actor>
            </movie>

            """));
        Assert.That((await run.OneAsync(Create, Film)).Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    [TestCase(Dialect.Jellyfin, NfoNaming.Auto, "Tom (2003)/movie.nfo", "<lockdata>false</lockdata>")]
    [TestCase(Dialect.Emby, NfoNaming.Auto, "Tom (2003)/tom.nfo", "<set tmdbcolid=\"5\">")]
    [TestCase(Dialect.Plex, NfoNaming.Auto, "Tom (2003)/tom.nfo", "<ratings>")]
    [TestCase(Dialect.Kodi, NfoNaming.Movie, "Tom (2003)/movie.nfo", "<ratings>")]
    [TestCase(Dialect.Jellyfin, NfoNaming.Video, "Tom (2003)/tom.nfo", "<rating>7.8</rating>")]
    public async Task Dialects_have_names_and_elements_of_their_own(Dialect dialect, NfoNaming file, string path, string part)
    {
        var run = new WriteRun();
        await run.OneAsync(Create with { Dialect = dialect, File = file }, Film);
        Assert.That(run.Text(path), Does.Contain(part));
        Assert.That(run.Text(path), dialect is Dialect.Jellyfin or Dialect.Emby ? Does.Not.Contain("<ratings>") : Does.Not.Contain("<lockdata>"));
    }

    [Test]
    public async Task What_is_there_stays_unless_told_otherwise()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/MOVIE.nfo", "<movie><title>Mine</title></movie>");
        var seen = Film with { Attachments = [new Attachment { Role = Attachment.Nfo, Name = "MOVIE.nfo", Content = default }] };
        var change = await run.OneAsync(Create, seen);
        Assert.That((change.Kind, change.Target, change.Reason), Is.EqualTo((ChangeKind.Skip, "Tom (2003)/MOVIE.nfo", "it is there already (mode: fill, update or replace changes it)")));
        Assert.That((await run.OneAsync(Replace, seen)).Overwritten, Is.Not.Null);
        Assert.That(run.Text("Tom (2003)/MOVIE.nfo"), Is.EqualTo(WriteRun.Compose(Film)));
    }

    [Test]
    public async Task Fill_adds_what_is_missing_and_changes_nothing()
    {
        const string Before = "<movie>\r\n\t<title>Mine</title>\r\n\t<!-- a remark -->\r\n\t<plot>My plot</plot><x y=\"1\">z</x>\r\n\t<uniqueid type=\"imdb\" default=\"true\">tt0000007</uniqueid>\r\n</movie>\r\nhttps://www.imdb.com/title/tt0000007/\r\n";
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", Before);
        await run.OneAsync(Fill, Film);
        var after = run.Text("Tom (2003)/tom.nfo")!;
        Assert.That(after, Does.Contain("<title>Mine</title>").And.Contain("<!-- a remark -->").And.Contain("<plot>My plot</plot>").And.Contain("<x y=\"1\">z</x>").And.Contain("\r\n\t<runtime>102</runtime>\r\n").And.Contain("<uniqueid type=\"tmdb\">77</uniqueid>").And.EndsWith("</movie>\r\nhttps://www.imdb.com/title/tt0000007/\r\n"));
        Assert.That((await run.OneAsync(Fill, Film)).Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    [Test]
    public async Task Fill_does_not_mix_two_films()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", "<movie><title>Other</title><imdbid>tt0000001</imdbid></movie>");
        Assert.That((await run.OneAsync(Fill, Film)).Reason, Is.EqualTo("it is of imdb:tt0000001, the item of imdb:tt0000007"));
    }

    [Test]
    public async Task Update_sets_values_and_keeps_all_else()
    {
        const string Before = "\uFEFF<?xml version=\"1.0\"?>\n<movie>\n  <plot>Old</plot>\n  <title>Old</title>\n  <runtime>102 min</runtime>\n  <custom a=\"b\"><c/></custom>\n  <actor><name>Ann</name><role>Old</role><extra>1</extra></actor>\n  <genre>Drama</genre>\n  <genre>War</genre>\n  <ratings><rating name=\"trakt\" max=\"10\" default=\"true\"><value>6</value></rating></ratings>\n</movie>\nhttps://www.imdb.com/title/tt0000007/";
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", Before);
        await run.OneAsync(Update, Film);
        var after = run.Text("Tom (2003)/tom.nfo")!;
        Assert.Multiple(() =>
        {
            Assert.That(after, Does.StartWith("\uFEFF<?xml version=\"1.0\"?>\n<movie>\n  <plot>A &lt;3 B.</plot>\n"));
            Assert.That(after, Does.Contain("\n  <runtime>102 min</runtime>\n"), "it says the same already");
            Assert.That(after, Does.Contain("<custom a=\"b\"><c/></custom>").And.Contain("<extra>1</extra>").And.Contain("<role>Zoe</role>"));
            Assert.That(after, Does.Contain("<genre>Horror</genre>").And.Not.Contain("War"));
            Assert.That(after, Does.Contain("name=\"trakt\" max=\"10\" default=\"true\"").And.Contain("<rating name=\"imdb\" max=\"10\">"));
            Assert.That(after, Does.EndWith("</movie>\nhttps://www.imdb.com/title/tt0000007/"));
        });
        Assert.That((await run.OneAsync(Update, Film)).Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    [Test]
    public async Task A_person_s_edits_of_what_was_written_stay_for_good()
    {
        var run = new WriteRun();
        await run.OneAsync(Update, Film);
        run.Store.Put("Tom (2003)/tom.nfo", run.Text("Tom (2003)/tom.nfo")!.Replace("A &lt;3 B.", "My own words."));
        Assert.That((await run.OneAsync(Create, Film)).Reason, Does.StartWith("somebody edited it"));
        var newer = Film with { Description = Film.Description! with { Tagline = "New" } };
        await run.OneAsync(Update, newer);
        Assert.That(run.Text("Tom (2003)/tom.nfo"), Does.Contain("<plot>My own words.</plot>").And.Contain("<tagline>New</tagline>"));
        Assert.That((await run.OneAsync(Update, newer with { Title = "T&J" })).Kind, Is.EqualTo(ChangeKind.Update));
        Assert.That(run.Text("Tom (2003)/tom.nfo"), Does.Contain("<plot>My own words.</plot>").And.Contain("<title>T&amp;J</title>"));
    }

    [Test]
    public async Task Locks_hold()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", "<movie><lockdata>true</lockdata><title>Mine</title></movie>");
        Assert.That((await run.OneAsync(Update, Film)).Reason, Is.EqualTo("it is locked (lockdata)"));
        run.Store.Put("Tom (2003)/tom.nfo", "<movie><lockedfields>Overview|Genres</lockedfields><plot>P</plot><genre>G</genre><title>Old</title></movie>");
        await run.OneAsync(Update, Film);
        Assert.That(run.Text("Tom (2003)/tom.nfo"), Does.Contain("<plot>P</plot><genre>G</genre><title>Tom &amp; Jerry</title>"));
    }

    [Test]
    public async Task A_broken_file_is_mended_before_it_is_changed()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", "<movie>\n  <title>Tom & Jerry</title>\n  <mine>a & b <3</mine>\n  <plot>open\n  <year>2003</year>\n</movie>");
        await run.OneAsync(Fill, Film);
        var after = run.Text("Tom (2003)/tom.nfo")!;
        Assert.That(after, Does.Contain("<title>Tom &amp; Jerry</title>").And.Contain("<mine>a &amp; b &lt;3</mine>").And.Contain("<plot>open</plot>").And.Contain("<runtime>102</runtime>"));
        Assert.That(NfoRepair.IsWellFormed(after), Is.True);
    }

    [Test]
    public async Task A_release_group_s_text_named_like_the_video_stays()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/tom.nfo", "RELEASE by GRP\nimdb: https://www.imdb.com/title/tt0000007/");
        Assert.That((await run.OneAsync(Update, Film)).Target, Is.EqualTo("Tom (2003)/movie.nfo"));
    }

    [Test]
    public async Task A_url_file_becomes_metadata_with_the_url_behind()
    {
        var run = new WriteRun();
        run.Store.Put("Tom (2003)/movie.nfo", "https://www.imdb.com/title/tt0000007/\n");
        await run.OneAsync(Fill, Film);
        Assert.That(run.Text("Tom (2003)/movie.nfo"), Does.StartWith("<?xml").And.EndWith("</movie>\nhttps://www.imdb.com/title/tt0000007/\n"));
    }

    [Test]
    public async Task Episodes_of_one_video_share_a_file_and_keep_their_blocks()
    {
        var run = new WriteRun();
        var (one, two) = (Episode(1), Episode(2));
        await run.RunAsync(Create, two, one);
        Assert.That(run.Text("Show/S01E01E02.nfo"), Does.Match("(?s)<episodedetails>.*<title>Part 1</title>.*</episodedetails>\n<episodedetails>.*<title>Part 2</title>.*</episodedetails>\n$"));
        await run.RunAsync(Update, one, two with { Title = "Second" });
        Assert.That(run.Text("Show/S01E01E02.nfo"), Does.Contain("<title>Part 1</title>").And.Contain("<title>Second</title>").And.Not.Contain("Part 2"));
    }

    [Test]
    public async Task Discs_series_and_seasons_have_places_of_their_own()
    {
        var run = new WriteRun();
        var bare = Create with { Bare = true };
        await run.RunAsync(bare,
            Film with { Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/Tom (2003)/VIDEO_TS" }] }] },
            new MediaItem { Kind = ItemKinds.Series, Title = "Show", Ids = ["files.path:films/Show"] },
            new MediaItem { Kind = ItemKinds.Season, Title = "Season 01", Ids = ["files.path:films/Show/S01"], Placement = new Placement { Season = 1, ParentIds = ["files.path:films/Show"] } },
            new MediaItem { Title = "Flat", Year = 1999, Ids = ["files.path:films/Flat (1999)"], Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/Flat (1999).mkv" }] }] });
        Assert.That(run.Store.Paths, Is.EquivalentTo(new[] { "Tom (2003)/VIDEO_TS/VIDEO_TS.nfo", "Show/tvshow.nfo", "Flat (1999).nfo" }));
    }

    [Test]
    public async Task A_video_of_two_episodes_has_a_block_for_each_and_no_block_gets_the_other_s_facts()
    {
        var run = new WriteRun();
        var both = Episode(1) with { Title = "One / Two", Placement = new Placement { Season = 1, Number = 1, LastNumber = 2, ParentTitle = "Show" }, Description = new Description { Overview = "A.\n\nB." }, People = [new Person { Name = "Dan", Role = Person.Director }] };
        await run.OneAsync(Create, both);
        var text = run.Text("Show/S01E01E02.nfo")!;
        Assert.That(text, Does.Match("(?s)<title>One</title>.*<plot>A.</plot>.*<director>Dan</director>.*</episodedetails>\n<episodedetails>.*<title>Two</title>.*<plot>B.</plot>"));
        Assert.That(text.Split("<director>"), Has.Length.EqualTo(2));
        run.Store.Put("Show/S01E01E02.nfo", text.Replace("<plot>B.</plot>", "<plot>B.</plot>\n  <director>Eve</director>"));
        Assert.That((await run.OneAsync(Update, both)).Kind, Is.EqualTo(ChangeKind.Unchanged));
    }

    [Test]
    public async Task What_has_no_place_or_says_nothing_is_left_out_with_a_reason()
    {
        var run = new WriteRun();
        await run.RunAsync(Create, Film with { Ids = ["files.path:other/Tom"], Versions = null }, Film with { Ids = ["imdb:tt1"], Versions = null }, new MediaItem { Kind = ItemKinds.Image, Ids = ["x:1"] });
        Assert.That(run.Rejected, Is.EqualTo(new[] { "its files are not below the folder 'films': set name: to the first part of 'other/Tom'", "no file of it is known, so that its NFO has no place", "there is no NFO of the kind image" }));
        var bare = await run.OneAsync(Create, Film with { Description = null, People = null, Ratings = null, Ids = ["files.path:films/Tom (2003)"] });
        Assert.That((bare.Kind, bare.Reason), Is.EqualTo((ChangeKind.Skip, "no more than its title and year is known (bare: true writes it)")));
    }

    [Test]
    public void Forbidden_characters_are_dropped()
        => Assert.That(WriteRun.Compose(Film with { Title = "a\u0001b\uFFFE\ud800c" }), Does.Contain("<title>abc</title>"));

    private static MediaItem Episode(int number) => new()
    {
        Kind = ItemKinds.Episode,
        Title = $"Part {number}",
        Ids = [$"files.path:films/Show/S01E01E02.mkv#{number}", $"tvdb.episode:{number}"],
        Placement = new Placement { Season = 1, Number = number, ParentTitle = "Show" },
        Versions = [new MediaVersion { Files = [new MediaFile { Path = "films/Show/S01E01E02.mkv" }] }],
    };
}
