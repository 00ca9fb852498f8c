using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;
using CountryNames = MediaBridge.Plugins.Nfo.Mapping.CountryNames;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Codes and spellings of countries become one name each, which is what is written back.</summary>
internal sealed class CountryCodesTests
{
    [TestCase("US", "United States of America")]
    [TestCase("usa", "United States of America")]
    [TestCase("DE", "Germany")]
    [TestCase("jpn", "Japan")]
    [TestCase("ES", "Spain")]
    [TestCase("KR", "South Korea")]
    [TestCase("SU", "Soviet Union")]
    [TestCase("Great Britain", "United Kingdom")]
    [TestCase("Wonderland", "Wonderland")]
    [TestCase("ZZ", "ZZ")]
    public void ACountryHasOneName(string written, string name) => Assert.That(new Description { Countries = CountryNames.Usual([written, name]) }.Countries, Is.EqualTo(new[] { name }));

    [Test]
    public void NoNameIsTakenApartWhenItIsReadAgain()
    {
        var names = Enumerable.Range(0, 26 * 26).Select(i => $"{(char)('A' + i / 26)}{(char)('A' + i % 26)}").Select(c => (Code: c, new Description { Countries = [c] }.Countries![0])).Where(c => c.Code != c.Item2).Select(c => c.Item2).ToList();
        Assert.That(names, Has.Count.GreaterThan(249));
        Assert.That(DescriptionMap.Split(names, "country"), Is.EqualTo(names.Distinct()));
        Assert.That(CountryNames.Usual(names), Is.EqualTo(names.Distinct()), "a name is its own");
    }
}
