using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>Rarer ways of writing seasons and episodes, and what only looks like one of them.</summary>
[TestFixture]
public sealed class EpisodeFormsTests
{
    private static readonly ReleaseNames Names = new();

    [TestCase("Copper River S0207.DVDRip.XviD", 2, "7")]
    [TestCase("Copper River SO2E04.avi", 2, "4")]
    [TestCase("Copper.River4x11.HDTV.XviD-LAMP", 4, "11")]
    [TestCase("Copper River Sn3 Ep14 HDTV", 3, "14")]
    [TestCase("Copper River S01EP(01-03) WEB-DL", 1, "1,2,3")]
    [TestCase("[5.07] Copper River.avi", 5, "7")]
    [TestCase("Copper River - 6.03 - Two Doors.mkv", 6, "3")]
    [TestCase("Copper River - Episode 1.22 - Two Doors.avi", 1, "22")]
    [TestCase("4-13 Two Doors.m4v", 4, "13")]
    [TestCase("copper_river_03_19.avi", 3, "19")]
    [TestCase("Copper.River.S01.07.mp4", 1, "7")]
    [TestCase("Copper River S02 09.mkv", 2, "9")]
    [TestCase("Copper.River.S03E21.22.HDTV.XviD-LAMP", 3, "21,22")]
    [TestCase("copper.river.s09e09_s10e14.hdtv.x264-lamp", 9, "9")]
    [TestCase("Copper_River_12x10_90_Days_HDTV", 12, "10")]
    [TestCase("Copper River s05e10 30.mp4", 5, "10")]
    [TestCase("Река. Сезон №4. Серия №18.avi", 4, "18")]
    [TestCase("Reka.(8.sez.21.ser.iz.23).2012.XviD.avi", 8, "21")]
    [TestCase("Река / Copper River [06х01-03] (2017) HDTVRip", 6, "1,2,3")]
    [TestCase("[Lamp] Copper River Season 3 - 11 [1080p].mkv", 3, "11")]
    [TestCase("Copper River Season Two Episode 4", 2, "4")]
    [TestCase("Copper.River.2.9x13-LAMP.avi", 9, "13")]
    [TestCase("Copper.River.621.Two.Doors.WEBRip.x264-LAMP", 6, "21")]
    [TestCase("462.H.p027.70E30S.reviR.reppoC", 3, "7")]
    public void Season_and_episodes(string name, int season, string episodes)
        => Assert.That((Names.Parse(name).Season, string.Join(',', Names.Parse(name).Episodes)), Is.EqualTo(((int?)season, episodes)));

    [TestCase("Homeland.Season.1-4.Complete.720p.HDTV", "Homeland", "1,2,3,4")]
    [TestCase("Lost Season 2 720p", "Lost", "2")]
    [TestCase("Copper River Season 1 2 3 4 + 4 Films", "Copper River", "1,2,3,4")]
    [TestCase("Copper River All Seasons (1-3) 720p", "Copper River", "1,2,3")]
    [TestCase("Copper River - S01 / S02 / S03", "Copper River", "1,2,3")]
    [TestCase("Copper River Season 1:3", "Copper River", "1,2,3")]
    [TestCase("Copper River S01--S03 Complete", "Copper River", "1,2,3")]
    [TestCase("Copper River S03-S05 90 Days PROPER HDTV", "Copper River", "3,4,5")]
    [TestCase("Copper River 10 th season", "Copper River", "10")]
    [TestCase("Copper River Second Season 1080p", "Copper River", "2")]
    [TestCase("Copper River 4° Temporada Completa", "Copper River", "4")]
    [TestCase("Copper.River.S04DVD7.German.DVDR-LAMP", "Copper River", "4")]
    [TestCase("Quiet Machine MD Season 7 Complete", "Quiet Machine MD", "7")]
    public void Seasons(string name, string title, string seasons)
        => Assert.That((Names.Parse(name).Title, string.Join(',', Names.Parse(name).Seasons)), Is.EqualTo((title, seasons)));

