using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>Shapes of names in which one part is easily taken for another.</summary>
[TestFixture]
public sealed class NameShapesTests
{
    [TestCase("Copper.River.05.Two.Doors.avi", "Copper River", null, "5")]
    [TestCase("Copper.River.Part.05.Two.Doors.avi", "Copper River Part 05 Two Doors", null, "")]
    [TestCase("Copper.River.05.Two.Doors.1998.DVDRip.avi", "Copper River 05 Two Doors", null, "")]
    [TestCase("Shows/Copper River/Season 5/Copper River [501] Two Doors.avi", "Copper River", 5, "1")]
    [TestCase("Copper.River.7.PDTV-LAMP", "Copper River", null, "7")]
    [TestCase("Copper.River.0207.LAMP", "Copper River", 2, "7")]
    [TestCase("Copper River 01-03 Dual-Audio 1080p FLAC", "Copper River", null, "1,2,3")]
    [TestCase("Copper River 1-4 Collection 1080p BluRay", "Copper River 1-4 Collection", null, "")]
    [TestCase("Copper-River-Cap-52.avi", "Copper-River", null, "52")]
    [TestCase("Река (3 сезон: 1-4 серии из 4) (2012) HDTVRip", "Река", 3, "1,2,3,4")]
    [TestCase("Река / Сезон 2 / Серии 1-3 из 12 [2016, WEB-DL 1080p]", "Река", 2, "1,2,3")]
    [TestCase("Copper River 2021 PL 1080p WEB-DL H264 DD5.1-S56", "Copper River", null, "")]
    [TestCase("Lamp Fights 226 PPV Smith vs Jones HDTV x264-LAMP", "Lamp Fights 226", null, "")]
    [TestCase("Episode 14 Copper River (saison 2) VOSTFR", "Copper River", 2, "14")]
    [TestCase("Other Words/S02 Copper River/E01-Two Doors.mkv", "Copper River", 2, "1")]
    public void Episodes(string name, string title, int? season, string episodes)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, reading.First(NameFields.Season), string.Join(',', reading.Values(NameFields.Episode))), Is.EqualTo((title, (object?)season, episodes)));
    }

    [TestCase("Copper River 1ª a 4ª Temporada Completa [720p] [BluRay]", "Copper River", "1,2,3,4")]
    [TestCase("Lamp Cam S01 1080p AMZN WEBRip x264-LAMP", "Lamp Cam", "1")]
    [TestCase("Copper.WWW.S01.KOREAN.1080p.WEBRip.x264-LAMP", "Copper WWW", "1")]
    public void Seasons(string name, string title, string seasons)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, string.Join(',', reading.Values(NameFields.Season))), Is.EqualTo((title, seasons)));
    }

    [TestCase("Johnny.English.2003.1080p.BluRay.x264-LAMP", "Johnny English")]
    [TestCase("Copper.River.English.S02.1080p.BluRay.x264-LAMP", "Copper River")]
    [TestCase("www 1LampFilms tel - Copper River (2023) 1080p.mkv", "Copper River")]
    [TestCase("www,1LampFilms.phd - Copper River (2023) WEB-DL.mkv", "Copper River")]
    [TestCase("ww.lampfilms.sbs - Copper River (2021) HDRip.mkv", "Copper River")]
    [TestCase("[Lamp] Two Doors [Not] of Rivers - 01 [0123ABCD].mkv", "Two Doors [Not] of Rivers")]
    [TestCase("铜河.Copper.River.S01E01.2160p.WEB-DL.H265-LAMP.mkv", "Copper River")]
    [TestCase("نهر النحاس Copper.River.2023.1080p.WEB-DL.mkv", "Copper River")]
    [TestCase("[LAMP-SUBS][铜河][Copper River!! Two Doors][04][1080p].mkv", "Copper River!! Two Doors")]
    [TestCase("8-Bit.River.(2021)(2160p.WEBRip.x265)", "8-Bit River")]
    [TestCase("Films/Copper River (Ann Smith) (1989)/Ann Smith - Copper River (Fr Vhs Rip).avi", "Copper River")]
    [TestCase("[BluRay Rip 720p ITA AC3 - ENG AC3] Copper River", "Copper River")]
    public void Titles(string name, string title)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That(reading.First(NameFields.Title), Is.EqualTo(title));
    }

    [TestCase("Copper River - 09 (Lamp Anime) [BD841253].mkv", "Lamp Anime")]
    [TestCase("Copper_River_-_01_[Lamp][HDTV_H264_AAC][803DA487].mkv", "Lamp")]
    [TestCase("Copper River - S01E12-Lamp[TGx]", "Lamp")]
    [TestCase("Copper River (1991) [Divx 5.02].avi", null)]
    public void Groups(string name, string? group)
        => Assert.That(ReleaseNames.Read(name).First(NameFields.ReleaseGroup), Is.EqualTo(group));

    [TestCase("[BDRip-ITA]Copper River", "Italian", "")]
    [TestCase("Copper.River.S21E10.iTALiAN.FiNAL.HDTV.x264-LAMP", "Italian", "")]
    [TestCase("Copper.River.Tem.1.720p.HDTV.x264[Cap.112]SPANISH.AUDIO-LAMP", "Spanish", "")]
    [TestCase("Copper.River.DVDRip.(Fr-Eng).avi", "French,English", "")]
    [TestCase("Copper.River.DVDRip.{Fr-Eng}.St{Fr-Eng}.mkv", "French,English", "French,English")]
    [TestCase("Copper River 2019 BluRay 1080p Tel+Tam+hin+eng", "Telugu,Tamil,Hindi,English", "")]
    [TestCase("Copper.River.2004.DVDRip.ENG.-.sub.SWE", "English", "Swedish")]
    [TestCase("Copper River 2012 1080p Svensk", "Swedish", "")]
    public void Languages(string name, string languages, string subtitles)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((string.Join(',', reading.Values(NameFields.Language)), string.Join(',', reading.Values(NameFields.SubtitleLanguage))), Is.EqualTo((languages, subtitles)));
    }

    [TestCase("Copper.River.November.3.2017.HDTV", NameFields.Date, "2017-11-03")]
    [TestCase("October 12 1958 (1979) 720p", NameFields.Title, "October 12 1958")]
    [TestCase("Copper River - Nov 3rd, 2017 720p", NameFields.Date, "2017-11-03")]
    [TestCase("Copper.River.2009.2CD.DVDRip", NameFields.CdCount, 2)]
    [TestCase("Copper.River.CD2.of.3.DVDRip", NameFields.CdCount, 3)]
    [TestCase("[1080p] Copper River Season 1", NameFields.ScreenSize, "1080p")]
    [TestCase("Copper.River.1968.1080p.x264.dxva.LAMP", NameFields.VideoApi, "DXVA")]
    public void Details(string name, string field, object value)
        => Assert.That(ReleaseNames.Read(name).First(field), Is.EqualTo(value));
}
