using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests;

/// <summary>Where the build staged the manifests of plugins.</summary>
internal static class StagedManifest
{
    private static readonly string Artifacts = FindArtifacts();

    public static string Of(string plugin) => Path.Combine(Artifacts, "plugins", plugin, "plugin.json");

    public static string OfTest(string plugin) => Path.Combine(Artifacts, "test-plugins", plugin, "plugin.json");

    /// <summary>The first-party plugins as they are staged.</summary>
    public static IEnumerable<PluginManifest> All()
        => Directory.GetDirectories(Path.Combine(Artifacts, "plugins")).Order(StringComparer.Ordinal).Select(f => ManifestJson.Parse(File.ReadAllBytes(Path.Combine(f, "plugin.json"))));

    private static string FindArtifacts()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.Name != "artifacts")
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? "";
    }
}
