using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Common;

internal sealed class PageSlugsTests
{
    [Test]
    public void EveryItemHasItsOwnNameWhateverTheOrder()
    {
        var items = Hostile.Twins.Where(i => i.Ids.Count > 0).ToList();
        var first = Slugs(items);
        Assert.That(first.Values, Is.Unique);
        for (var seed = 1; seed <= 20; seed++)
        {
            var shuffled = items.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.That(Slugs(shuffled), Is.EquivalentTo(first), $"seed {seed}");
        }
    }

    [Test]
    public void TheLowestIdKeepsThePlainName()
    {
        var slugs = Slugs(Hostile.Twins.Where(i => i.Ids.Count > 0).ToList());
        Assert.That(slugs["imdb:tt1"], Is.EqualTo("twin-2000"));
        Assert.That(slugs["imdb:tt10"], Is.EqualTo("twin-2000-tt10"));
        Assert.That(slugs["imdb:tt4"], Is.EqualTo("twin-2000-tt2"), "a title may look like a name that was made");
    }

    [TestCase("CON", "con-title")]
    [TestCase("../../etc", "etc")]
    [TestCase("", "untitled")]
    [TestCase("a  b", "a-b")]
    public void NamesAreSafe(string slug, string expected) => Assert.That(PageSlugs.Safe(slug), Is.EqualTo(expected));

    [TestCase(ItemKinds.Season, "Season 01", 1, null, null, "the-river-2019-s01")]
    [TestCase(ItemKinds.Season, "Specials", 0, null, null, "the-river-2019-s00")]
    [TestCase(ItemKinds.Episode, "Dawn", 1, 2, null, "the-river-2019-s01e02-dawn")]
    [TestCase(ItemKinds.Episode, "", 1, 2, null, "the-river-2019-s01e02")]
    [TestCase(ItemKinds.Episode, "", null, null, 7, "the-river-2019-007")]
    public void PartsAreNamedByTheirWhole(string kind, string title, int? season, int? number, int? absolute, string expected)
    {
        var slugs = new PageSlugs(new MediaBridge.Core.Naming.Titles());
        slugs.Add(new MediaItem { Kind = kind, Title = title, Placement = new Placement { ParentTitle = "The River", ParentYear = 2019, Season = season, Number = number, Absolute = absolute } });
        slugs.Settle();
        Assert.That(slugs.Of(0), Is.EqualTo(expected));
    }

    [Test]
    public void LongNamesStayDifferent()
    {
        var (a, b) = (PageSlugs.Safe(new string('x', 300) + "a"), PageSlugs.Safe(new string('x', 300) + "b"));
        Assert.That(a, Is.Not.EqualTo(b));
        Assert.That(a, Has.Length.LessThan(100));
    }

    private static Dictionary<string, string> Slugs(IReadOnlyList<MediaItem> items)
    {
        var slugs = new PageSlugs(new FakeTitles());
        foreach (var item in items)
        {
            slugs.Add(item);
        }

        slugs.Settle();
        return items.Select((item, index) => (item, index)).ToDictionary(p => p.item.Ids[0].ToString(), p => slugs.Of(p.index), StringComparer.Ordinal);
    }
}
