using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Plugins;

/// <summary>A temporary folder of plugins, filled with copies of the staged test plugins that a test may break.</summary>
internal sealed class PluginRoot : IDisposable
{
    private static readonly string Staged = FindStaged();

    public string Path { get; } = Directory.CreateTempSubdirectory("mediabridge-plugins-").FullName;

    public static IReadOnlyList<string> AllIds => [.. Directory.GetDirectories(Staged).Select(d => System.IO.Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public PluginCatalog Scan(params string[] disabled) => PluginCatalog.Scan(new PluginCatalogOptions { Folders = [Path], Disabled = disabled });

    /// <summary>Copies a staged plugin and gives its new folder.</summary>
    public string Add(string id, string? folder = null)
    {
        var source = System.IO.Path.Combine(Staged, id);
        var target = System.IO.Path.Combine(Path, folder ?? id);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>Copies a staged plugin with another manifest.</summary>
    public string Add(string id, Func<PluginManifest, PluginManifest> change, string? folder = null)
    {
        var target = Add(id, folder);
        var file = System.IO.Path.Combine(target, ManifestJson.FileName);
        File.WriteAllBytes(file, ManifestJson.ToUtf8(change(ManifestJson.Parse(File.ReadAllBytes(file)))));
        return target;
    }

    /// <summary>The plugin whose Describe throws, with a manifest that fits its file.</summary>
    public string AddThrowing()
        => Add("throwsindescribe", m => m with
        {
            Mvid = ModuleVersion.Read(System.IO.Path.Combine(Staged, "throwsindescribe", m.Assembly)),
            SdkVersion = SdkVersion.Current.ToString(3),
        });

    private static string FindStaged()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var staged = System.IO.Path.Combine(folder.FullName, "test-plugins");
            if (Directory.Exists(staged))
            {
                return staged;
            }
        }

        throw new DirectoryNotFoundException("artifacts/test-plugins is missing: build tests/MediaBridge.Core.Tests, which stages it.");
    }
}
