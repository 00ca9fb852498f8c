using System.Text.RegularExpressions;
using MediaBridge.Host.Tests.Cli;
using MediaBridge.Sdk;

namespace MediaBridge.Host.Tests.Guide;

/// <summary>How little an author has to write and to know: counted on code of the guide that the tests build, prove and run.</summary>
internal sealed partial class SmallestCodeTests
{
    private const int MostLines = 39;
    private const int MostTypesOfASource = 8;
    private const string Source = "tests/TestPlugins/ToWatch/Plugin.cs";
    private const string Sink = "templates/MediaBridge.Templates/content/plugin/src/Plugin1Project/RatingsSink.cs";

    [Test]
    public void ASourceIsUnderFortyLinesInOneFileWithEightTypesOfTheSdkAtMost()
    {
        var code = Read(Source);
        Assert.That(code.Trim().Split('\n'), Has.Length.LessThanOrEqualTo(MostLines));
        Assert.That(code, Does.Contain(": IPlugin").And.Contain(": ISource"));
        Assert.That(TypesIn(code), Has.Count.LessThanOrEqualTo(MostTypesOfASource));
    }

    [Test]
    public void ASinkThatIsUndoneAndSurvivesAKillIsUnderFortyLines()
    {
        var code = Read(Sink);
        Assert.That(code.Trim().Split('\n'), Has.Length.LessThanOrEqualTo(MostLines));
        Assert.That(code, Does.Contain(": ISink"));
    }

    [Test]
    public void TheGuideShowsBoth()
    {
        var shown = GuideCode.BlocksOf(Read("PLUGIN-GUIDE.md")).Select(b => b.Path).ToList();
        Assert.That(shown, Does.Contain(Source).And.Contain(Sink));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(CliSandbox.Root, path)).ReplaceLineEndings("\n");

    /// <summary>The public types of the SDK that a text names.</summary>
    private static HashSet<string> TypesIn(string code)
    {
        var types = typeof(IPlugin).Assembly.GetExportedTypes().Select(t => t.Name.Split('`')[0]).ToHashSet(StringComparer.Ordinal);
        types.IntersectWith(Words().Matches(Quoted().Replace(code, "")).Select(m => m.Value));
        return types;
    }

    [GeneratedRegex(@"\b[A-Za-z_]\w*\b")]
    private static partial Regex Words();

    [GeneratedRegex("""
        "[^"\n]*"|//[^\n]*
        """)]
    private static partial Regex Quoted();
}
