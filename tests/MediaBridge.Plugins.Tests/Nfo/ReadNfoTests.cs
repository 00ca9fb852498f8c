using System.Globalization;
using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Nfo;

[TestFixture]
internal sealed class ReadNfoTests
{
    [TestCase("<premiered>1963-12-05</premiered><year>1964</year>", 1963, "1963-12-05")]
    [TestCase("<year>1964</year>", 1964, null)]
    [TestCase("<releasedate>05.12.1963</releasedate>", 1963, "1963-12-05")]
    [TestCase("<premiered>12/05/1963</premiered>", 1963, "1963-12-05")]
    [TestCase("<premiered>1963</premiered>", 1963, null)]
    [TestCase("<premiered>0000-00-00</premiered>", 1900, null)]
    [TestCase("<premiered>1601-01-01</premiered><year>1963</year>", 1963, null)]
    [TestCase("<year>banana</year>", 1900, null)]
    [TestCase("<year>0</year>", 1900, null)]
    public async Task Dates_and_years(string elements, int year, string? released)
    {
        var item = await NfoRun.MovieAsync(elements);
        Assert.That((item.Year, item.Description?.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), Is.EqualTo((year, released)));
    }

    [TestCase("102", 102)]
    [TestCase("102 min", 102)]
    [TestCase("1h 42m", 102)]
    [TestCase("1:42", 102)]
    [TestCase("1:42:00", 102)]
    [TestCase("6120", 102)]
    [TestCase("900", 900)]
    [TestCase("960", 16)]
    [TestCase("042", 42)]
    [TestCase("0", null)]
    [TestCase("-5", null)]
    [TestCase("long", null)]
    public async Task Runtimes(string text, int? minutes)
        => Assert.That((await NfoRun.MovieAsync($"<runtime>{text}</runtime>")).Description?.Runtime?.TotalMinutes, Is.EqualTo((double?)minutes));

