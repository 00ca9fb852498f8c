using System.Text;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Templating;

namespace MediaBridge.Core.Tests.Formats.Template;

/// <summary>The README has a table of the names that templates see, and every helper. MEDIABRIDGE_UPDATE_README=1 writes the table.</summary>
internal sealed class NamesInReadmeTests
{
    private const string Begin = "<!-- names -->\n";
    private const string End = "<!-- /names -->";

    [Test]
    public void TheReadmeHasTheNames()
    {
        var path = Path.Combine(Root(), "core", "MediaBridge.Core", "BuiltIn", "README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_UPDATE_README") is not null)
        {
            File.WriteAllText(path, readme[..begin] + Table() + readme[end..]);
            return;
        }

        Assert.That(readme[begin..end], Is.EqualTo(Table()), "Run this test once with MEDIABRIDGE_UPDATE_README=1 to write it anew.");
        Assert.That(TemplateHelpers.All.Keys.Where(h => !readme.Contains($"`{h}`", StringComparison.Ordinal)), Is.Empty);
    }

    private static string Table()
    {
        var table = new StringBuilder("| Name | Form | What it tells | Parts |\n|---|---|---|---|\n");
        foreach (var name in FlatNames.All)
        {
            table.Append($"| `{name.Name}` | {name.Form} | {name.About} | {string.Join(", ", (name.Parts ?? []).Select(p => $"`{p}`"))} |\n");
        }

        return table.ToString();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaBridge.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the source tree.");
        }

        return folder;
    }
}
