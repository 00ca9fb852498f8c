using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Plugins;

/// <summary>Good and bad plugins in one folder, as the real program sees them.</summary>
public sealed class PluginStateTests
{
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task EveryStateHasItsSentenceAndTheGoodOnesRun()
    {
        Add("newtonsofttwelve");
        Add("newtonsoftthirteen");
        Add("nativelibrary");
        Add("shipsownsdk");
        Add("throwsindescribe");
        Add("newtonsofttwelve", "twice");
        Add("nativelibrary", "stale", m => (m["id"], m["mvid"]) = ("stale", Guid.NewGuid().ToString()));
        Add("nativelibrary", "newer", m => (m["id"], m["sdkVersion"]) = ("newer", "0.99.0"));
        Add("nativelibrary", "noassembly", m => (m["id"], m["assembly"]) = ("noassembly", "Missing.dll"));
        _sandbox.Write("plugins/broken/plugin.json", "{ no json");
        _sandbox.Write("plugins/empty/readme.txt", "no plugin");

        var list = await _sandbox.RunAsync("plugins", "list", "--json", "--plugins", _sandbox["plugins"]);
        Assert.That(list.ExitCode, Is.Zero, list.All);
        var plugins = Entries(list.Output).Where(p => ((string?)p["folder"])?.StartsWith(_sandbox.Path, StringComparison.Ordinal) == true)
            .ToDictionary(p => Path.GetFileName(p["folder"]!.GetValue<string>()), StringComparer.Ordinal);
        Assert.That(plugins.Keys, Is.SupersetOf((string[])["newtonsofttwelve", "twice", "stale", "newer", "noassembly", "broken"]), list.Output);
        foreach (var good in (string[])["newtonsofttwelve", "newtonsoftthirteen", "nativelibrary", "shipsownsdk"])
        {
            Assert.That((string?)plugins[good]["state"], Is.EqualTo("ready"), list.Output);
        }

        Assert.That((string?)plugins["twice"]["state"], Is.EqualTo("duplicate"));
        Assert.That((string?)plugins["twice"]["reason"], Does.Contain("newtonsofttwelve"));
        Assert.That((string?)plugins["stale"]["state"], Is.EqualTo("staleManifest"));
        Assert.That((string?)plugins["stale"]["reason"], Does.Contain("build or install the plugin again"));
        Assert.That((string?)plugins["newer"]["state"], Is.EqualTo("notSupported"));
        Assert.That((string?)plugins["newer"]["reason"], Does.Contain("0.99.0").And.Contain("update MediaBridge"));
        Assert.That((string?)plugins["noassembly"]["state"], Is.EqualTo("failed"));
        Assert.That((string?)plugins["noassembly"]["reason"], Does.Contain("Missing.dll"));
        Assert.That((string?)plugins["broken"]["state"], Is.EqualTo("failed"));
        Assert.That((string?)plugins["broken"]["reason"], Does.Contain("plugin.json"));
        Assert.That(plugins.Values.Where(p => (string?)p["state"] is not "ready").Select(p => (string?)p["reason"]), Is.All.Not.Empty);

        var copy = await _sandbox.RunAsync("copy", "newtonsofttwelve.items", $"files:{_sandbox["out"]}?format=jsonl", "--plugins", _sandbox["plugins"]);
        Assert.That(copy.ExitCode, Is.Zero, copy.All);
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Does.Contain("12.0.0.0"));
        var other = await _sandbox.RunAsync("copy", "newtonsoftthirteen.items", $"files:{_sandbox["out13"]}?format=jsonl", "--plugins", _sandbox["plugins"]);
        Assert.That(other.ExitCode, Is.Zero, other.All);
        Assert.That(File.ReadAllText(_sandbox["out13/items.jsonl"]), Does.Contain("13.0.0.0"));
    }

    private static IEnumerable<JsonObject> Entries(string json)
    {
        var root = JsonNode.Parse(json)!;
        return (root.AsArray()).Select(n => n!.AsObject());
    }

    private void Add(string id, string? folder = null, Action<JsonObject>? change = null)
    {
        var source = Path.Combine(Staged(), id);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = _sandbox[Path.Combine("plugins", folder ?? id, Path.GetRelativePath(source, file))];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (change is not null)
        {
            var manifest = _sandbox[Path.Combine("plugins", folder ?? id, "plugin.json")];
            var json = JsonNode.Parse(File.ReadAllText(manifest))!.AsObject();
            change(json);
            File.WriteAllText(manifest, json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }
    }

    private static string Staged()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "test-plugins")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "test-plugins");
    }
}
