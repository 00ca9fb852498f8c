using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>Rows and ranges of episodes and seasons, words of other languages, numbers that only a folder explains.</summary>
[TestFixture]
public sealed class EpisodeRowsTests
{
    private static readonly ReleaseNames Names = new();

    [TestCase("Copper River S01E01E02E03.mp4", 1, "1,2,3")]
    [TestCase("Copper River S01E01 to E04", 1, "1,2,3,4")]
    [TestCase("Copper River S01xE03.mp4", 1, "3")]
    [TestCase("Copper River 01E06.mkv", 1, "6")]
    [TestCase("Copper River 1x02 1x03", 1, "2,3")]
    [TestCase("copper_river_2005.8x12.the_glass.720p_hdtv_x264-lamp", 8, "12")]
    [TestCase("Copper River - Sezon 4 Odcinek 10 [480p]", 4, "10")]
    [TestCase("Copper.River.3.sezon.22.seria.XviD.avi", 3, "22")]
    [TestCase("Copper.River.2.Sezon.7.Bölüm.1080p.WEB-DL", 2, "7")]
    [TestCase("Copper.River.102.avi", 1, "2")]
    [TestCase("copper_river_209_the_glass", 2, "9")]
    [TestCase("Copper.River.0307.PDTV-LAMP", 3, "7")]
    public void Episodes(string name, int season, string episodes)
        => Assert.That((Names.Parse(name).Season, string.Join(',', Names.Parse(name).Episodes)), Is.EqualTo(((int?)season, episodes)));

    [TestCase("Copper River Season 1, 2, 3 & 4 DVDRip", "1,2,3,4")]
    [TestCase("Copper River - Stagioni 01-03 (2014-2017) SD x264", "1,2,3")]
    [TestCase("Copper River - 2ª Temporada 720p", "2")]
    [TestCase("Copper River S01 02 03", "1,2,3")]
    [TestCase("Copper River S04 Season 4 1080p", "4")]
    public void Seasons(string name, string seasons)
        => Assert.That((Names.Parse(name).Title, string.Join(',', Names.Parse(name).Seasons), Names.Parse(name).Episodes.Count), Is.EqualTo(("Copper River", seasons, 0)));

    [TestCase("Copper River/Season 1/103.avi", "Copper River", 1, 3)]
    [TestCase("Copper River/Season 2/Copper River 03 Glass.avi", "Copper River", 2, 3)]
    [TestCase("Copper River/103 - Glass.avi", "Copper River", 1, 3)]
    public void Numbers_in_folders(string path, string title, int season, int episode)
        => Assert.That((Names.ParsePath(path).Season, Names.ParsePath(path).Episodes.Single()), Is.EqualTo(((int?)season, episode)), title);

    [TestCase("Glass Harbour Collection (1974-2017) BDRip 1080p", "Glass Harbour Collection", 1974)]
    [TestCase("Glass.Harbour.2019.lati.mp4", "Glass Harbour", 2019)]
    [TestCase("Glass Harbour 2003 AC3x2 5.1x2 720p x264", "Glass Harbour", 2003)]
    [TestCase("Glass Harbour (The Stone Door) 2003 [DVDRip]", "Glass Harbour", 2003)]
    public void No_episodes(string name, string title, int year)
        => Assert.That((Names.Parse(name).Title, Names.Parse(name).Year, Names.Parse(name).IsEpisode), Is.EqualTo((title, (int?)year, false)));

    [TestCase("Room 237.mkv")]
    [TestCase("Glass Harbour [720].mkv")]
    public void A_number_behind_a_blank_stays(string name) => Assert.That(Names.Parse(name).IsEpisode, Is.False);
}
