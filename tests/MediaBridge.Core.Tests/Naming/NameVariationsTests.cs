using MediaBridge.Core.Naming;
using MediaBridge.Tests.Services.Names;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>Names of every usual shape, written in other ways that say the same.</summary>
[TestFixture]
public sealed class NameVariationsTests
{
    private static readonly string[] Names =
    [
        "Copper.River.2003.1080p.BluRay.x264-LAMP.mkv",
        "Copper.River.2003.German.DL.1080p.BluRay.x264-LAMP",
        "Copper.River.2003.EXTENDED.iNTERNAL.BDRip.x264-LAMP.mkv",
        "Copper River (2003) [1080p] [BluRay].mp4",
        "Copper River (2003) 720p WEB-DL.mkv",
        "Copper River 2.avi",
        "Copper_River_(2003)_[720p,HDTV,x264,DTS]-Lamp.avi",
        "Copper.River.S01E02.Two.Doors.720p.HDTV.x264-LAMP",
        "Copper.River.2003.S01E02.1080p.WEB.h264-LAMP.mkv",
        "Copper.River.S01E02E03.720p.HDTV.x264-LAMP.mkv",
        "Copper.River.S02.1080p.WEB-DL.x264-LAMP",
        "Copper River - S01E02 - Two Doors.mkv",
        "Copper River - 1x02 - Two Doors.mkv",
        "Copper River Season 2 Episode 3.mkv",
        "Copper River - 05 - Two Doors.mkv",
        "Copper River Seasons 1-3 720p",
        "[Lamp] Copper River - 05 [720p].mkv",
        "[Lamp] Copper River S2 - 05v2 [1080p][ABCD1234].mkv",
        "[Lamp]_Copper_River_-_05_[720p].mkv",
        "Copper.River.2015.07.22.Two.Doors.720p.HDTV.x264-LAMP.mkv",
        "Copper.River.117.HDTV.XviD-LAMP.avi",
        "Copper River - Temporada 2 [HDTV][Cap.205][Spanish].avi",
        "Copper.River.Saison.2.FRENCH.720p.HDTV.x264-LAMP",
    ];

    public static IEnumerable<TestCaseData> Ways() => NameVariations.All.Select(w => new TestCaseData(w.Write).SetArgDisplayNames(w.Label));

    [TestCaseSource(nameof(Ways))]
    public void Each_is_read_the_same(Func<string, string?> write)
    {
        var written = Names.Select(n => (Name: n, Other: write(n))).Where(n => n.Other is not null).ToList();
        Assert.That(written, Is.Not.Empty);
        Assert.That(written.Where(n => Text(n.Name) != Text(n.Other!)).Select(n => $"{n.Other}: {Text(n.Other!)}, not {Text(n.Name)}"), Is.Empty);
    }

    [TestCase("Glass")]
    [TestCase("The Quiet Machine")]
    [TestCase("Lamp's Doors")]
    [TestCase("9 Doors")]
    [TestCase("Copper II")]
    public void Each_is_read_the_same_with_another_title(string title)
    {
        foreach (var name in Names)
        {
            var other = NameVariations.Retitled(name, "Copper River", title);
            Assert.That(Text(other!), Is.EqualTo(Text(name).Replace("copper river", title.ToLowerInvariant(), StringComparison.Ordinal)), other);
        }
    }

    private static string Text(string name)
    {
        var reading = ReleaseNames.Read(name);
        return string.Join('|', reading.Title.ToLowerInvariant(), Values(reading, NameFields.Year), Values(reading, NameFields.Season), Values(reading, NameFields.Episode), Values(reading, NameFields.Date));
    }

    private static string Values(NameReading reading, string field) => string.Join(',', reading.Values(field));
}
