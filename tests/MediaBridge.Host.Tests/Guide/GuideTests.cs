using System.Text.RegularExpressions;
using MediaBridge.Host.Tests.Cli;

namespace MediaBridge.Host.Tests.Guide;

/// <summary>PLUGIN-GUIDE.md shows no code but that which the tests build and run. MEDIABRIDGE_UPDATE_GUIDE=1 writes it anew.</summary>
internal sealed partial class GuideTests
{
    private static readonly string Guide = Path.Combine(CliSandbox.Root, "PLUGIN-GUIDE.md");

    [Test]
    public void ItsCodeIsThatOfTheProjects()
    {
        var text = File.ReadAllText(Guide).ReplaceLineEndings("\n");
        var fresh = GuideCode.Refresh(text, CliSandbox.Root);
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_UPDATE_GUIDE") is not null)
        {
            File.WriteAllText(Guide, fresh);
            return;
        }

        using (Assert.EnterMultipleScope())
        {
            foreach (var block in GuideCode.BlocksOf(text))
            {
                var now = GuideCode.Of(CliSandbox.Root, block.Path, block.Region);
                Assert.That(now.Trim(), Is.Not.Empty, $"{block.Path}#{block.Region}");
                Assert.That(block.Text, Is.EqualTo(now), $"{block.Path}#{block.Region}: run this test once with MEDIABRIDGE_UPDATE_GUIDE=1 to write the code anew.");
            }
        }
    }

    [Test]
    public void EveryBlockOfCodeComesFromAProject()
    {
        var text = File.ReadAllText(Guide).ReplaceLineEndings("\n");
        var taken = GuideCode.BlocksOf(text).Count(b => b.Path.EndsWith(".cs", StringComparison.Ordinal));
        Assert.That(taken, Is.EqualTo(Fences().Matches(text).Count), "Put <!-- code: PATH#REGION --> before each block of csharp.");
    }

    [Test]
    public void ItsLinksLeadSomewhere()
    {
        var text = File.ReadAllText(Guide);
        var missing = Links().Matches(text).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith('#'))
            .Where(l => !Path.Exists(Path.Combine(CliSandbox.Root, l.Split('#')[0])));
        Assert.That(missing, Is.Empty);
        var headings = Headings().Matches(text).Select(m => "#" + m.Groups[1].Value.ToLowerInvariant().Replace(' ', '-')).Select(h => Odd().Replace(h, "")).ToList();
        Assert.That(Links().Matches(text).Select(m => m.Groups[1].Value).Where(l => l.StartsWith('#') && !headings.Contains(l)), Is.Empty);
    }

    [GeneratedRegex(@"^```csharp$", RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("[^#a-z0-9-]")]
    private static partial Regex Odd();
}
