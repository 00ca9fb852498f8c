using System.Text.Json.Nodes;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace MediaBridge.Sdk.Tests.Manifest;

public sealed class OptionsSchemaTests
{
    private static readonly JsonObject Schema = OptionsSchema.Of(typeof(SampleOptions));

    [TestCase("account", """{"type":"string","default":"me"}""")]
    [TestCase("folder", """{"type":"string","description":"Where it goes"}""")]
    [TestCase("page", """{"type":"string","format":"uri"}""")]
    [TestCase("maybe", """{"type":"string"}""")]
    [TestCase("deep", """{"type":"boolean","default":true}""")]
    [TestCase("limit", """{"type":"integer","minimum":0,"maximum":100}""")]
    [TestCase("bytes", """{"type":"integer","default":5000000000}""")]
    [TestCase("factor", """{"type":"number","minimum":0.5,"exclusiveMaximum":2.5,"default":1.5}""")]
    [TestCase("price", """{"type":"number","default":0.10}""")]
    [TestCase("mode", """{"type":"string","enum":["keepBoth","replace"],"default":"replace"}""")]
    [TestCase("wait", """{"type":"string","format":"duration","x-minimum":"1s","x-maximum":"1d","default":"90m"}""")]
    [TestCase("address", """{"type":"string","format":"uri"}""")]
    [TestCase("from", """{"type":"string","format":"date"}""")]
    [TestCase("until", """{"type":"string","format":"date","default":"2020-01-31"}""")]
    [TestCase("key", """{"type":"string","x-secret":true}""")]
    [TestCase("anything", "{}")]
    [TestCase("options", """{"x-optionsOf":{"kind":"format","property":"format"}}""")]
    [TestCase("order", """{"type":"string","enum":["asc","desc"],"default":"asc"}""")]
    [TestCase("kinds", """{"type":"array","items":{"type":"string","enum":["movie","series"]},"default":["movie"]}""")]
    [TestCase("weights", """{"type":"object","additionalProperties":{"type":"integer"},"default":{"title":2}}""")]
    public void APropertyBecomes(string name, string expected)
        => Assert.That(Schema["properties"]![name]!.ToJsonString(), Is.EqualTo(expected));

    [Test]
    public void ARecordIsAClosedObjectWithItsRequiredMembers()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Schema["type"]!.GetValue<string>(), Is.EqualTo("object"));
            Assert.That(Schema["description"]!.GetValue<string>(), Is.EqualTo("All types"));
            Assert.That(Schema["additionalProperties"]!.GetValue<bool>(), Is.False);
            Assert.That(Schema["required"]!.ToJsonString(), Is.EqualTo("""["folder","page"]"""));
        }
    }

    [Test]
    public void NestedRecordsAreObjectsOfTheirOwn()
    {
        const string Nested = """{"type":"object","properties":{"depth":{"type":"integer","minimum":1,"maximum":10,"default":3}},"required":[],"additionalProperties":false}""";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Schema["properties"]!["nested"]!.ToJsonString(), Is.EqualTo(Nested));
            Assert.That(Schema["properties"]!["many"]!["items"]!.ToJsonString(), Is.EqualTo(Nested));
        }
    }

    [Test]
    public void PropertiesKeepTheirOrderBaseFirstWithoutIgnoredAndComputedOnes()
    {
        var names = Schema["properties"]!.AsObject().Select(p => p.Key).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(names.Take(3), Is.EqualTo(new[] { "account", "folder", "page" }));
            Assert.That(names, Does.Not.Contain("ignored").And.Not.Contain("computed"));
        }
    }

    [Test]
    public void SecretsNeverShowInDefaults() => Assert.That(Schema.ToJsonString(), Does.Not.Contain("planted"));

    [TestCase(typeof(WithInstant), "WithInstant.At has type DateTimeOffset")]
    [TestCase(typeof(WithNumberKeys), "WithNumberKeys.Map has type")]
    [TestCase(typeof(Endless), "Endless holds itself")]
    [TestCase(typeof(BadLimit), "BadLimit.Wait: the limit 'soon' is not a TimeSpan")]
    public void WhatOptionsCannotHaveIsNamed(Type type, string message)
        => Assert.That(() => OptionsSchema.Of(type), Throws.TypeOf<PluginException>().With.Message.Contains(message));

    [TestCase(0, "0s")]
    [TestCase(500, "500ms")]
    [TestCase(30_000, "30s")]
    [TestCase(90_000, "90s")]
    [TestCase(900_000, "15m")]
    [TestCase(7_200_000, "2h")]
    [TestCase(86_400_000, "1d")]
    [TestCase(-60_000, "-1m")]
    public void DurationsTakeTheLargestWholeUnit(int milliseconds, string expected)
        => Assert.That(DurationText.Format(TimeSpan.FromMilliseconds(milliseconds)), Is.EqualTo(expected));

    private sealed record WithInstant
    {
        public DateTimeOffset At { get; init; }
    }

    private sealed record WithNumberKeys
    {
        public Dictionary<int, string> Map { get; init; } = [];
    }

    private sealed record Endless
    {
        public Endless? Inner { get; init; }
    }

    private sealed record BadLimit
    {
        [Range(typeof(TimeSpan), "soon", "later")]
        public TimeSpan Wait { get; init; }
    }
}
