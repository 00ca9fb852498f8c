using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

/// <summary>What the platform refuses to normalise is a title like any other.</summary>
public sealed class UnnormalizableTitlesTests
{
    [TestCase("\uFFFE")]
    [TestCase("\uFFFEAmélie\uFFFF")]
    [TestCase("\uD800Amélie")]
    public void TheyAreFoldedComparedAndNamed(string title)
    {
        var titles = new Titles();
        Assert.That(() => titles.Normalize(title), Throws.Nothing);
        Assert.That(titles.Slug(title), Is.Not.Empty);
        Assert.That(titles.Similarity(title, title), Is.InRange(0, 1));
    }
}
