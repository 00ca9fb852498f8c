using System.Globalization;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class EpisodeNamesTests
{
    private static readonly ReleaseNames Names = new();

    [TestCase("Copper River S01E02E03 720p HDTV x264-LAMP", "Copper River", 1, "2,3")]
    [TestCase("Copper.River.S01E02.S01E03.HDTV.x264-LAMP", "Copper River", 1, "2,3")]
    [TestCase("Copper River - S07E22 - S07E23 - Two Doors.mkv", "Copper River", 7, "22,23")]
    [TestCase("Copper.River.S6.E1-S6E2.1080p.WEB-DL", "Copper River", 6, "1,2")]
    [TestCase("Copper River (S05E06-08_of_24) Glass", "Copper River", 5, "6,7,8")]
    [TestCase("Copper River S42 Ep10718 - Ep10722", "Copper River", 42, "10718,10719,10720,10721,10722")]
    [TestCase("Copper_River.1x02x03x04.HDTV", "Copper River", 1, "2,3,4")]
    [TestCase("Copper River - 2x9-2x10 - Glass", "Copper River", 2, "9,10")]
    [TestCase("Copper River [05x07] Glass", "Copper River", 5, "7")]
    [TestCase("CopperRiverS03E11.720p", "CopperRiver", 3, "11")]
    [TestCase("Copper River T1E02", "Copper River", 1, "2")]
    [TestCase("Copper River - Temporada 2 [HDTV 720p][Cap.208][Castellano]", "Copper River", 2, "8")]
    [TestCase("Copper River - Temporada 1 [HDTV][Cap.109_111]", "Copper River", 1, "9,10,11")]
    [TestCase("Copper River Season 1 Episode 2 Glass", "Copper River", 1, "2")]
    [TestCase("Copper.River.Season.4.Episodes.1-4", "Copper River", 4, "1,2,3,4")]
    [TestCase("Copper River S01 Ep 06 1080p", "Copper River", 1, "6")]
    [TestCase("copper.river.117.hdtv-lamp.mp4", "copper river", 1, "17")]
    [TestCase("copper.river.103.104.hdtv-lamp.mp4", "copper river", 1, "3,4")]
    [TestCase("Copper.River.07.PDTV-LAMP", "Copper River", null, "7")]
    [TestCase("Copper River E76 1080p WEB H264", "Copper River", null, "76")]
    [TestCase("Copper River 3 of 6 - Glass 720p", "Copper River", null, "3")]
    [TestCase("03-Copper.River.avi", "Copper River", null, "3")]
    [TestCase("[Lamp] 04 - Copper River [720p].mkv", "Copper River", null, "4")]
    public void Season_and_episodes(string name, string title, int? season, string episodes)
    {
        var parsed = Names.Parse(name);
        Assert.That((parsed.Title, parsed.IsEpisode, string.Join(',', parsed.Episodes)), Is.EqualTo((title, true, episodes)));
        Assert.That(parsed.Season, Is.EqualTo(season).Or.EqualTo(season ?? 1));
    }

    [TestCase("Copper River S01", "1", true)]
    [TestCase("Copper.River.S01-S03.1080p.BluRay.x264-LAMP", "1,2,3", true)]
    [TestCase("Copper River Season 1-3 Complete", "1,2,3", true)]
    [TestCase("Copper River Seasons 1 & 2", "1,2", true)]
    [TestCase("Copper River Season II", "2", true)]
    [TestCase("Copper River Staffel 4 German 1080p", "4", true)]
    [TestCase("Copper.River.S07.Vol.1.1080p.NF.WEBRip", "7", false)]
    [TestCase("Copper River S01E01", "1", false)]
    public void Seasons(string name, string seasons, bool isFull)
        => Assert.That((string.Join(',', Names.Parse(name).Seasons), Names.Parse(name).IsFullSeason), Is.EqualTo((seasons, isFull)));

    [TestCase("[Lamp] Copper River - 07 [1080p][ABCD1234].mkv", "Copper River", null, "7")]
    [TestCase("[Lamp]_Copper_River_012_[720p].mkv", "Copper River", null, "12")]
    [TestCase("[Lamp] Copper River 2 - 05v2 [720p].mkv", "Copper River 2", null, "5")]
    [TestCase("[Lamp] Copper River S2 - 05 [720p].mkv", "Copper River", 2, "5")]
    [TestCase("[Lamp] Copper River (01-12) [Batch]", "Copper River", null, "1,2,3,4,5,6,7,8,9,10,11,12")]
    [TestCase("[Lamp] Copper River - 01 ~ 03 [1080p]", "Copper River", null, "1,2,3")]
    [TestCase("[Lamp] Copper River - 1000 (1280x720)", "Copper River", null, "1000")]
    [TestCase("[Lamp] Copper River - S02E02 - 027 - Glass [720p]", "Copper River", 2, "27")]
    [TestCase("[Lamp] Copper River #957 (1280x720 AAC).mp4", "Copper River", null, "957")]
    [TestCase("[灯字幕组][铜河][Copper River][05][1080p][简体]", "Copper River", null, "5")]
    [TestCase("[Lamp] 铜河 / Copper River - 05 [1080p]", "Copper River", null, "5")]
    [TestCase("[Lamp] Copper River - １２ [1080p]", "Copper River", null, "12")]
    [TestCase("Copper River - 049 - Glass", "Copper River", null, "49")]
    public void Absolute_numbers(string name, string title, int? season, string numbers)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).Season, string.Join(',', Names.Parse(name).AbsoluteEpisodes)), Is.EqualTo((title, season, numbers)));

    [TestCase("[Lamp] Copper River - 12.5 [720p].mkv")]
    [TestCase("[Lamp] Copper River - NCOP1 [BD 1080p].mkv")]
    [TestCase("Copper.River.S00E03.720p")]
    public void Specials(string name)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).IsSpecial), Is.EqualTo(("Copper River", true)));

    [TestCase("Copper.River.2024.01.31.Glass.720p.WEB.h264-LAMP", "2024-01-31", "Glass")]
    [TestCase("Copper.River.31.01.2024.1080p.HDTV", "2024-01-31", null)]
    [TestCase("Copper River 20240131 720p", "2024-01-31", null)]
    [TestCase("Copper.River.240131.720p.HDTV", "2024-01-31", null)]
    [TestCase("Copper River 5th Mar 2025 1080p", "2025-03-05", null)]
    [TestCase("Copper.River.2024.31.01.720p", "2024-01-31", null)]
    public void Daily_shows(string name, string date, string? episode)
    {
        var parsed = Names.Parse(name);
        Assert.That((parsed.Title, parsed.AirDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), parsed.EpisodeTitle), Is.EqualTo(("Copper River", date, episode)));
    }

    [TestCase("Copper.River.S01E02.The.Glass.Door.1080p.WEB.h264-LAMP", "The Glass Door")]
    [TestCase("Copper.River.S01E02.The.Glass.Door.GERMAN.1080p.WEB.h264-LAMP", "The Glass Door")]
    [TestCase("Copper.River.S01E02.The.Glass.Door.Part.2.1080p.WEB.h264-LAMP", "The Glass Door")]
    [TestCase("Copper River - S01E02 - The Glass Door [HDTV-720p].mkv", "The Glass Door")]
    [TestCase("Copper.River.S01E02.1080p.WEB.h264-LAMP", null)]
    [TestCase("Copper.River.S01E10.24.1080p.NF.WEBRip", "24")]
    public void Titles_of_episodes(string name, string? title) => Assert.That(Names.Parse(name).EpisodeTitle, Is.EqualTo(title));

    // What looks like a number of an episode and is none.
    [TestCase("1917.mkv")]
    [TestCase("300.2006.1080p.BluRay.x264-LAMP")]
    [TestCase("Apollo 13 (1995)")]
    [TestCase("Se7en.1995.1080p.BluRay")]
    [TestCase("District 9 2009 720p BluRay")]
    [TestCase("Glass.Harbour.2003.5.1.AC3.x264.10bit.24fps")]
    [TestCase("Glass.Harbour.2in1.2003.DVDRip")]
    [TestCase("Glass Harbour 2003 H 264 1080p")]
    [TestCase("The 100 (2003) 1080p BluRay")]
    [TestCase("Glass Harbour 2003 1920x1080")]
    public void No_episodes(string name)
        => Assert.That((Names.Parse(name).IsEpisode, Names.Parse(name).Season, Names.Parse(name).Episodes.Count), Is.EqualTo((false, (int?)null, 0)));

    [TestCase("9-1-1.S02E03.720p.HDTV", "9-1-1", 2, 3)]
    [TestCase("24.S01E02.1080p.BluRay", "24", 1, 2)]
    [TestCase("4400.S01E01.1080p.WEB", "4400", 1, 1)]
    [TestCase("The.100.S01E13.720p.HDTV", "The 100", 1, 13)]
    public void Shows_named_by_a_number(string name, string title, int season, int episode)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).Season, Names.Parse(name).Episodes[0]), Is.EqualTo((title, (int?)season, episode)));
}
