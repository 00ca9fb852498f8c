using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Tests.Pipelines;

/// <summary>Plain options are bound as the serializer would bind them; all others are left to it.</summary>
internal sealed class PlainOptionsTests
{
    [TestCase("""{}""")]
    [TestCase("""{"name":"x","count":3,"big":"9000000000","share":"1.50","on":true,"wait":"1d12h","mode":"twoWords","tags":["a","b"],"maybe":7}""")]
    [TestCase("""{"name":"","count":"-3","big":-9000000000,"share":0.1,"on":false,"wait":"PT90S","mode":"one","tags":[]}""")]
    [TestCase("""{"share":-12,"maybe":"0","name":"1"}""")]
    public void PlainOnesAreBoundAsTheSerializerBindsThem(string json)
    {
        var values = JsonNode.Parse(json)!.AsObject();
        Assert.That(Text(PlainOptions.TryBind(typeof(Plain), values)), Is.EqualTo(Text(values.Deserialize<Plain>(OptionsBinder.Json))));
    }

    [TestCase("""{"name":null}""")]
    [TestCase("""{"name":1}""")]
    [TestCase("""{"count":1.5}""")]
    [TestCase("""{"count":"+3"}""")]
    [TestCase("""{"count":" 3"}""")]
    [TestCase("""{"count":99999999999}""")]
    [TestCase("""{"count":true}""")]
    [TestCase("""{"on":"true"}""")]
    [TestCase("""{"wait":"soon"}""")]
    [TestCase("""{"wait":5}""")]
    [TestCase("""{"mode":"TwoWords"}""")]
    [TestCase("""{"mode":1}""")]
    [TestCase("""{"tags":["a",1]}""")]
    [TestCase("""{"tags":["a",null]}""")]
    [TestCase("""{"tags":"a"}""")]
    [TestCase("""{"nothing":1}""")]
    [TestCase("""{"Name":"x"}""")]
    [TestCase("""{"address":"http://127.0.0.1/"}""")]
    public void AllOthersAreLeftToTheSerializer(string json) => Assert.That(PlainOptions.TryBind(typeof(Plain), JsonNode.Parse(json)!.AsObject()), Is.Null);

    [Test]
    public void FreeOptionsStayAsTheyAre()
    {
        var bound = (Free)PlainOptions.TryBind(typeof(Free), JsonNode.Parse("""{"any":{"a":[1,{"$secret":"b"}]}}""")!.AsObject())!;
        Assert.That(bound.Any!.Value.GetRawText(), Is.EqualTo("""{"a":[1,{"$secret":"b"}]}"""));
    }

    [Test]
    public void WhatTheSerializerIsToldToDoOtherwiseIsLeftToIt()
    {
        Assert.That(PlainOptions.TryBind(typeof(Needy), []), Is.Null, "a required one is missing");
        Assert.That(PlainOptions.TryBind(typeof(Needy), new JsonObject { ["name"] = "x" }), Is.Not.Null);
        Assert.That(PlainOptions.TryBind(typeof(Named), new JsonObject { ["own"] = "x" }), Is.Null, "it has an attribute");
        Assert.That(PlainOptions.TryBind(typeof(Positional), new JsonObject { ["name"] = "x" }), Is.Null, "its constructor takes the values");
    }

    private static string Text(object? options) => options is Plain plain ? $"{plain with { Tags = [] }} [{string.Join(',', plain.Tags)}]" : "null";

    internal enum Mode
    {
        One,
        TwoWords,
    }

    internal sealed record Plain
    {
        public string Name { get; init; } = "default";

        public int Count { get; init; } = 5;

        public int? Maybe { get; init; }

        public long Big { get; set; }

        public decimal Share { get; init; }

        public bool On { get; init; } = true;

        public TimeSpan? Wait { get; init; }

        public Mode Mode { get; init; }

        public Uri? Address { get; init; }

        public IReadOnlyList<string> Tags { get; init; } = ["z"];
    }

    internal sealed record Free
    {
        public JsonElement? Any { get; init; }
    }

    internal sealed record Needy
    {
        public required string Name { get; init; }
    }

    internal sealed record Named
    {
        [JsonPropertyName("own")]
        public string Name { get; init; } = "";
    }

    internal sealed record Positional(string Name = "");
}
