using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MediaBridge.Sdk.Testing;
using MediaBridge.Sdk.Tests.Architecture;

namespace MediaBridge.Sdk.Tests.Kit;

/// <summary>The kit's README lists every check as the code describes it. MEDIABRIDGE_UPDATE_CHECKS=1 writes it anew.</summary>
public sealed partial class KitReadmeTests
{
    private const string Begin = "<!-- checks -->\n";
    private const string End = "<!-- /checks -->";

    private static readonly (string Kind, Type Contract)[] Contracts =
    [
        ("plugins", typeof(PluginContract<>)), ("sources", typeof(SourceContract<>)), ("matchers", typeof(MatcherContract<>)), ("processors", typeof(ProcessorContract<>)),
        ("sinks", typeof(SinkContract<>)), ("formats", typeof(FormatContract<>)), ("stores", typeof(StoreContract<>)),
    ];

    [Test]
    public void TheReadmeListsEveryCheck()
    {
        var file = ReadmeFile();
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var fresh = text[..start] + Tables() + text[end..];
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_UPDATE_CHECKS") is not null)
        {
            File.WriteAllText(file, fresh);
            return;
        }

        Assert.That(text, Is.EqualTo(fresh), "Run this test once with MEDIABRIDGE_UPDATE_CHECKS=1 to write the tables anew.");
    }

    private static string Tables()
    {
        var docs = XDocument.Load(Path.ChangeExtension(typeof(Contract).Assembly.Location, "xml"));
        var tables = new StringBuilder();
        foreach (var (kind, contract) in Contracts)
        {
            var checks = ContractRunner.ChecksOf(contract);
            tables.Append($"\n## The {checks.Count} checks of {kind}\n\n| Check | What it proves |\n|---|---|\n");
            foreach (var check in checks)
            {
                var member = docs.Descendants("member").FirstOrDefault(m => m.Attribute("name")?.Value == $"M:{contract.FullName}.{check}");
                Assert.That(member, Is.Not.Null, $"{contract.Name}.{check} has no summary.");
                tables.Append($"| {check.Replace('_', ' ')} | {TextOf(member!.Element("summary")!)} |\n");
            }
        }

        return tables.Append('\n').ToString();
    }

    private static string TextOf(XElement summary)
        => Spaces().Replace(string.Concat(summary.Nodes().Select(n => n is XElement e ? $"`{e.Attribute("cref")?.Value.Split('.', '`')[^1] ?? e.Value}`" : n.ToString())), " ").Trim();

    private static string ReadmeFile() => RepositoryRoot.Combine("sdk", "MediaBridge.Sdk.Testing", "README.md");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
