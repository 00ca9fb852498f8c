using System.Text;
using System.Text.Json;
using MediaBridge.Core.Formats.Jsonl;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Jsonl;

internal sealed class JsonlFormatTests : FormatContract
{
    [Test]
    public async Task ALineIsTheCanonicalJsonOfAnItem()
    {
        var items = Films.All.Concat(Hostile.Items).ToList();
        var lines = (await Rendered.Of(Make(), items)).Bytes["items.jsonl"].AsSpan();
        foreach (var item in items)
        {
            var end = lines.IndexOf((byte)'\n');
            Assert.That(lines[..end].SequenceEqual(item.ToUtf8()));
            lines = lines[(end + 1)..];
        }

        Assert.That(lines.IsEmpty);
    }

    [Test]
    public async Task ItemsComeBackAsTheyWere()
    {
        var text = (await Rendered.Of(Make(), Films.All)).Single;
        var back = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => MediaItem.Parse(Encoding.UTF8.GetBytes(l), strict: true));
        Assert.That(back.Select(i => i.Fingerprint()), Is.EqualTo(Films.All.Select(i => i.Fingerprint())));
    }

    [Test]
    public async Task AnItemThatCannotBeWrittenIsRejectedAndLeavesNoTrace()
    {
        var broken = Films.Bare with { Extras = new Dictionary<string, JsonElement> { ["test.undefined"] = default } };
        var made = await Rendered.Of(Make(), Films.Tide, broken, Films.Bare);
        Assert.That(made.Rejected.Single().Item, Is.SameAs(broken));
        Assert.That(made.Single, Is.EqualTo((await Rendered.Of(Make(), Films.Tide, Films.Bare)).Single));
    }

    [Test]
    public async Task MoreThanABufferIsWrittenWhole()
    {
        var items = Enumerable.Range(0, 5000).Select(i => Films.Tide with { Year = 1 + i }).ToList();
        Assert.That((await Rendered.Of(Make(), items)).Single.Split('\n'), Has.Length.EqualTo(5001));
    }

    [TestCase("../x.jsonl")]
    [TestCase("/x.jsonl")]
    [TestCase("C:\\x.jsonl")]
    [TestCase("a/../../x")]
    [TestCase("nul.jsonl")]
    [TestCase("")]
    [TestCase("a//b")]
    public void AFileOutsideTheFolderIsRefused(string file)
    {
        var error = Assert.Throws<PluginException>(() => _ = new JsonlFormat(new JsonlOptions { File = file }))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain("'file'").And.Contains("jsonl"));
    }

    protected override IOutputFormat Make() => new JsonlFormat(new JsonlOptions());
}
