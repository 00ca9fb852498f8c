using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class NamePathsTests
{
    private static readonly ReleaseNames Names = new();

    [TestCase("Movies/Glass Harbour (2003)/glh-cd1.avi", "Glass Harbour", 2003)]
    [TestCase("Movies/Glass Harbour (2003)/Glass.Harbour.1080p.BluRay.mkv", "Glass Harbour", 2003)]
    [TestCase("Glass.Harbour.2003.1080p.BluRay.x264-LAMP/lamp-glh1080.mkv", "Glass Harbour", 2003)]
    [TestCase("Glass.Harbour.2003.1080p.BluRay.x264-LAMP/0123456789abcdef0123456789abcdef.mkv", "Glass Harbour", 2003)]
    [TestCase("Old Films (1990)/Glass Harbour (2003).mkv", "Glass Harbour", 2003)]
    [TestCase(@"C:\Films\Glass Harbour (2003)\Glass Harbour (2003).mkv", "Glass Harbour", 2003)]
    [TestCase("Downloads/Glass Harbour 2003.mkv", "Glass Harbour", 2003)]
    public void Films(string path, string title, int year)
        => Assert.That((Names.ParsePath(path).Title, Names.ParsePath(path).Year, Names.ParsePath(path).IsEpisode), Is.EqualTo((title, (int?)year, false)));

    [TestCase("Series/Copper River/Season 02/S02E06 - Glass.mkv", "Copper River", 2, 6, "Glass")]
    [TestCase("Series/Copper River/Season 02/E06 - Glass.mkv", "Copper River", 2, 6, "Glass")]
    [TestCase("Series/Copper River/Season 02/06 - Glass.mkv", "Copper River", 2, 6, "Glass")]
    [TestCase("Series/Copper River/Season 02/Copper River - E06.mkv", "Copper River", 2, 6, null)]
    [TestCase("Copper River/S02/Copper.River.S02E06.Glass.720p.mkv", "Copper River", 2, 6, "Glass")]
    [TestCase("Copper.River.S02E06.720p.HDTV.x264-LAMP/cr206.avi", "Copper River", 2, 6, null)]
    [TestCase("Copper River/Specials/S00E06.mkv", "Copper River", 0, 6, null)]
    public void Episodes(string path, string title, int season, int episode, string? name)
    {
        var parsed = Names.ParsePath(path);
        Assert.That((parsed.Title, parsed.Season, parsed.Episodes.FirstOrDefault(), parsed.EpisodeTitle), Is.EqualTo((title, (int?)season, episode, name)));
    }

    [TestCase("Glass Harbour (2003/1080p/WEB-DL).mkv", "Glass Harbour")]
    [TestCase("Стекло / Glass Harbour (2003) BDRip Ukr/Eng", "Glass Harbour")]
    public void Slashes_inside_of_names(string name, string title) => Assert.That(Names.ParsePath(name).Title, Is.EqualTo(title));

    [Test]
    public void One_name_reads_no_folders()
        => Assert.That(Names.Parse("Copper River/Season 02/S02E06.mkv").Title, Is.Empty);
}
