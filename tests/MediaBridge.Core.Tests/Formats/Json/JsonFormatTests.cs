using System.Text.Json;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Json;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Json;

[TestFixture(false, false)]
[TestFixture(true, false)]
[TestFixture(false, true)]
[TestFixture(true, true)]
internal sealed class JsonFormatTests(bool indented, bool flat) : FormatContract
{
    [Test]
    public async Task LooksAsApproved() => Approved.Check("JsonFormat", $"films{(flat ? "-flat" : "")}{(indented ? "-indented" : "")}.json", (await Rendered.Of(Make(), Films.All)).Single);

    [Test]
    public async Task EveryItemIsAnElement()
    {
        var items = Films.All.Concat(Hostile.Items).ToList();
        using var json = JsonDocument.Parse((await Rendered.Of(Make(), items)).Single);
        Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(items.Count));
        if (!flat)
        {
            Assert.That(json.RootElement.EnumerateArray().Select(e => e.Deserialize<MediaItem>(MediaItem.JsonOptions)!.Fingerprint()), Is.EqualTo(items.Select(i => MediaItem.Parse(i.ToUtf8()).Fingerprint())));
        }
    }

    [Test]
    public async Task NothingIsAnEmptyArray() => Assert.That((await Rendered.Of(Make(), [])).Single, Is.EqualTo("[]\n"));

    protected override IOutputFormat Make() => new JsonFormat(new JsonOptions { Indented = indented, Shape = flat ? ItemShape.Flat : ItemShape.Full });
}
