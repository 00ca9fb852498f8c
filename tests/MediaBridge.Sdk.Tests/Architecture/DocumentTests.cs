using System.Text.RegularExpressions;

namespace MediaBridge.Sdk.Tests.Architecture;

/// <summary>What the documents for developers name, exists.</summary>
public sealed partial class DocumentTests
{
    private const int MostLines = 200;

    private static readonly string[] Documents = ["core/README.md", "plugins/README.md", "tests/README.md"];

    [TestCaseSource(nameof(Documents))]
    public void EveryPathThatADocumentNamesIsThere(string document)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine(document));
        Assert.That(text.Split('\n'), Has.Length.LessThan(MostLines));
        var paths = Quoted().Matches(text).Select(m => m.Groups[1].Value).Where(q => q.Contains('/', StringComparison.Ordinal) && IsPath().IsMatch(q) && !q.StartsWith("artifacts/", StringComparison.Ordinal)).ToList();
        var links = Links().Matches(text).Select(m => Path.Combine(Path.GetDirectoryName(document)!, m.Groups[1].Value));
        Assert.That(paths, Is.Not.Empty);
        Assert.That(paths.Concat(links).Where(p => !Path.Exists(RepositoryRoot.Combine(p))), Is.Empty, document);
    }

    [TestCaseSource(nameof(Documents))]
    public void EveryTypeThatADocumentNamesIsThere(string document)
    {
        var types = Quoted().Matches(File.ReadAllText(RepositoryRoot.Combine(document))).Select(m => m.Groups[1].Value).Where(q => IsType().IsMatch(q)).Select(q => q.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var files = ((string[])["sdk", "core", "host", "plugins", "tests"]).SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.Combine(f), "*.cs", SearchOption.AllDirectories)).Select(f => Path.GetFileName(f).Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.That(types, Is.Not.Empty);
        Assert.That(types.Where(t => !Directory.Exists(RepositoryRoot.Combine("core/MediaBridge.Core", t)) && !files.Contains(t)), Is.Empty, "a type has a file of its name");
    }

    [Test]
    public void EveryFolderOfTheEngineIsDescribed()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("core/README.md"));
        var folders = Directory.EnumerateDirectories(RepositoryRoot.Combine("core/MediaBridge.Core")).Where(d => Directory.EnumerateFiles(d, "*.cs", SearchOption.AllDirectories).Any()).Select(d => Path.GetFileName(d)!);
        Assert.That(folders.Where(f => !text.Contains($"| `{f}` |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?!http)([^)#]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^(sdk|core|host|plugins|tests|templates|\.ci|\.githooks)/[A-Za-z0-9._/-]*$")]
    private static partial Regex IsPath();

    [GeneratedRegex(@"^[A-Z][a-z]+[A-Za-z]*[A-Z][A-Za-z]*(\.[A-Za-z]+)?$")]
    private static partial Regex IsType();
}
