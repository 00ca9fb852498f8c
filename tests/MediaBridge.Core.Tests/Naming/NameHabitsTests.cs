using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>How people and sites number, mark and store names: lists of films, specials, sites in front, folders.</summary>
[TestFixture]
public sealed class NameHabitsTests
{
    [TestCase("01 - Copper River (1999)", "Copper River", 1999)]
    [TestCase("12. Copper River [1999] 1080p.mkv", "Copper River", 1999)]
    [TestCase("Films/007. Copper River (1999) [720p].mkv", "Copper River", 1999)]
    [TestCase("www.a-site.org - 01 - Copper River (1999)", "Copper River", 1999)]
    [TestCase("300 - Copper River (1999).mkv", "300 - Copper River", 1999)]
    public void Films_of_a_list_have_a_number_in_front(string name, string title, int year)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, reading.First(NameFields.Year), reading.IsEpisode), Is.EqualTo((title, (object)year, false)));
    }

    [TestCase("Copper River/Season 2/05 - Two Doors (1999).mkv", 2, "5")]
    [TestCase("Copper River OVA 2 [1080p].mkv", null, "2")]
    [TestCase("[Lamp] Copper River ONA 2 [1080p].mkv", null, "2")]
    [TestCase("Copper River SP02 [1080p].mkv", 0, "2")]
    [TestCase("Copper River 2x05v2.mkv", 2, "5")]
    [TestCase("Copper River 2x05 - x06 - Two Doors.mkv", 2, "5,6")]
    [TestCase("Copper River 2015x05 - 2015x06 - Two Doors.mkv", 2015, "5,6")]
    [TestCase("Copper River/205 - Two Doors #1.avi", 2, "5")]
    [TestCase("Copper River [Ep 05 - 07][480p]", null, "5,6,7")]
    [TestCase("Copper River 1-14 (Subbed)", null, "1,2,3,4,5,6,7,8,9,10,11,12,13,14")]
    [TestCase("Copper River/Copper River 82.avi", null, "82")]
    [TestCase("Copper River/Copper River 82 - Two Doors.avi", null, "82")]
    [TestCase("Copper River/Copper River 205.avi", 2, "5")]
    [TestCase("Copper River/Kausi 2/05.avi", 2, "5")]
    [TestCase("Copper River/2. Season/05 - Two Doors.avi", 2, "5")]
    [TestCase("Copper River/Säsong 2/05.avi", 2, "5")]
    [TestCase("Copper River/시즌 2/05.avi", 2, "5")]
    [TestCase("Copper River S02/05.mkv", 2, "5")]
    [TestCase("Copper River/Specials/05 - Two Doors.avi", 0, "5")]
    [TestCase("[Lamp] Copper River [BD 1080p]/[Lamp] Copper River - 05.mkv", null, "5")]
    [TestCase("Copper.River.S02.720p.BluRay.x264-LAMP/lamp-cr.s02e05.mkv", 2, "5")]
    [TestCase("[Lamp] Copper River Second Season - 05 [1080p].mkv", 2, "5")]
    [TestCase("[Lamp] Copper River 2015 - 05 [1080p].mkv", null, "5")]
    [TestCase("[Lamp] Copper River (01-03 + OVA) [BD 1080p]", null, "1,2,3")]
    [TestCase("Copper.River.12.1080p.WEB-DL.x264-LAMP", null, "12")]
    [TestCase("Copper River se02 ep05.avi", 2, "5")]
    [TestCase("Copper River/2.05 - Two Doors.mp4", 2, "5")]
    public void Episodes(string name, int? season, string episodes)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, reading.First(NameFields.Season), string.Join(',', reading.Values(NameFields.Episode))), Is.EqualTo(("Copper River", (object?)season, episodes)));
    }

    [TestCase("Copper River S02 720p WEB-DL x264 [Season 2]", "2")]
    [TestCase("Copper River S01,S02,S03 720p WEB-DL x264", "1,2,3")]
    public void Seasons_do_not_hide_the_tags(string name, string seasons)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, string.Join(',', reading.Values(NameFields.Season)), reading.First(NameFields.ScreenSize), reading.First(NameFields.Source)), Is.EqualTo(("Copper River", seasons, "720p", "Web")));
    }

    [TestCase("www.a-site.org - 05 - Two Doors.mkv", "Two Doors")]
    [TestCase("www.a-site.org - lamp-copper.river.1999.1080p.bluray.x264", "copper river")]
    [TestCase("[ a-site.cz ] Copper.River.1999.FRENCH.BDRip.XviD", "Copper River")]
    [TestCase("a-site.com@Copper.River.1999.avi", "Copper River")]
    [TestCase("[a-site.com]@Copper.River.S01E02.avi", "Copper River")]
    [TestCase("www.a-site.org - 185d86a343e39f3341e35c4dad3f9959", "")]
    public void Behind_a_site_a_name_is_read_as_without_it(string name, string title)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, reading.Has(NameFields.Website)), Is.EqualTo((title, true)));
    }

    [TestCase("Copper River Full Series 720p", "Copper River")]
    [TestCase("Copper.River.SPECIAL.EXTENDED.EDITION.1999.1080p.BluRay.x264-LAMP", "Copper River")]
    [TestCase("Copper.River.Line.Dubbed.German.VCD-LAMP", "Copper River")]
    [TestCase("Copper River (Some Studio, 720p) [46B35E25].mkv", "Copper River")]
    [TestCase("Copper River (US) S05E06.avi", "Copper River")]
    [TestCase("/tv/Copper River/Season 1/05.mkv", "Copper River")]
    [TestCase("[Lamp] Copper River The Final Season - 05 [1080p].mkv", "Copper River The Final Season")]
    [TestCase("[COP].2007.1080p.BluRay.x264-LAMP", "COP")]
    [TestCase("Copper River 3D SBS 1999.mkv", "Copper River")]
    [TestCase("Copper River Eng+Fr 720p.mkv", "Copper River")]
    [TestCase("Copper River SubIta 720p.mkv", "Copper River")]
    public void Titles(string name, string title)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Matches.Find(m => m.Match.Field == NameFields.Title)?.Match.Value, reading.Has(NameFields.AlternativeTitle)), Is.EqualTo(((object?)title, false)));
    }

    [TestCase("[Lamp] Copper River - 05 [720].mkv", NameFields.ScreenSize, "720p")]
    [TestCase("Copper River - 05 (1280*720).mkv", NameFields.ScreenSize, "720p")]
    [TestCase("Copper River (Some Studio, 720p) [46B35E25].mkv", NameFields.ReleaseGroup, "Some Studio")]
    [TestCase("Copper.River.S01E02.Two.Doors-LAMP.mkv", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper.River.S01E02.Two.Doors-LAMP.mkv", NameFields.EpisodeTitle, "Two Doors")]
    [TestCase("Copper.River.S01E02.Half-Brother.mkv", NameFields.ReleaseGroup, "")]
    [TestCase("Copper.River.1999.DUAL.PORT-BR.ENG.720p.mkv", NameFields.Language, "pt-BR,English")]
    [TestCase("Copper River S01E02.pt-BR.srt", NameFields.SubtitleLanguage, "pt-BR")]
    [TestCase("Copper River S01E02.zh-Hans.srt", NameFields.SubtitleLanguage, "Chinese")]
    [TestCase("Copper.River.1999.Ger.Dub.Eng.Sub.720p.mkv", NameFields.Language, "German")]
    [TestCase("Copper.River.1999.Ger.Dub.Eng.Sub.720p.mkv", NameFields.SubtitleLanguage, "English")]
    [TestCase("Copper River (1999) (BDRip 1080p x265 FLACx2, AC3x2 5.1).mkv", NameFields.AudioCodec, "FLAC,Dolby Digital")]
    [TestCase("Copper.River.1999.Restored.Edition.1080p.mkv", NameFields.Edition, "Restored")]
    [TestCase("/tv/Copper River/Copper River S01E02.mkv", NameFields.Source, "")]
    [TestCase("Copper River 1999 [1080p] [Some-Group].mkv", NameFields.ReleaseGroup, "Some-Group")]
    [TestCase("Copper.River.1999.DVDRip.XviD-LAMP[Some-Site].avi", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper.River.1999.DVDRip.XviD.CD1-LAMP.avi", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper River 1999 DVDRip XviD-LAMP CD2.avi", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper River - DVDRip - 1999.avi", NameFields.ReleaseGroup, "")]
    [TestCase("Copper.River.S01E02.WEB.H264-LAMP [NO-RAR] - [ www.a-site.com ]", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper River S01E02 WEB H264-LAMP EZTV", NameFields.ReleaseGroup, "LAMP")]
    [TestCase("Copper.River.1999.DKSubs.720p.mkv", NameFields.SubtitleLanguage, "Danish")]
    [TestCase("Copper.River.1999.NoSubs.720p.mkv", NameFields.SubtitleLanguage, "")]
    [TestCase("Copper.River.1999.ITA.ENG.SUB.ITA.720p.mkv", NameFields.Language, "Italian,English")]
    [TestCase("Copper.River.1999.ITA.ENG.SUB.ITA.720p.mkv", NameFields.SubtitleLanguage, "Italian")]
    [TestCase("Copper River 1999 (Fr) 720p.mkv", NameFields.Language, "French")]
    public void Facts(string name, string field, string values)
        => Assert.That(string.Join(',', ReleaseNames.Read(name).Values(field)), Is.EqualTo(values));

    [TestCase("Copper River (1999) 700MB.avi", "size", "700MB")]
    [TestCase("Copper River (1999) [1.4 GB].avi", "size", "1.4GB")]
    [TestCase("Copper River (1999) 1,5-tb.avi", "size", "1,5-TB")]
    [TestCase("Copper River (1999) 320kbps.avi", "audio_bit_rate", "320Kbps")]
    [TestCase("Copper River (1999) 20 mbits.avi", "video_bit_rate", "20Mbps")]
    [TestCase("Copper River (1999) 23.976fps.avi", "frame_rate", "23.976fps")]
    [TestCase("Copper River (1999) 60 FPS.avi", "frame_rate", "60fps")]
    [TestCase("Number of Embers 2 (1999).avi", "size", null)]
    public void Sizes_and_rates(string name, string field, string? value) => Assert.That(ReleaseNames.Read(name).First(field), Is.EqualTo(value));

    [TestCase("Copper River 2014.03.05.avi")]
    [TestCase("Copper River 2014 03 05.avi")]
    [TestCase("Copper_River_2014-03-05.avi")]
    [TestCase("Copper River 05.03.2014.avi")]
    [TestCase("Copper River 5-3-2014.avi")]
    [TestCase("Copper River 20140305.avi")]
    [TestCase("Copper River 05.03.14.avi")]
    [TestCase("Copper River 5th Mar 2014.avi")]
    [TestCase("Copper River March 5, 2014.avi")]
    [TestCase("Copper.River.Mar.5th.2014.avi")]
    public void Dates_in_all_their_forms(string name) => Assert.That(ReleaseNames.Read(name).First(NameFields.Date), Is.EqualTo("2014-03-05"));

    [Test]
    public void Months_in_full_and_in_short()
    {
        foreach (var (i, month) in System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12).Index())
        {
            Assert.That(ReleaseNames.Read($"Copper River {month} 17, 2014").First(NameFields.Date), Is.EqualTo($"2014-{i + 1:00}-17"), month);
            Assert.That(ReleaseNames.Read($"Copper.River.{month[..3]}.17.2014").First(NameFields.Date), Is.EqualTo($"2014-{i + 1:00}-17"), month);
        }

        Assert.That(ReleaseNames.Read("Copper River Sept 17, 2014").First(NameFields.Date), Is.EqualTo("2014-09-17"));
        Assert.That(ReleaseNames.Read("Copper River Mary 17, 2014").First(NameFields.Date), Is.Null);
    }
}
