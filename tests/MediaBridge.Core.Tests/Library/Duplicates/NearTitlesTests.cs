using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Library.Duplicates;

internal sealed class NearTitlesTests
{
    [TestCase("metropolis", "metropolys", true)]
    [TestCase("the haunted castle", "the hauntd castle", true)]
    [TestCase("the haunted castle", "the hauntedcastle", true)]
    [TestCase("winter empire returns", "bitter empire returns", false)]
    [TestCase("winter empire", "bitter empire", false)]
    [TestCase("night patrol two", "night patrol three", false)]
    [TestCase("saw 2", "saw 3", false)]
    [TestCase("heat", "heart", false)]
    public void Misspelt_titles_are_near_and_other_titles_are_not(string left, string right, bool near)
        => Assert.That((NearTitles.IsNear(left, right), NearTitles.IsNear(right, left)), Is.EqualTo((near, near)));

    /// <summary>What quickly refutes a pair must refute none that the rule itself lets through.</summary>
    [Test]
    public void Short_cuts_change_no_answer()
    {
        var random = new Random(7);
        var near = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var left = Title(random);
            var right = random.Next(4) == 0 ? Title(random) : Changed(left, random);
            var expected = IsNearByTheRule(left, right);
            near += expected ? 1 : 0;
            Assert.That((NearTitles.IsNear(left, right), NearTitles.IsNear(right, left)), Is.EqualTo((expected, expected)), $"{left} / {right}");
        }

        Assert.That(near, Is.GreaterThan(1000));
    }

    private static string Title(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(6) == 0 ? (string)(random.Next(2) == 0 ? "two" : "3") : new string([.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => (char)('a' + random.Next(5)))])));

    private static string Changed(string title, Random random)
    {
        for (var edits = random.Next(4); edits > 0 && title.Length > 1; edits--)
        {
            var at = random.Next(title.Length - 1);
            title = random.Next(4) switch
            {
                0 => title.Remove(at, 1),
                1 => title.Insert(at, "é"),
                2 => $"{title[..at]}{title[at + 1]}{title[at]}{title[(at + 2)..]}",
                _ => $"{title[..at]}ж{title[(at + 1)..]}",
            };
        }

        return title;
    }

    private static bool IsNearByTheRule(string left, string right)
    {
        var allowed = Math.Min(left.Length, right.Length) switch { <= 6 => 0, <= 12 => 1, _ => 2 };
        var (own, others) = (left.Split(' '), right.Split(' '));
        return left == right
            || (EditDistance.Between(left, right) <= allowed && Numbers(own).SequenceEqual(Numbers(others))
                && (own.Length != others.Length || own.Zip(others).All(w => EditDistance.Between(w.First, w.Second) <= (Math.Min(w.First.Length, w.Second.Length) <= 8 ? 1 : 2))));
    }

    private static IEnumerable<string> Numbers(string[] words) => words.Where(w => w.Any(char.IsDigit) || w == "two").Order(StringComparer.Ordinal);
}
