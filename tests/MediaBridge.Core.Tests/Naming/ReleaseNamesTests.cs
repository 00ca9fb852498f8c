using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class ReleaseNamesTests
{
    private static readonly ReleaseNames Names = new();

    // title | year
    [TestCase("The.Matrix.1999.1080p.BluRay.x264.mkv", "The Matrix", 1999)]
    [TestCase("Inception (2010) [IMAX].mkv", "Inception", 2010)]
    [TestCase("2001.A.Space.Odyssey.1968.mkv", "2001 A Space Odyssey", 1968)]
    [TestCase("The.Lord.of.the.Rings.2001.Extended.mkv", "The Lord of the Rings", 2001)]
    [TestCase("Charade (1963)", "Charade", 1963)]
    [TestCase("Charade (1963).mkv", "Charade", 1963)]
    [TestCase("Charade", "Charade", null)]
    [TestCase("Charade.mkv", "Charade", null)]
    [TestCase("1917.2019.1080p.WEB-DL.mkv", "1917", 2019)]
    [TestCase("1917 (2019)", "1917", 2019)]
    [TestCase("1917.mkv", "1917", null)]
    [TestCase("2012.2009.720p.mkv", "2012", 2009)]
    [TestCase("300.2006.mkv", "300", 2006)]
    [TestCase("Blade.Runner.2049.2017.2160p.UHD.BluRay.mkv", "Blade Runner 2049", 2017)]
    [TestCase("Blade.Runner.2049.1080p.BluRay.mkv", "Blade Runner 2049", null)]
    [TestCase("Blade Runner 2049", "Blade Runner 2049", null)]
    [TestCase("Wonder.Woman.1984.2020.1080p.mkv", "Wonder Woman 1984", 2020)]
    [TestCase("R.I.P.D.2013.720p.BluRay.mkv", "R.I.P.D.", 2013)]
    [TestCase("S.W.A.T.Under.Siege.2017.mkv", "S.W.A.T. Under Siege", 2017)]
    [TestCase("The.Man.from.U.N.C.L.E.2015.BluRay.mkv", "The Man from U.N.C.L.E.", 2015)]
    [TestCase("The.A.Team.2010.mkv", "The A Team", 2010)]
    [TestCase("Mr. Nobody (2009)", "Mr. Nobody", 2009)]
    [TestCase("Dr. No 1962 1080p", "Dr. No", 1962)]
    [TestCase("(500) Days of Summer (2009)", "(500) Days of Summer", 2009)]
    [TestCase("Birdman or (The Unexpected Virtue of Ignorance) (2014)", "Birdman or (The Unexpected Virtue of Ignorance)", 2014)]
    [TestCase("Le.Prestige.(The.Prestige).DVDRip.mkv", "Le Prestige", null)]
    [TestCase("Mission Impossible - Fallout (2018)", "Mission Impossible - Fallout", 2018)]
    [TestCase("Spider-Man.No.Way.Home.2021.WEBRip.mkv", "Spider-Man No Way Home", 2021)]
    [TestCase("the-third-man-1949-1080p.mkv", "the third man", 1949)]
    [TestCase("The_Third_Man_(1949)_[1080p].mkv", "The Third Man", 1949)]
    [TestCase("The French Dispatch (2021)", "The French Dispatch", 2021)]
    [TestCase("The.French.Dispatch.2021.FRENCH.1080p.mkv", "The French Dispatch", 2021)]
    [TestCase("Some.Film.FRENCH.DVDRip.XviD-GRP", "Some Film", null)]
    [TestCase("Some.Film.EXTENDED.DVDRip.XviD-GRP", "Some Film", null)]
    [TestCase("Brazil_Criterion_Edition_(1985)", "Brazil", 1985)]
    [TestCase("The Final Cut (2004)", "The Final Cut", 2004)]
    [TestCase("Uncut Gems (2019)", "Uncut Gems", 2019)]
    [TestCase("Extras", "Extras", null)]
    [TestCase("The Sample (2012)", "The Sample", 2012)]
    [TestCase("Trailer Park Boys The Movie (2006)", "Trailer Park Boys The Movie", 2006)]
    [TestCase("Other.People.2016.1080p.NF.WEB-DL", "Other People", 2016)]
    [TestCase("Some Film 1080p BluRay 2003", "Some Film", 2003)]
    [TestCase("(1963) Charade", "Charade", 1963)]
    [TestCase("[ www.site.com ] - Some.Film.2003.DVDRip.avi", "Some Film", 2003)]
    [TestCase("www.site.com - Some Film 2003 DVDRip.avi", "Some Film", 2003)]
    [TestCase("【site】Some Film 2003 1080p.mkv", "Some Film", 2003)]
    [TestCase("Some Film 2003 1080p@SomeSite.mkv", "Some Film", 2003)]
    [TestCase("Apollo 13 (1995)", "Apollo 13", 1995)]
    [TestCase("Se7en (1995)", "Se7en", 1995)]
    [TestCase("Kill Bill Vol. 1 (2003)", "Kill Bill Vol. 1", 2003)]
    [TestCase("Dune Part One (2021)", "Dune Part One", 2021)]
    [TestCase("Amélie (2001)", "Amélie", 2001)]
    [TestCase("Солярис (1972)", "Солярис", 1972)]
    [TestCase("千と千尋の神隠し (2001)", "千と千尋の神隠し", 2001)]
    [TestCase("M (1931)", "M", 1931)]
    [TestCase("Up.2009.3D.HSBS.1080p", "Up", 2009)]
    [TestCase("", "", null)]
    [TestCase("   ", "", null)]
    [TestCase("0123456789abcdef0123456789abcdef.mkv", "", null)]
    [TestCase("abc.xyz.0123abcd.mkv", "", null)]
    [TestCase("2f2b9c5e-1234-4b6a-9abc-001122334455.mkv", "", null)]
    public void Title_and_year(string name, string title, int? year)
    {
        var parsed = Names.Parse(name);
        Assert.That((parsed.Title, parsed.Year), Is.EqualTo((title, year)));
    }

    [TestCase("Charade (1963) {imdb-tt0056923}", "imdb:tt0056923")]
    [TestCase("Charade (1963) [imdbid-tt0056923]", "imdb:tt0056923")]
    [TestCase("Charade (1963) [imdb=tt0056923]", "imdb:tt0056923")]
    [TestCase("The Matrix (1999) {tmdb-603}", "tmdb.movie:603")]
    [TestCase("The Matrix (1999) [tmdbid=603] - 1080p.mkv", "tmdb.movie:603")]
    [TestCase("The Matrix (1999) [tmdbid-603]", "tmdb.movie:603")]
    [TestCase("Some Show {tvdb-121361}", "tvdb.series:121361")]
    [TestCase("Some Show {tmdb-1396} S01E02", "tmdb.tv:1396")]
    [TestCase("Charade.1963.tt0056923.1080p.mkv", "imdb:tt0056923")]
    [TestCase("The Matrix (1999) {tmdb-603} {imdb-tt0133093}", "tmdb.movie:603 imdb:tt0133093")]
    [TestCase("The Matrix (1999) {tmdb-0}", "")]
    public void Id_tags(string name, string ids)
    {
        var parsed = Names.Parse(name);
        Assert.That(string.Join(' ', parsed.Ids), Is.EqualTo(ids));
        Assert.That(parsed.Title, Does.Not.Contain("db").And.Not.Contain("{").And.Not.Contain("["));
    }

    [TestCase("Film (2003) {edition-Director's Cut}.mkv", "Director's Cut")]
    [TestCase("Film.2003.Directors.Cut.1080p.mkv", "Director's Cut")]
    [TestCase("Film.2003.DC.1080p.mkv", "Director's Cut")]
    [TestCase("Film.2003.Extended.Cut.1080p.mkv", "Extended")]
    [TestCase("Film.2003.Extended.Directors.Cut.1080p.mkv", "Extended Director's Cut")]
    [TestCase("Film.2003.UNRATED.1080p.mkv", "Unrated")]
    [TestCase("Film (2003) [IMAX].mkv", "IMAX")]
    [TestCase("Film 2003 The Final Cut 1080p.mkv", "Final Cut")]
    [TestCase("Film.2003.25th.Anniversary.Edition.1080p.mkv", "25th Anniversary Edition")]
    [TestCase("Film.2003.REMASTERED.1080p.mkv", "Remastered")]
    [TestCase("Film.2003.1080p.mkv", null)]
    public void Editions(string name, string? edition)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).Edition), Is.EqualTo(("Film", edition)));

    [TestCase("Film (2003) - cd1.avi", 1, "Film (2003)")]
    [TestCase("Film (2003)-CD2.avi", 2, "Film (2003)")]
    [TestCase("Film (2003).part2.mkv", 2, "Film (2003)")]
    [TestCase("Film (2003)-pt1.mkv", 1, "Film (2003)")]
    [TestCase("Film (2003) disc1.mkv", 1, "Film (2003)")]
    [TestCase("Film (2003) disk 2.mkv", 2, "Film (2003)")]
    [TestCase("Film (2003) dvd1.mkv", 1, "Film (2003)")]
    [TestCase("Film (2003) part a.mkv", 1, "Film (2003)")]
    [TestCase("Film.2003.DVDRip.XviD.CD1-GRP.avi", 1, "Film.2003.DVDRip.XviD-GRP")]
    [TestCase("Film.2003.DVD5.iso", null, null)]
    [TestCase("Film Part One (2003).mkv", null, null)]
    [TestCase("Film Vol. 1.mkv", null, null)]
    [TestCase("Part 1.mkv", null, null)]
    public void Parts(string name, int? part, string? stem)
        => Assert.That((Names.Parse(name).Part, Names.Parse(name).PartStem), Is.EqualTo((part, stem)));

    [Test]
    public void Part_with_a_blank_may_be_the_title_s_own()
        => Assert.That(Names.Parse("Deathly Hallows Part 1.mkv").Title, Is.EqualTo("Deathly Hallows Part 1"));

    [TestCase("Show.S01E02.720p.HDTV.x264-GRP", "Show", 1, "2")]
    [TestCase("Show s1e2", "Show", 1, "2")]
    [TestCase("Show - 1x02 - Name", "Show", 1, "2")]
    [TestCase("Show S01.E02 Name", "Show", 1, "2")]
    [TestCase("Show.S01E01E02", "Show", 1, "1,2")]
    [TestCase("Show.S01E01-E03", "Show", 1, "1,2,3")]
    [TestCase("Show.S01E01-03", "Show", 1, "1,2,3")]
    [TestCase("Show.S02E96-97-98", "Show", 2, "96,97,98")]
    [TestCase("Show 1x01-1x03", "Show", 1, "1,2,3")]
    [TestCase("Show Season 1 Episode 2", "Show", 1, "2")]
    [TestCase("Show.S01.1080p.BluRay", "Show", 1, "")]
    [TestCase("Season 01", "", 1, "")]
    [TestCase("S01E02.mkv", "", 1, "2")]
    [TestCase("[Group] Show - 012v2 [1080p][ABCD1234].mkv", "Show", null, "12")]
    public void Episodes(string name, string title, int? season, string episodes)
    {
        var parsed = Names.Parse(name);
        Assert.That((parsed.Title, parsed.Season, string.Join(',', parsed.Episodes)), Is.EqualTo((title, season, episodes)));
    }

    [TestCase("Show.2024.01.31.720p", "2024-01-31")]
    [TestCase("Show 2024-01-31", "2024-01-31")]
    [TestCase("Show 31.01.2024", "2024-01-31")]
    [TestCase("Film.2024.mkv", null)]
    [TestCase("Show.2024.13.31", null)]
    public void Dates(string name, string? date)
        => Assert.That(Names.Parse(name).AirDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(date));

    [TestCase("Film.2003.x264.5.1.10bit.mkv")]
    [TestCase("Film.2003.1080p.H.264.mkv")]
    [TestCase("Nine to Five (1980)")]
    [TestCase("The 100 (2003)")]
    public void Not_an_episode(string name)
        => Assert.That((Names.Parse(name).Season, Names.Parse(name).Episodes.Count), Is.EqualTo(((int?)null, 0)));

    [TestCase("resolution", "Film.2003.1080p.BluRay.x264-GRP", "1080p")]
    [TestCase("resolution", "Film.2003.4K.HDR.mkv", "2160p")]
    [TestCase("resolution", "Film.2003.1920x800.mkv", "1080p")]
    [TestCase("resolution", "Film.2003.1080i.HDTV.mkv", "1080i")]
    [TestCase("source", "Film.2003.1080p.Blu-ray.x264", "BluRay")]
    [TestCase("source", "Film.2003.1080p.WEB-DL.DDP5.1", "WEB-DL")]
    [TestCase("source", "Film.2003.1080p.WEB.h264-GRP", "WEB-DL")]
    [TestCase("source", "Film.2003.1080p.WEBRip.x264", "WEBRip")]
    [TestCase("source", "Film.2003.TS.x264-GRP", "TS")]
    [TestCase("source", "Film.2003.CAM.x264-GRP", "CAM")]
    [TestCase("source", "Film.2003.DVDRip.XviD", "DVD")]
    [TestCase("service", "Film.2003.1080p.AMZN.WEB-DL.DDP5.1.H.264-GRP", "AMZN")]
    [TestCase("service", "Film.2003.1080p.NF.WEBRip", "NF")]
    [TestCase("video", "Film.2003.1080p.WEB-DL.H.264-GRP", "H.264")]
    [TestCase("video", "Film.2003.2160p.HEVC-GRP", "H.265")]
    [TestCase("video", "Film.2003.1080p.x265-GRP", "x265")]
    [TestCase("audio", "Film.2003.1080p.WEB-DL.DDP5.1.H.264-GRP", "DDP 5.1")]
    [TestCase("audio", "Film.2003.1080p.BluRay.DTS-HD.MA.5.1-GRP", "DTS-HD MA 5.1")]
    [TestCase("audio", "Film.2003.2160p.TrueHD.7.1.Atmos-GRP", "TrueHD 7.1 Atmos")]
    [TestCase("audio", "Film.2003.1080p.AAC2.0-GRP", "AAC 2.0")]
    [TestCase("audio", "Film.2003.DVDRip.AC3-GRP", "DD")]
    [TestCase("hdr", "Film.2003.2160p.HDR10.HEVC", "HDR10")]
    [TestCase("hdr", "Film.2003.2160p.DV.HDR10.HEVC", "DV HDR10")]
    [TestCase("hdr", "Film.2003.2160p.DoVi.HEVC", "DV")]
    [TestCase("threed", "Film.2003.3D.HSBS.1080p", "HSBS")]
    [TestCase("threed", "Film (2003) 3D.mkv", "3D")]
    [TestCase("languages", "Film.2003.MULTi.1080p.BluRay", "multi")]
    [TestCase("languages", "Film.2003.GERMAN.DL.1080p.BluRay", "de")]
    [TestCase("languages", "Film.2003.iTA.ENG.1080p", "it,en")]
    [TestCase("languages", "Film.2003.TRUEFRENCH.DVDRip", "fr")]
    [TestCase("group", "Film.2003.1080p.BluRay.x264-GRP", "GRP")]
    [TestCase("group", "Film.2003.1080p.WEB-DL", null)]
    [TestCase("group", "Film.2003.1080p.BluRay.DTS-HD", null)]
    [TestCase("group", "Film.2003.1080p.BluRay.x264-GRP-Obfuscated", "GRP")]
    [TestCase("group", "Film.2003.1080p.BluRay.x264-GRP[rartv]", "GRP")]
    [TestCase("group", "Film (2003) [1080p] [SOME.ONE]", "SOME.ONE")]
    [TestCase("group", "[Sub-Group] Film - 03 [720p].mkv", "Sub-Group")]
    [TestCase("revision", "Film.2003.PROPER.1080p.BluRay-GRP", "2")]
    [TestCase("revision", "Film.2003.1080p.BluRay-GRP", "1")]
    [TestCase("remux", "Film.2003.1080p.BluRay.REMUX.AVC-GRP", "True")]
    [TestCase("bits", "Film.2003.1080p.10bit.x265-GRP", "10")]
    public void Facts(string fact, string name, string? expected)
    {
        var facts = Names.Parse(name).Release!;
        var value = fact switch
        {
            "resolution" => facts.Resolution,
            "source" => facts.Source,
            "service" => facts.Service,
            "video" => facts.VideoCodec,
            "audio" => facts.Audio,
            "hdr" => facts.Hdr,
            "threed" => facts.ThreeD,
            "languages" => facts.Languages is null ? null : string.Join(',', facts.Languages),
            "group" => facts.Group,
            "revision" => facts.Revision.ToString(CultureInfo.InvariantCulture),
            "remux" => facts.IsRemux.ToString(),
            _ => facts.BitDepth?.ToString(CultureInfo.InvariantCulture),
        };
        Assert.That(value, Is.EqualTo(expected));
        Assert.That(facts.Name, Is.Not.Empty);
    }

    [Test]
    public void Plain_titles_state_no_facts()
        => Assert.That(Names.Parse("Spider-Man Homecoming (2017)").Release, Is.Null);

    [Test]
    public void Any_text_is_read_without_an_exception()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20260101, 1), Prop.ForAll<string>(text => Names.Parse(text ?? "") is not null));

    [Test]
    public void Any_mixture_of_release_words_is_read_without_an_exception()
    {
        var pieces = new[] { "Film", "2003", "1080p", "x264", "-", ".", " ", "(", ")", "[", "]", "{", "}", "S01E02", "cd1", "{edition-", "tt0133093", "{tmdb-1}", "5", "1", "DDP", "www.a.com", "@", "【", "】", "é", "\ud800", "\0", "/", "\\", "part", "2024.01.31", "v2", "_" };
        var mixture = Gen.ListOf(Gen.Elements(pieces)).Select(list => string.Concat(list)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20260102, 1), Prop.ForAll(mixture, text => Names.Parse(text).Title.Length <= text.Length + 1));
    }

    [Test]
    public void Long_names_are_cut()
        => Assert.That(Names.Parse(new string('a', 1_000_000) + " (2003).mkv").Title.Length, Is.LessThanOrEqualTo(1000));
}
