namespace MediaBridge.Sdk.Tests.Model;

/// <summary>Services give countries as codes or as names; items have names.</summary>
public sealed class CountriesTests
{
    [TestCase("US", "United States of America")]
    [TestCase("us", "United States of America")]
    [TestCase("usa", "United States of America")]
    [TestCase("jpn", "Japan")]
    [TestCase("UK", "United Kingdom")]
    [TestCase("SU", "Soviet Union")]
    [TestCase("España", "España")]
    [TestCase("ZZ", "ZZ")]
    [TestCase("", "")]
    public void A_code_becomes_a_name_and_a_name_stays(string written, string name)
        => Assert.That(new Description { Countries = [written] }.Countries, Is.EqualTo(new[] { name }));

    [Test]
    public void Those_of_one_service_and_of_another_are_the_same()
    {
        Assert.That(new Description { Countries = ["fra", "France", "US"] }.Countries, Is.EqualTo(new[] { "France", "United States of America" }));
        Assert.That((new Description().Countries, new Description { Countries = [] }.Countries), Is.EqualTo(((IReadOnlyList<string>?)null, (IReadOnlyList<string>?)[])), "nothing said stays apart from none");
    }

    [Test]
    public void An_item_that_was_kept_with_codes_has_names_when_it_is_read()
        => Assert.That(System.Text.Json.JsonSerializer.Deserialize<Description>("""{"Countries":["ES","DE"]}""")!.Countries, Is.EqualTo(new[] { "Spain", "Germany" }));
}
