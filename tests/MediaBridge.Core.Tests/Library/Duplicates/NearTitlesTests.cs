using MediaBridge.Core.Library.Duplicates;

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
}
