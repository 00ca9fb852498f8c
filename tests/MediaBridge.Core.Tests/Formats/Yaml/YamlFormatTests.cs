using System.Text.Json;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Yaml;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Yaml;

[TestFixture(false)]
[TestFixture(true)]
internal sealed class YamlFormatTests(bool flat) : FormatContract
{
    [Test]
    public async Task LooksAsApproved() => Approved.Check("YamlFormat", flat ? "films-flat.yaml" : "films.yaml", (await Rendered.Of(Make(), Films.All)).Single);

    [Test]
    public async Task AReaderGetsEverythingBack()
    {
        var items = Films.All.Concat(Hostile.Items).ToList();
        var back = YamlAsJson.Read((await Rendered.Of(Make(), items)).Single);
        var expected = items.Select(i => JsonSerializer.Deserialize<JsonElement>(flat ? JsonSerializer.SerializeToUtf8Bytes(FlatItem.Of(i)) : i.ToUtf8())).ToList();
        Assert.That(back.GetArrayLength(), Is.EqualTo(items.Count));
        foreach (var (element, index) in back.EnumerateArray().Select((e, i) => (e, i)))
        {
            Assert.That(JsonElement.DeepEquals(element, expected[index]), $"{items[index]}:\n{element}\n{expected[index]}");
        }
    }

    [Test]
    public async Task NothingIsAnEmptyList() => Assert.That((await Rendered.Of(Make(), [])).Single, Is.EqualTo("[]\n"));

    protected override IOutputFormat Make() => new YamlFormat(new YamlOptions { Shape = flat ? ItemShape.Flat : ItemShape.Full });
}
