using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Whatever a tree looks like, every video is in exactly one item, and the same tree gives the same ids.</summary>
[TestFixture]
public sealed class RandomTreesTests
{
    private static readonly string[] Tops = ["", "Harbour (2011)/", "Harbour/", "TV/Harbour/", "Charade (1963)/", "Downloads/", "Mixed things/", "[Grp] Kite Sea [1080p]/", "Harbour.S02.1080p.WEB-DL-GRP/", "24/", "Evening News/"];
    private static readonly string[] Middles = ["", "", "", "Season 1/", "S02/", "Specials/", "Staffel 3/", "Extras/", "Harbour S01E04/", "CD1/", "CD2/", "Odds/", "Season 1/Extras/", "Subs/", "2010/"];
    private static readonly string[] Names =
    [
        "Harbour - S01E01 - The Tide", "Harbour.S01E02.720p.HDTV.x264-GRP", "harbour 1x03", "S02E01", "01", "02 - Ebb", "Episode 4", "[Grp] Kite Sea - 012 [1080p]", "[Grp] Kite Sea - NCOP1 [1080p]",
        "Evening.News.2024.01.31", "Charade (1963)", "Charade.1963.1080p.BluRay.x264-GRP", "Charade (1963)-trailer", "Harbour - S01E01 - The Tide-trailer", "sample", "trailer", "Harbour Part 1", "Harbour Part 2",
        "Harbour - S01E05-cd1", "Harbour - S01E05-cd2", "Harbour - S01E01E02", "no number", "0123456789abcdef0123456789abcdef", "Harbour - 105", "24 - 01", "11.22.63.S01E01", "Kite Sea - 13v2",
    ];

    [Test]
    public void Every_video_is_in_exactly_one_item()
    {
        var file = from top in Gen.Elements(Tops) from middle in Gen.Elements(Middles) from name in Gen.Elements(Names) from ending in Gen.Elements("mkv", "mp4") select $"{top}{middle}{name}.{ending}";
        var tree = from count in Gen.Choose(1, 14) from files in Gen.ListOf(file, count) from show in Gen.Elements(true, false) select files.Distinct(StringComparer.OrdinalIgnoreCase).Concat(show ? ["Harbour/tvshow.nfo"] : Array.Empty<string>()).ToArray();
        Prop.ForAll(Arb.From(tree), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20_261_129UL, 7UL));
    }

    private static bool Holds(string[] files)
    {
        using var folder = new FilmFolder();
        folder.With(files);
        var items = folder.FilmsAsync().GetAwaiter().GetResult();
        var seen = items.SelectMany(i => i.Versions ?? []).SelectMany(v => v.Files).Select(f => f.Path["films/".Length..]).Order(StringComparer.Ordinal).ToList();
        var left = files.Where(f => !f.EndsWith(".nfo", StringComparison.Ordinal)).Except(seen, StringComparer.Ordinal).Where(f => !folder.Log.Lines.Any(l => Tells(l, f))).ToList();
        Assert.That(left, Is.Empty, $"nobody told of them in {string.Join(" | ", files)}");
        Assert.That(seen, Is.Unique, string.Join(" | ", files));
        Assert.That(items.Select(i => i.Ids[0]), Is.Unique, string.Join(" | ", files));
        return true;
    }

    /// <summary>What is left out is told with its folder.</summary>
    private static bool Tells(string line, string file)
    {
        var folder = file.LastIndexOf('/') is var slash and >= 0 ? file[..slash] : "";
        return line.Contains("left out", StringComparison.OrdinalIgnoreCase) && line.Contains($"'{folder}'", StringComparison.Ordinal);
    }
}
