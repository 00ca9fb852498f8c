using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Formats.Csv;
using MediaBridge.Core.Formats.Html;
using MediaBridge.Core.Formats.Yaml;
using MediaBridge.Core.Templating;
using MediaBridge.Core.Tests.Formats.Kit;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Formats;

/// <summary>Writers against texts that nobody thought of.</summary>
internal sealed class AnyTextTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20240131, 7);

    // Texts of the characters that mean something somewhere, and any others.
    private static readonly Arbitrary<string> Texts = Gen.Frequency(
            (4, Gen.Elements(" \n\t\r:#-?&*!|>'\"%@`{}[],~=.0159eExnoyNtrue<>/\\_$;()áשׁ日\u2028\u0085\uFEFF\u0007".ToCharArray())),
            (2, Gen.Elements("abcxyz".ToCharArray())),
            (1, Gen.Choose(32, 0xD7FF).Select(c => (char)c)))
        .ListOf()
        .Select(c => new string([.. c]))
        .ToArbitrary();

    [Test]
    public void YamlReadsBackEveryText() => Check(text =>
    {
        var to = new StringBuilder();
        YamlEmitter.AppendListItem(to, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["a"] = text, ["list"] = new[] { text, text }, ["after"] = 1 }));
        var back = YamlAsJson.Read(to.ToString())[0];
        return back.GetProperty("a").GetString() == text && back.GetProperty("list")[1].GetString() == text && back.GetProperty("after").GetInt32() == 1;
    });

    [Test]
    public void YamlReadsBackEveryName() => Check(text =>
    {
        var to = new StringBuilder();
        YamlEmitter.AppendMembers(to, JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { [text] = "value" }));
        return YamlAsJson.Read(to.ToString()).GetProperty(text).GetString() == "value";
    });

    [Test]
    public async Task CsvReadsBackEveryText()
    {
        var texts = new List<string>();
        Check(text =>
        {
            texts.Add(text);
            return true;
        });
        var items = texts.Select(t => new MediaItem { Title = t, Note = t }).ToList();
        var made = await Rendered.Of(new CsvFormat(new CsvOptions { Columns = ["title", "kind", "note"] }), items);
        using var reader = CsvReader.Create(made.Bytes["items.csv"], new CsvReaderOptions { SkipEmptyLines = false });
        foreach (var text in texts)
        {
            Assert.That(reader.Read());
            Assert.That((reader.GetString(0), reader.GetString(1), reader.GetString(2)), Is.EqualTo((text, "movie", text)));
        }

        Assert.That(reader.Read(), Is.False);
    }

    [Test]
    public void HtmlKeepsEveryTextAsText() => Check(text =>
    {
        using var html = new HtmlWriter();
        html.Add($"<p title=\"{text}\">{text}</p>");
        var element = XElement.Parse(Encoding.UTF8.GetString(html.Written.Span), LoadOptions.PreserveWhitespace);
        return !element.HasElements && element.Value.Length == text.Length && element.Attribute("title")!.Value.Length == text.Length;
    });

    [Test]
    public void MdxHasNoExpressionOfAnyText() => Check(text =>
    {
        var body = TextEscapes.Mdx(text);
        return body.AsSpan().IndexOfAny("{}<>") < 0 && body.Split('\n').All(l => !l.StartsWith("import", StringComparison.Ordinal) && !l.StartsWith("export", StringComparison.Ordinal) && !l.StartsWith('#'));
    });

    [Test]
    public void XmlReadsBackEveryTextThatXmlAllows() => Check(text =>
    {
        var value = XElement.Parse($"<a>{TextEscapes.Xml(text)}</a>", LoadOptions.PreserveWhitespace).Value;
        return value.Length == text.ReplaceLineEndings("\n").Length || value.Length == text.Replace("\r\n", "\n", StringComparison.Ordinal).Length;
    });

    [Test]
    public void NoTemplateBringsTheProgramDown()
    {
        var templates = new HandlebarsTemplates(new FakeTitles());
        var parts = Gen.Elements("{{", "}}", "{{{", "}}}", "#if ", "/if", "else", "title", "(", ")", "\"", "upper ", "#each ", "/each", " ", "~", "../", "this", ".", "|", "[", "]", "!--", "\n", "@index", "x", "as ");
        var texts = parts.ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            try
            {
                _ = templates.Compile("t", text, "text/plain")(new System.Text.Json.Nodes.JsonObject { ["title"] = "T", ["x"] = null });
                return true;
            }
            catch (PluginException e)
            {
                return e.Error.Kind == ErrorKind.Configuration;
            }
        }).Check(Settings);
    }

    private static void Check(Func<string, bool> holds) => Prop.ForAll(Texts, holds).Check(Settings);
}
