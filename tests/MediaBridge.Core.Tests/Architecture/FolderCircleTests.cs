using System.Text.RegularExpressions;

namespace MediaBridge.Core.Tests.Architecture;

/// <summary>The folders of the engine use each other in one direction only: what two of them need stands in a third below both.</summary>
public sealed partial class FolderCircleTests
{
    private sealed record Source(string Path, string Folder, string Namespace, string Code);

    [Test]
    public void NoFolderOfTheCoreUsesOneThatUsesIt()
    {
        var sources = Sources().ToList();
        var types = sources
            .SelectMany(s => Declaration().Matches(s.Code).Select(m => (Name: m.Groups[1].Value, s.Namespace, s.Folder)))
            .ToLookup(t => t.Name, StringComparer.Ordinal);
        var uses = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var open = Using().Matches(source.Code).Select(m => m.Groups[1].Value).Concat(Outwards(source.Namespace)).ToHashSet(StringComparer.Ordinal);
            var members = Property().Matches(source.Code).Select(m => m.Groups[1].Value);
            foreach (var name in TypeUse().Matches(source.Code).Select(m => m.Groups[1].Value).Except(members, StringComparer.Ordinal))
            {
                foreach (var used in types[name].Where(t => t.Folder != source.Folder && open.Contains(t.Namespace)))
                {
                    uses.TryAdd(source.Folder, new(StringComparer.Ordinal));
                    uses[source.Folder].TryAdd(used.Folder, $"{source.Path} uses {name}");
                }
            }
        }

        Assert.That(sources, Has.Count.GreaterThan(300), "the sources of the core were not found");
        Assert.That(Circles(uses), Is.Empty);
    }

    /// <summary>Folders are taken away as long as one of them uses none of the others; what stays holds circles.</summary>
    private static List<string> Circles(SortedDictionary<string, SortedDictionary<string, string>> uses)
    {
        while (uses.FirstOrDefault(f => !f.Value.Keys.Any(uses.ContainsKey)).Key is { } free)
        {
            uses.Remove(free);
        }

        // Nor does one belong to a circle that none of the others uses.
        while (uses.Keys.FirstOrDefault(f => !uses.Any(other => other.Value.ContainsKey(f))) is { } top)
        {
            uses.Remove(top);
        }

        return [.. uses.SelectMany(f => f.Value.Where(u => uses.ContainsKey(u.Key)).Select(u => $"{f.Key} -> {u.Key}: {u.Value}"))];
    }

    private static IEnumerable<Source> Sources()
    {
        var root = Path.Combine(Root(), "core", "MediaBridge.Core");
        foreach (var file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            var code = Text().Replace(Comment().Replace(File.ReadAllText(file), ""), "\"\"");
            if (path.Contains('/', StringComparison.Ordinal) && Space().Match(code) is { Success: true } space)
            {
                yield return new Source(path, path[..path.IndexOf('/', StringComparison.Ordinal)], space.Groups[1].Value, code);
            }
        }
    }

    private static string Root()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaBridge.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not stand below the solution.");
        }

        return folder;
    }

    private static IEnumerable<string> Outwards(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            yield return name[..end];
        }
    }

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"""(?:\\.|[^""\\])*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Space();

    [GeneratedRegex(@"^using (?:static )?(MediaBridge[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^(?:public |internal |static |sealed |abstract |partial |readonly |ref )*(?:class|record struct|record class|record|struct|interface|enum) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b([A-Z]\w*) (?:\{ (?:get|init)|=> )")]
    private static partial Regex Property();

    // A name after a point is a member; one before a value is being set, one before a colon looked at.
    [GeneratedRegex(@"(?<![.\w])([A-Z]\w*)\b(?!\s*(?:=(?![=>])|:))")]
    private static partial Regex TypeUse();
}