    [TestCase("[Lamp] Copper River 2 - 3 [720p].mkv", "Copper River 2", "3")]
    [TestCase("Copper River 2 - 11 (720p)-Lamp", "Copper River 2", "11")]
    [TestCase("[Lamp]Copperriver-24(H264)_[52CA4F8B].mkv", "Copperriver", "24")]
    [TestCase("[Lamp] Copper River - 01v2-03v2 (1280x720)", "Copper River", "1,2,3")]
    [TestCase("[Lamp] Copper River 493-495 & 500-501 (1280x720)", "Copper River", "493,494,495,500,501")]
    [TestCase("[Lamp] Copper River - 01+02 [720p]", "Copper River", "1,2")]
    [TestCase("[Lamp][Copper River][24(END)][720P]", "Copper River", "24")]
    [TestCase("[Copper River][07][Big5][720p]", "Copper River", "7")]
    [TestCase("[Copper River].148.[XviD].avi", "Copper River", "148")]
    [TestCase("Copper River 76 [WEB 1080p AAC].mkv", "Copper River", "76")]
    [TestCase("Copper River - 12 Two Doors 1080p", "Copper River", "12")]
    [TestCase("[Lamp] 劇場版 銅の川 Copper River The Movie - 02 [1080p]", "Copper River The Movie", "2")]
    public void Numbers(string name, string title, string numbers)
        => Assert.That((Names.Parse(name).Title, string.Join(',', Names.Parse(name).Episodes)), Is.EqualTo((title, numbers)));

    [TestCase("Series/Copper River/06 Two Doors.mkv", "Copper River", "6", "Two Doors")]
    [TestCase("Series/Copper River/05. Two Doors.mkv", "Copper River", "5", "Two Doors")]
    [TestCase("Copper River/Season 2/16 - 12 Doors.avi", "Copper River", "16", "12 Doors")]
    [TestCase("Series/Copper River/E08 - 90 Days.mkv", "Copper River", "8", "90 Days")]
    [TestCase("Copper River/12.avi", "Copper River", "12", null)]
    public void Numbers_in_folders(string path, string title, string episodes, string? name)
        => Assert.That((Names.ParsePath(path).Title, string.Join(',', Names.ParsePath(path).Episodes), Names.ParsePath(path).EpisodeTitle), Is.EqualTo((title, episodes, name)));

    [TestCase("Film 002 (1990)", "Film 002")]
    [TestCase("Harbour.Games.179.PPV.HDTV.x264-LAMP", "Harbour Games 179")]
    [TestCase("Fahrenheit 451 (1966) 720p BluRay", "Fahrenheit 451")]
    [TestCase("Films/12 Angry Doors/12 Angry Doors.mkv", "12 Angry Doors")]
    [TestCase("Free.Sample.mkv", "Free Sample")]
    public void No_episodes(string path, string title)
        => Assert.That((Names.ParsePath(path).Title, Names.ParsePath(path).IsEpisode), Is.EqualTo((title, false)));

    [TestCase("Ein.stiller.Fluss.German.2011.PAL.DVDR-LAMP", "Ein stiller Fluss", 2011)]
    [TestCase("The Good German 2006 1080p BluRay", "The Good German", 2006)]
    [TestCase("Copper.River.UNCUT.German.2016.DL.1080p.BluRay", "Copper River", 2016)]
    [TestCase("Copper River / Медная река (Имя / Name) [1988, Комедия, DVDRip]", "Copper River", 1988)]
    [TestCase("Медная река (The Copper River) 1992 BDRip 1080p", "The Copper River", 1992)]
    [TestCase("Copper.River.25th.Anniversary.Edition.1996.1080p.BluRay", "Copper River", 1996)]
    [TestCase("Copper_River_1.0_You_Are_Not_Alone_(2007)_1080p", "Copper River 1.0 You Are Not Alone", 2007)]
    public void Films(string name, string title, int year)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).Year), Is.EqualTo((title, (int?)year)));
}
