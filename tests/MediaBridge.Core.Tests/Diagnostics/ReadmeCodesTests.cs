using MediaBridge.Core.Http;

namespace MediaBridge.Core.Tests.Diagnostics;

/// <summary>The table of codes is made of the one list.</summary>
public sealed class ReadmeCodesTests
{
    private const string Begin = "<!-- codes -->";
    private const string End = "<!-- /codes -->";

    [Test]
    public void TheirReadmeHasTheTableOfCodes()
    {
        var path = Path.Combine(Root(), "core", "MediaBridge.Core", "Diagnostics", "README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        var table = "\n\n| Code | Means | What to do |\n|---|---|---|\n" + string.Concat(ProblemCodes.All.Concat(HttpErrorCodes.All).Select(c => $"| {c.Code} | {c.Meaning} | {c.Remedy} |\n")) + "\n";
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_UPDATE_CODES") is not null)
        {
            File.WriteAllText(path, readme[..begin] + table + readme[end..]);
            return;
        }

        Assert.That(readme[begin..end], Is.EqualTo(table), "Run this test once with MEDIABRIDGE_UPDATE_CODES=1 to write the table anew.");
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
