using CsvHelper;
using MediaBridge.Core.Formats.Csv;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats.Csv;

internal sealed class CsvFormatTests : FormatContract
{
    [Test]
    public async Task LooksAsApproved() => Approved.Check("CsvFormat", "films.csv", (await Rendered.Of(Make(), Films.All)).Single);

    [Test]
    public async Task EveryColumnLooksAsApproved()
    {
        var format = new CsvFormat(new CsvOptions { Columns = [.. CsvColumns.All.Select(c => c.Name), "id:tmdb.collection"], Delimiter = ";", Separator = "|" });
        Approved.Check("CsvFormat", "all-columns.csv", (await Rendered.Of(format, Films.All)).Single);
    }

    [TestCase(",")]
    [TestCase(";")]
    [TestCase("tab")]
    [TestCase("|")]
    public async Task AReaderGetsEveryTextBack(string delimiter)
    {
        var format = new CsvFormat(new CsvOptions { Columns = ["title", "kind", "overview", "note"], Delimiter = delimiter });
        var bytes = (await Rendered.Of(format, Hostile.Items)).Bytes["items.csv"];
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { Separator = delimiter == "tab" ? '\t' : delimiter[0], SkipEmptyLines = false });
        foreach (var item in Hostile.Items)
        {
            Assert.That(reader.Read());
            var expected = item.Title.Replace('\uD800', '\uFFFD');
            Assert.That(reader.GetString(0), Is.EqualTo(expected));
            Assert.That(reader.GetString("overview"), Is.EqualTo(expected));
            Assert.That(reader.GetString("note"), Is.EqualTo(expected));
        }

        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public async Task SafeCellsAreNoFormulasButNumbersStayNumbers()
    {
        var item = new MediaItem { Title = "=HYPERLINK(\"x\")", OriginalTitle = "@sum", Ratings = [new Rating { Value = -1, Scale = new Scale(-5, 5, 1) }] };
        string[] columns = ["title", "originalTitle", "rating"];
        var safe = (await Rendered.Of(new CsvFormat(new CsvOptions { Columns = columns, Safe = true, Header = false }), item)).Single;
        var plain = (await Rendered.Of(new CsvFormat(new CsvOptions { Columns = columns, Header = false }), item)).Single;
        Assert.That(safe, Is.EqualTo("\"'=HYPERLINK(\"\"x\"\")\",\"'@sum\",-1\n"));
        Assert.That(plain, Is.EqualTo("\"=HYPERLINK(\"\"x\"\")\",@sum,-1\n"));
    }

    [Test]
    public async Task ByteOrderMarkOnlyOnRequest()
    {
        Assert.That((await Rendered.Of(new CsvFormat(new CsvOptions { Bom = true }), Films.Bare)).Bytes["items.csv"][..3], Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That((await Rendered.Of(Make(), Films.Bare)).Bytes["items.csv"][0], Is.EqualTo((byte)'t'));
    }

    [TestCase("titel", "title")]
    [TestCase("original", "originalTitle")]
    [TestCase("director", "directors")]
    public void AnUnknownColumnNamesTheNearest(string column, string nearest)
    {
        var error = Assert.Throws<PluginException>(() => _ = new CsvFormat(new CsvOptions { Columns = ["title", column] }))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Message, Does.Contain($"'{column}'").And.Contains($"'{nearest}'"));
    }

    [TestCase("")]
    [TestCase("::")]
    [TestCase("a")]
    [TestCase("\"")]
    public void AWrongDelimiterIsRefused(string delimiter) => Assert.Throws<PluginException>(() => _ = new CsvFormat(new CsvOptions { Delimiter = delimiter }));

    [Test]
    public void NoColumnsAreRefused() => Assert.Throws<PluginException>(() => _ = new CsvFormat(new CsvOptions { Columns = [] }));

    [Test]
    public void EveryColumnIsDocumented()
    {
        var documented = CsvColumns.Documented.Split(", ").Select(n => n.Split(' ')[0]).Where(n => n != "or");
        Assert.That(documented, Is.EqualTo(CsvColumns.All.Select(c => c.Name)));
        Assert.That(CsvColumns.Default, Is.SubsetOf(CsvColumns.All.Select(c => c.Name)));
    }

    protected override IOutputFormat Make() => new CsvFormat(new CsvOptions());
}