    [TestCase("<ratings><rating name=\"imdb\" max=\"10\" default=\"true\"><value>7.8</value><votes>1,234</votes></rating></ratings>", "site imdb 7.8/10 1234")]
    [TestCase("<ratings><rating name=\"themoviedb\"><value>7,8</value></rating><rating name=\"imdb\"><value>8</value></rating></ratings>", "site imdb 8/10 ; site tmdb 7.8/10 ")]
    [TestCase("<ratings><rating name=\"tmdb\" default=\"true\"><value>7</value></rating><rating name=\"imdb\"><value>8</value></rating></ratings>", "site tmdb 7/10 ; site imdb 8/10 ")]
    [TestCase("<ratings><rating name=\"trakt\" max=\"5\"><value>4</value></rating></ratings>", "site trakt 4/5 ")]
    [TestCase("<ratings><rating name=\"metacritic\" max=\"100\"><value>73</value></rating></ratings>", "critics metacritic 73/100 ")]
    [TestCase("<ratings><rating name=\"tomatometerallcritics\" max=\"100\"><value>83</value></rating><rating name=\"tomatometerallaudience\" max=\"100\"><value>80</value></rating></ratings>", "critics rottentomatoes 83/100 ; site rottentomatoes 80/100 ")]
    [TestCase("<rating>8.5/10</rating><votes>2 000</votes>", "site nfo 8.5/10 2000")]
    [TestCase("<rating max=\"100\">85</rating>", "site nfo 85/100 ")]
    [TestCase("<communityrating>6.5</communityrating>", "site nfo 6.5/10 ")]
    [TestCase("<criticrating>65</criticrating>", "critics nfo 65/100 ")]
    [TestCase("<userrating>9</userrating>", "own  9/10 ")]
    [TestCase("<userrating>0</userrating>", "")]
    [TestCase("<userrating/>", "")]
    [TestCase("<rating>-1</rating>", "")]
    public async Task Ratings(string elements, string expected)
    {
        var item = await NfoRun.MovieAsync(elements);
        Assert.That(string.Join("; ", (item.Ratings ?? []).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Whose} {r.Site} {r.Value:0.##}/{r.Scale.Max:0} {r.Votes}"))), Is.EqualTo(expected));
        Assert.That(NfoRun.Remarks(item), Is.Empty);
    }

    [TestCase("<rating>11</rating>")]
    [TestCase("<communityrating>84</communityrating>")]
    [TestCase("<userrating>nan</userrating>")]
    [TestCase("<userrating>100</userrating>")]
    public async Task Ratings_out_of_range_are_dropped_with_a_remark(string elements)
    {
        var item = await NfoRun.MovieAsync(elements);
        Assert.That(item.Ratings, Is.Null);
        Assert.That(NfoRun.Remarks(item), Does.Contain("is not between 0 and"));
    }

    [TestCase("<uniqueid type=\"tmdb\">603</uniqueid><uniqueid type=\"imdb\" default=\"true\">tt0133093</uniqueid>", "imdb:tt0133093 tmdb.movie:603")]
    [TestCase("<uniqueid>tt0133093</uniqueid><uniqueid type=\"tvdb\"/>", "imdb:tt0133093")]
    [TestCase("<id>tt0133093</id>", "imdb:tt0133093")]
    [TestCase("<id>603</id>", "")]
    [TestCase("<id IMDB=\"tt0133093\" TMDB=\"603\" TVDB=\"169\">x</id>", "imdb:tt0133093 tmdb.movie:603 tvdb.movie:169")]
    [TestCase("<imdbid>tt0133093</imdbid><tmdbid>603</tmdbid>", "imdb:tt0133093 tmdb.movie:603")]
    [TestCase("<imdb_id>tt0133093</imdb_id>", "imdb:tt0133093")]
    [TestCase("<imdbid>http://www.imdb.com/title/tt0133093</imdbid>", "imdb:tt0133093")]
    [TestCase("<uniqueid type=\"wikidata\">Q83495</uniqueid>", "wikidata:Q83495")]
    [TestCase("<uniqueid type=\"tmdbSet\">2344</uniqueid>", "")]
    [TestCase("<tmdbid>0</tmdbid><tmdbid>-1</tmdbid>", "")]
    public async Task Ids(string elements, string ids)
        => Assert.That(string.Join(' ', (await NfoRun.MovieAsync(elements)).Ids.Skip(1)), Is.EqualTo(ids));

    [Test]
    public async Task The_nfo_beats_the_name_for_title_and_year_unless_asked_otherwise()
    {
        const string Xml = "<movie><title>Charade</title><originaltitle>Original</originaltitle><sorttitle>Sort</sorttitle><year>1963</year></movie>";
        var item = await NfoRun.ReadAsync(Xml);
        var named = await NfoRun.ReadAsync(Xml, options: new NfoOptions { Prefer = Preference.Name });
        Assert.That((item.Title, item.Year, item.OriginalTitle, item.SortTitle), Is.EqualTo(("Charade", 1963, "Original", "Sort")));
        Assert.That((named.Title, named.Year), Is.EqualTo(("Name", 1900)));
    }

    [Test]
    public async Task An_id_in_the_name_beats_the_nfo_s_with_a_remark()
    {
        var item = await NfoRun.ReadAsync("<movie><uniqueid type=\"imdb\">tt0000002</uniqueid></movie>", NfoRun.Film with { Ids = ["files.path:x", "imdb:tt0000001"] });
        Assert.That(item.Ids, Is.EqualTo(new ExternalId[] { "files.path:x", "imdb:tt0000001" }));
        Assert.That(NfoRun.Remarks(item), Is.EqualTo("movie.nfo: imdb:tt0000002 was left out: the name says imdb:tt0000001"));
    }

    [Test]
    public async Task Description_of_a_whole_film()
    {
        var d = (await NfoRun.MovieAsync("<outline>O</outline><plot><![CDATA[First.<br/>Second &amp; <i>third</i>.]]></plot><tagline>T</tagline><mpaa>Rated PG-13</mpaa><genre>Action / Drama</genre><genre>Action/Adventure</genre><genre>drama</genre><country>USA</country><studio>S1</studio><studio>S2</studio><set><name>Box</name><overview>All</overview></set><tmdbcolid>2344</tmdbcolid><trailer>plugin://plugin.video.youtube/?action=play_video&amp;videoid=abc-_1</trailer><languages>en, fr</languages>")).Description!;
        Assert.Multiple(() =>
        {
            Assert.That((d.Overview, d.Outline, d.Tagline, d.Certification), Is.EqualTo(("First.\nSecond & third.", "O", "T", "PG-13")));
            Assert.That(d.Genres, Is.EqualTo(new[] { "Action", "Drama", "Action/Adventure" }));
            Assert.That(d.Countries, Is.EqualTo(new[] { "United States of America" }));
            Assert.That(d.Studios, Is.EqualTo(new[] { "S1", "S2" }));
            Assert.That(d.Languages, Is.EqualTo(new[] { "en", "fr" }));
            Assert.That(d.Collection, Is.EqualTo(new CollectionRef { Name = "Box", Overview = "All", Id = "tmdb.collection:2344" }));
            Assert.That(d.Trailer, Is.EqualTo(new Uri("https://www.youtube.com/watch?v=abc-_1")));
        });
    }

    [TestCase("<set>Box</set>", "Box")]
    [TestCase("<set/><set tmdbcolid=\"5\"><name>Box</name></set>", "Box")]
    [TestCase("<set></set>", null)]
    public async Task Sets(string elements, string? name)
        => Assert.That((await NfoRun.MovieAsync(elements)).Description?.Collection?.Name, Is.EqualTo(name));

    [Test]
    public async Task People_in_order()
    {
        var item = await NfoRun.MovieAsync("<director>D</director><credits>W1 / W2</credits><writer>W1</writer><producer>P</producer><actor><name>B</name><role>Bee</role><order>1</order></actor><actor><name>A</name><order>0</order><thumb>http://a/b.jpg</thumb><imdbid>nm0000001</imdbid></actor><actor><name></name></actor><actor><name>G</name><type>GuestStar</type></actor>");
        Assert.That(string.Join(' ', item.People!.Select(p => $"{p.Role}:{p.Name}:{p.Character}")), Is.EqualTo("actor:A: actor:B:Bee guest:G: director:D: writer:W1: writer:W2: producer:P:"));
        Assert.That((item.People![0].Image, item.People[0].Ids![0]), Is.EqualTo((new Uri("http://a/b.jpg"), (ExternalId)"imdb.name:nm0000001")));
    }

    [TestCase("<playcount>0</playcount>", "none")]
    [TestCase("<playcount>0</playcount><watched>true</watched>", "?")]
    [TestCase("<playcount>2</playcount><lastplayed>2024-01-31 20:15:00</lastplayed>", "? 2024-01-31")]
    [TestCase("<playcount>1</playcount><lastplayed>2024-01-31</lastplayed>", "2024-01-31")]
    [TestCase("<lastplayed>2024-01-31T20:15:00+01:00</lastplayed>", "2024-01-31T19:15:00Z")]
    [TestCase("<playcount>1</playcount><lastplayed>1601-01-01 00:00:00</lastplayed>", "?")]
    [TestCase("<title>x</title>", "null")]
    [TestCase("<playcount/>", "null")]
    public async Task Plays(string elements, string expected)
    {
        var watches = (await NfoRun.MovieAsync(elements)).Watches;
        Assert.That(watches is null ? "null" : watches.Count == 0 ? "none" : string.Join(' ', watches.Select(w => w.At?.ToString() ?? "?")), Is.EqualTo(expected));
    }

    [Test]
    public async Task Personal_facts_can_be_left_out()
    {
        var item = await NfoRun.MovieAsync("<playcount>3</playcount><userrating>9</userrating><resume><position>60</position></resume><isuserfavorite>true</isuserfavorite><tag>keep</tag>", new NfoOptions { Watched = false });
        Assert.That((item.Watches, item.Ratings, item.Progress, item.Favourite, item.Tags!.Count), Is.EqualTo(((object?)null, (object?)null, (object?)null, (object?)null, 1)));
        var full = await NfoRun.MovieAsync("<resume><position>60.5</position><total>6000</total></resume><isuserfavorite>true</isuserfavorite>");
        Assert.That((full.Progress, full.Favourite!.Value), Is.EqualTo((new PlayProgress { Position = TimeSpan.FromSeconds(60.5), Of = TimeSpan.FromSeconds(6000) }, true)));
    }

    [Test]
    public async Task Artwork_addresses_come_after_local_pictures()
    {
        const string Xml = "<movie><thumb aspect=\"poster\" preview=\"http://p\">http://a/p.jpg</thumb><thumb>http://a/q.jpg</thumb><thumb aspect=\"set.poster\">http://a/s.jpg</thumb><fanart url=\"http://b/\"><thumb>f.jpg</thumb></fanart><art><poster>/config/metadata/x.jpg</poster><fanart>http://c/f.jpg</fanart></art></movie>";
        var film = NfoRun.Film with { Artwork = [new Artwork { Role = "poster", Path = "films/Name (1900)/poster.jpg" }] };
        var item = await NfoRun.ReadAsync(Xml, film);
        Assert.That(string.Join(' ', item.Artwork!.Select(a => $"{a.Role}={a.Path}{a.Url}")), Is.EqualTo(
            "poster=films/Name (1900)/poster.jpg poster=http://a/p.jpg poster=http://a/q.jpg collection.poster=http://a/s.jpg background=http://b/f.jpg background=http://c/f.jpg"));
        Assert.That((await NfoRun.ReadAsync(Xml, film, new NfoOptions { Artwork = ArtworkChoice.Local })).Artwork, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Stream_details_and_edition_go_to_the_one_file()
    {
        const string Xml = "<edition>DIRECTORS_CUT</edition><fileinfo><streamdetails><video><codec>HEVC</codec><width>3840</width><height>2160</height><durationinseconds>6120</durationinseconds><hdrtype>dolbyvision</hdrtype></video><audio><codec>eac3</codec><language>ger</language><channels>6</channels></audio><audio/><subtitle><language>eng</language></subtitle></streamdetails></fileinfo>";
        var version = (await NfoRun.MovieAsync(Xml)).Versions!.Single();
        Assert.That(version.Edition, Is.EqualTo("Director's Cut"));
        Assert.That(version.Files[0].Duration, Is.EqualTo(TimeSpan.FromMinutes(102)));
        Assert.That(version.Files[0].Streams!.Select(s => $"{s.Kind} {s.Codec} {s.Width} {s.Hdr} {s.Language} {s.Channels?.ToString(CultureInfo.InvariantCulture)}"),
            Is.EqualTo(new[] { "video hevc 3840 DV  ", "audio eac3   de 5.1", "subtitle    en " }));
    }

    [Test]
    public async Task Episodes_of_one_file_have_first_and_last_number()
    {
        const string Xml = "<?xml version=\"1.0\"?><episodedetails><title>One</title><showtitle>Show</showtitle><season>1</season><episode>2</episode><aired>2020-01-02</aired><uniqueid type=\"tvdb\">77</uniqueid></episodedetails><episodedetails><title>Two</title><season>1</season><episode>3</episode></episodedetails>";
        foreach (var text in new[] { Xml, Xml.Replace("?>", "?><episodes>") + "</episodes>" })
        {
            var item = await NfoRun.ReadAsync(text, new MediaItem { Kind = ItemKinds.Episode, Ids = ["x:1"] });
            Assert.That((item.Title, item.Placement!.Season, item.Placement.Number, item.Placement.LastNumber, item.Placement.ParentTitle, item.Placement.AirDate, item.Id("tvdb.episode")?.Value),
                Is.EqualTo(("One / Two", 1, 2, 3, "Show", new DateOnly(2020, 1, 2), "77")));
        }
    }

    [Test]
    public async Task Episodes_of_one_file_keep_their_titles_and_plots()
    {
        const string Xml = "<episodedetails><title>One</title><season>1</season><episode>2</episode><plot>First.</plot></episodedetails><episodedetails><title>Two</title><episode>3</episode><plot>Second.</plot></episodedetails><episodedetails><title>Two</title><episode>4</episode></episodedetails>";
        var item = await NfoRun.ReadAsync(Xml, new MediaItem { Kind = ItemKinds.Episode, Ids = ["x:1"] });
        Assert.That((item.Title, item.Description!.Overview, item.Placement!.LastNumber), Is.EqualTo(("One / Two", "First.\n\nSecond.", 4)));
    }

    [Test]
    public async Task Titles_hold_nothing_that_cannot_be_seen()
        => Assert.That((await NfoRun.ReadAsync("<movie><title>a\u202Egnp\u200B \uFEFFb</title></movie>")).Title, Is.EqualTo("agnp b"));

    [TestCase("<country>USA</country><country>United States of America</country>", "United States of America")]
    [TestCase("<country>u.k.</country><country>USSR</country><country>France</country>", "United Kingdom, Soviet Union, France")]
    public async Task Countries_have_one_name(string xml, string countries)
        => Assert.That(string.Join(", ", (await NfoRun.ReadAsync($"<movie><title>A</title>{xml}</movie>")).Description!.Countries!), Is.EqualTo(countries));

    [TestCase("{\"tmdb\":\"1399\",\"imdb\":\"tt0944947\",\"tvdb\":\"121361\"}", "tmdb.tv:1399 imdb:tt0944947 tvdb.series:121361")]
    [TestCase("{broken", "")]
    [TestCase("<url cache=\"x\">http://thetvdb.com/x.zip</url>", "")]
    public async Task Series_with_their_guide(string guide, string ids)
    {
        var item = await NfoRun.ReadAsync($"<tvshow><title>Show</title><status>Ended</status><episodeguide>{guide}</episodeguide></tvshow>", new MediaItem { Kind = ItemKinds.Series, Ids = ["x:1"] });
        Assert.That((item.Title, item.Description!.Status, string.Join(' ', item.Ids.Skip(1))), Is.EqualTo(("Show", "Ended", ids)));
    }

    [Test]
    public async Task An_nfo_of_another_kind_is_left_out_with_a_remark()
    {
        var item = await NfoRun.ReadAsync("<tvshow><title>Show</title></tvshow>");
        Assert.That((item.Title, item.Kind, NfoRun.Remarks(item)), Is.EqualTo(("Name", "movie", "movie.nfo: it was left out: its kind is series, not movie")));
        Assert.That((await NfoRun.ReadAsync("<musicvideo><title>Concert</title></musicvideo>")).Kind, Is.EqualTo(ItemKinds.MusicVideo));
    }

    [Test]
    public async Task What_an_item_knows_already_stays()
    {
        var film = NfoRun.Film with { Description = new Description { Overview = "mine" }, Ratings = [Rating.Own(3, 5)] };
        var item = await NfoRun.ReadAsync("<movie><plot>theirs</plot><tagline>new</tagline><userrating>9</userrating></movie>", film);
        Assert.That((item.Description!.Overview, item.Description.Tagline, item.Ratings!.Single().Value), Is.EqualTo(("mine", "new", 3m)));
    }

    [Test]
    public async Task Without_nfo_the_very_same_item_comes_back()
        => Assert.That(await NfoRun.ReadAsync(NfoRun.Film, null), Is.EqualTo(NfoRun.Film with { Attachments = [] }).Using<MediaItem>((a, b) => a.Fingerprint() == b.Fingerprint()));

    [Test]
    public async Task Reading_again_changes_nothing()
    {
        const string Xml = "<movie><title>A & B</title><rating>8</rating><tag>t</tag><uniqueid type=\"imdb\">tt0000007</uniqueid><thumb>http://a/p.jpg</thumb><genre>G</genre></movie>";
        var once = await NfoRun.ReadAsync(Xml);
        var twice = await NfoRun.ReadAsync(Xml, once);
        Assert.That(twice.Fingerprint(), Is.EqualTo(once.Fingerprint()));
    }

    // what the file's name tells | what the NFO adds
    [TestCase(null, null, null, 12, 1, 12, 13)]
    [TestCase(null, null, "2024-01-31", null, 1, 12, 13)]
    [TestCase(2, null, null, null, 2, 12, 13)]
    public async Task Season_and_number_that_a_name_does_not_tell_are_filled_in(int? season, int? number, string? date, int? absolute, int wantedSeason, int wantedNumber, int last)
    {
        var place = new Placement { ParentTitle = "Show", Season = season, Number = number, Absolute = absolute, AirDate = date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture) };
        var item = await NfoRun.ReadAsync(
            "<episodedetails><title>A</title><showtitle>Other</showtitle><season>1</season><episode>12</episode><episodenumberend>13</episodenumberend></episodedetails>",
            NfoRun.Film with { Kind = ItemKinds.Episode, Placement = place });
        Assert.That(item.Placement, Is.EqualTo(place with { Season = wantedSeason, Number = wantedNumber, LastNumber = last }));
    }

    [TestCase("<Title><LocalTitle>Charade</LocalTitle><OriginalTitle>Charade O</OriginalTitle><ProductionYear>1963</ProductionYear><IMDB>tt0056923</IMDB><RunningTime>113</RunningTime><Description>A plot.</Description><IMDBrating>7.9</IMDBrating><MPAARating>PG</MPAARating><Genres><Genre>Comedy</Genre><Genre>Crime</Genre></Genres><Persons><Person><Name>Stanley</Name><Type>Director</Type></Person><Person><Name>Audrey</Name><Type>Actor</Type><Role>Reggie</Role></Person></Persons></Title>")]
    [TestCase("<Item><LocalTitle>Charade</LocalTitle><OriginalTitle>Charade O</OriginalTitle><ProductionYear>1963</ProductionYear><IMDbId>tt0056923</IMDbId><RunningTime>113</RunningTime><Overview>A plot.</Overview><Rating>7.9</Rating><ContentRating>PG</ContentRating><Genres><Genre>Comedy</Genre><Genre>Crime</Genre></Genres><Persons><Person><Name>Stanley</Name><Type>Director</Type></Person><Person><Name>Audrey</Name><Type>Actor</Type><Role>Reggie</Role></Person></Persons></Item>")]
    public async Task A_film_of_media_browser(string xml)
    {
        var item = await NfoRun.ReadAsync(NfoRun.Film, null, ("movie.xml", System.Text.Encoding.UTF8.GetBytes(xml)));
        Assert.That((item.Title, item.OriginalTitle, item.Year, item.Id("imdb")?.Value, item.Description!.Overview, item.Description.Runtime, item.Description.Certification), Is.EqualTo(("Charade", "Charade O", 1963, "tt0056923", "A plot.", TimeSpan.FromMinutes(113), "PG")));
        Assert.That(string.Join(' ', item.Description.Genres!), Is.EqualTo("Comedy Crime"));
        Assert.That(string.Join(' ', item.People!.Select(p => $"{p.Role}={p.Name}{p.Character}")), Is.EqualTo("actor=AudreyReggie director=Stanley"));
        Assert.That(item.Ratings!.Single().Value, Is.EqualTo(7.9m));
        Assert.That(NfoRun.Remarks(item), Is.Empty);
    }

    [TestCase("<set><title>Box</title><overview>All of it.</overview><uniqueid type=\"tmdbSet\">5</uniqueid><art><poster>http://a/p.jpg</poster></art></set>", "collection Box | All of it. | tmdb.collection:5 | poster=http://a/p.jpg")]
    [TestCase("<collection><title>Box</title><plot>All of it.</plot><tmdbid>5</tmdbid></collection>", "collection Box | All of it. | tmdb.collection:5 | ")]
    [TestCase("<set><title>Box</title></set>\nhttps://www.themoviedb.org/collection/5", "collection Box |  | tmdb.collection:5 | ")]
    [TestCase("<person><title>Ann</title><biography>Born.</biography><imdbid>nm0000007</imdbid><tmdbid>7</tmdbid><birthdate>1931-02-03</birthdate></person>", "person Ann (1931) | Born. | imdb.name:nm0000007 tmdb.person:7 | ")]
    [TestCase("<artist><name>The Band</name><musicBrainzArtistID>ab-1</musicBrainzArtistID><audiodbartistid>9</audiodbartistid><biography>B.</biography><formed>1967</formed><style>Rock</style><mood>Warm</mood><thumb aspect=\"thumb\">http://a/t.jpg</thumb></artist>", "artist The Band (1967) | B. | musicbrainz.artist:ab-1 audiodb.artist:9 | thumb=http://a/t.jpg")]
    [TestCase("<album><title>Pink</title><artist>The Band</artist><albumArtistCredits><artist>The Band</artist><musicBrainzArtistID>ab-1</musicBrainzArtistID></albumArtistCredits><review>R.</review><originalreleasedate>1968-07-01</originalreleasedate><releasedate>2000-01-01</releasedate><musicbrainzalbumid>cd-2</musicbrainzalbumid><label>L</label></album>", "album Pink (1968) | R. | musicbrainz.album:cd-2 | ")]
    [TestCase("<musicvideo><title>Song</title><artist>The Band</artist><album>Pink</album><track>3</track></musicvideo>", "musicvideo Song |  |  | ")]
    public void Other_kinds(string xml, string expected)
    {
        var item = WriteRun.Read(xml);
        Assert.That($"{item.Kind} {item.Title}{(item.Year is { } year ? $" ({year})" : "")} | {item.Description?.Overview} | {string.Join(' ', item.Ids)} | {string.Join(' ', (item.Artwork ?? []).Select(a => $"{a.Role}={a.Url}"))}", Is.EqualTo(expected));
    }

    [Test]
    public void Whom_music_is_by()
    {
        var album = WriteRun.Read("<album><title>Pink</title><artist>The Band</artist><albumArtistCredits><artist>The Band</artist><musicBrainzArtistID>ab-1</musicBrainzArtistID></albumArtistCredits><label>L</label><mood>Warm</mood></album>");
        Assert.That(album.People!.Select(p => $"{p.Role} {p.Name} {p.Ids?[0]}"), Is.EqualTo(new[] { "artist The Band musicbrainz.artist:ab-1" }));
        Assert.That((album.Description!.Studios![0], album.Description.Keywords![0]), Is.EqualTo(("L", "Warm")));
        var video = new MediaItem { Kind = ItemKinds.MusicVideo, Title = "Song", People = [new Person { Name = "The Band", Role = "artist" }], Placement = new Placement { ParentTitle = "Pink", Number = 3 } };
        var back = WriteRun.Read(WriteRun.Compose(video));
        Assert.That((back.People![0].Name, back.Placement), Is.EqualTo(("The Band", video.Placement)));
    }

    [Test]
    public async Task The_id_of_a_film_s_set_is_no_id_of_the_film_and_no_reason_to_complain()
    {
        var item = await NfoRun.MovieAsync("<title>A</title><set><name>Box</name></set><uniqueid type=\"tmdbSet\">5</uniqueid>");
        Assert.That((item.Ids.Count, item.Description!.Collection!.Id.ToString(), NfoRun.Remarks(item)), Is.EqualTo((1, "tmdb.collection:5", "")));
    }
}
