using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>Classes of names that other programs and people write, one or two names each.</summary>
[TestFixture]
public sealed class NameClassesTests
{
    [TestCase("Copper.River.BBC.iPlayer.WEB-DL.AAC2.0.H.264-LAMP", "Copper River")]
    [TestCase("Copper.River.Comedy.Central.WEB-DL.x264-LAMP", "Copper River")]
    [TestCase("Copper.River.TV.Land.WEBRip.x264-LAMP", "Copper River")]
    [TestCase("Copper.River.Remux.1080p.BluRay.x264-LAMP", "Copper River")]
    [TestCase("Copper.River.Dirfix.DVDRip.XviD-LAMP", "Copper River")]
    [TestCase("Get.Him.to.the.Greek.UNRATED.720p.BluRay.x264-LAMP", "Get Him to the Greek")]
    [TestCase("Copper River FRENCH.avi", "Copper River")]
    [TestCase("Johnny English.avi", "Johnny English")]
    [TestCase("Copper.River.The.Uncut.Version.1983.DVDRip", "Copper River")]
    [TestCase("DVDRip - Copper River (1999).avi", "Copper River")]
    [TestCase("1080p Copper River 1999.mkv", "Copper River")]
    [TestCase("720p.Copper.River.S02E05.mkv", "Copper River")]
    [TestCase("lamp-copper.river.1999.1080p.bluray.x264.mkv", "copper river")]
    [TestCase("spider-man.of.rivers.1999.1080p.bluray.x264.mkv", "spider-man of rivers")]
    [TestCase("Copper SG-1", "Copper SG-1")]
    [TestCase("Copper River-trailer.mp4", "Copper River")]
    [TestCase("24 (2019) MULTi S21E02 1080p WEB x264-LAMP", "24")]
    [TestCase("(Lamp) Copper River - 05 [720p].mkv", "Copper River")]
    [TestCase("1999.-.Copper.River.DVDRip.avi", "Copper River")]
    [TestCase("(2)9 Doors (1999) 720p.mkv", "9 Doors")]
    public void Titles(string name, string title) => Assert.That(ReleaseNames.Read(name).Title, Is.EqualTo(title));

    [TestCase("Room 237 (2012)/Room.237.720p.WEB-DL.mkv", "Room 237", 2012)]
    [TestCase("Copper 13 (1995)/copper.13.hdtv.mkv", "Copper 13", 1995)]
    [TestCase("[Lamp] Copper 13 (1995) [1080p].mkv", "Copper 13", 1995)]
    [TestCase("Films/U-571.2000.HDTV.720p.mkv", "U-571", 2000)]
    [TestCase("Films/Copper River (1999)/La.Riviere.FRENCH.DVDRip.XviD-LAMP.avi", "Copper River", 1999)]
    [TestCase("Copper Trilogy (1999)/Copper River.avi", "Copper River", 1999)]
    [TestCase("Copper.River.1999.DVDRip.XviD-LAMP/CD1/lamp-cr.cd1.avi", "Copper River", 1999)]
    [TestCase("Copper.River.1999.DVDRip.XviD-LAMP/Sample/lamp-cr-sample.avi", "Copper River", 1999)]
    [TestCase("Copper.River.1999.720p.BluRay.x264-LAMP/lamp-copperriver.720p.mkv", "Copper River", 1999)]
    [TestCase("Copper.River.2016.WEB-Cap.1080p.x264-LAMP", "Copper River", 2016)]
    public void Films(string name, string title, int year)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.Title, reading.First(NameFields.Year), reading.IsEpisode), Is.EqualTo((title, (object)year, false)));
    }

    [TestCase("Copper.River.Temporada.2.Cap.205.HDTV.mkv", 2, "5")]
    [TestCase("Copper River Season 2 Episodes 5 & 6.mkv", 2, "5,6")]
    [TestCase("24.1x2-LAMP", 1, "2")]
    [TestCase("Copper River - S03E14-36! Two! Doors!", 3, "14")]
    [TestCase("Copper River - 02x03-E05 - Two Doors.mkv", 2, "3,4,5")]
    [TestCase("Copper River/Season 21/Copper River 1001.mkv", 21, "1001")]
    [TestCase("Copper River/Season 2/7 12 Angry Doors.avi", 2, "7")]
    [TestCase("Copper.River.S08E16.720p.HDTV.x264-LAMP/lamp-cr.s08e16.720p.mkv", 8, "16")]
    [TestCase("Copper.River.001.480p.x264-LAMP.mkv", null, "1")]
    [TestCase("33_-_Copper_River.mkv", null, "33")]
    public void Episodes(string name, int? season, string episodes)
    {
        var reading = ReleaseNames.Read(name);
        Assert.That((reading.First(NameFields.Season), string.Join(',', reading.Values(NameFields.Episode))), Is.EqualTo(((object?)season, episodes)));
    }

    [TestCase("Copper River (UK) 720p.mkv", "GB")]
    [TestCase("Copper.River.UK.DVDRip.XviD-LAMP.avi", "GB")]
    [TestCase("Copper.River.2016.1080p.US.x264-LAMP.mkv", "US")]
    [TestCase("This.Is.Us.1080p.mkv", null)]
    public void Countries(string name, string? country) => Assert.That(ReleaseNames.Read(name).First(NameFields.Country), Is.EqualTo(country));

    [TestCase("/Shows/Copper River/Season 3", "Copper River", 3)]
    [TestCase("/Shows/Copper River/Staffel 3", "Copper River", 3)]
    public void Folders_of_seasons(string path, string title, int season)
    {
        var reading = ReleaseNames.Read(path);
        Assert.That((reading.Title, reading.First(NameFields.Season)), Is.EqualTo((title, (object)season)));
    }
}
