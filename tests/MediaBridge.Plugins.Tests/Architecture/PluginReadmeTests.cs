using System.Text;
using System.Text.Json;
using MediaBridge.Core.BuiltIn;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Architecture;

/// <summary>The README of each plugin, and of the components inside the program, has a reference part made of the manifest. MEDIABRIDGE_UPDATE_README=1 writes it.</summary>
public sealed class PluginReadmeTests
{
    private const string Begin = "<!-- reference -->";
    private const string End = "<!-- /reference -->";

    private static IEnumerable<TestCaseData> Readmes()
    {
        var root = Root();
        var staged = PluginFolders.Of(AppContext.BaseDirectory).Where(Directory.Exists).SelectMany(Directory.GetDirectories).ToDictionary(f => Path.GetFileName(f)!, StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(Path.Combine(root, "plugins")).Where(f => Directory.GetFiles(f, "*.csproj").Length > 0).Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileName(folder).ToLowerInvariant();
            yield return new TestCaseData(Path.Combine(folder, "README.md"), File.ReadAllText(Path.Combine(staged[id], "plugin.json"))) { TestName = $"TheReadmeOf({id})" };
        }

        yield return new TestCaseData(Path.Combine(root, "core/MediaBridge.Core/BuiltIn/README.md"), BuiltIn()) { TestName = "TheReadmeOf(core)" };
    }

    [TestCaseSource(nameof(Readmes))]
    public void TheReadmeHasTheReference(string path, string manifest)
    {
        using var json = JsonDocument.Parse(manifest);
        var reference = PluginReference.Of(json.RootElement);
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_UPDATE_README") is not null)
        {
            var (head, tail) = begin < 0 || end < 0 ? (readme.TrimEnd() + "\n\n## Reference\n\n", "\n") : (readme[..begin], readme[(end + End.Length)..]);
            File.WriteAllText(path, head + Begin + "\n" + reference + End + tail);
            return;
        }

        Assert.That(begin, Is.GreaterThan(0).And.LessThan(end), $"{path}: run this test once with MEDIABRIDGE_UPDATE_README=1 to add the reference.");
        Assert.That(readme[(begin + Begin.Length + 1)..end], Is.EqualTo(reference), "Run this test once with MEDIABRIDGE_UPDATE_README=1 to write it anew.");
    }

    [Test]
    public void TheReferenceTellsOfIds()
    {
        var builder = new PluginBuilder().Info("shop", "Shop", "Things")
            .Ids(new IdInfo { Scheme = "shop.film", Name = "Shop", Kinds = ["movie"], Prefix = "f", Digits = 4, Pages = ["shop.test/films/{id}-*", "shop.test/films/{id}"] })
            .Ids(new IdInfo { Scheme = "shop.list", Name = "Shop", Digits = 0 });
        using var json = JsonDocument.Parse(ManifestJson.ToUtf8(ManifestFactory.Create(builder, typeof(BuiltInPlugin), inProgram: true)));
        Assert.That(PluginReference.Of(json.RootElement), Does.Contain("""
            ### Ids

            | Scheme | Service | Form | Kinds | Pages |
            |---|---|---|---|---|
            | `shop.film` | Shop | f and at least 4 digits | movie | `shop.test/films/{id}-*`, `shop.test/films/{id}` |
            | `shop.list` | Shop | letters, digits, - and _ | any |  |

            """));
    }

    private static string BuiltIn()
    {
        var builder = new PluginBuilder();
        new BuiltInPlugin(_ => _ => true).Describe(builder);
        return Encoding.UTF8.GetString(ManifestJson.ToUtf8(ManifestFactory.Create(builder, typeof(BuiltInPlugin), inProgram: true)));
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
