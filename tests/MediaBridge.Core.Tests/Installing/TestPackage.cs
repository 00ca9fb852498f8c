using System.IO.Compression;
using MediaBridge.Core.Tests.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Installing;

/// <summary>A package in the making: a staged test plugin's files, as a pack target would put them, which a test changes.</summary>
internal sealed class TestPackage
{
    public const string Id = "newtonsofttwelve";

    private readonly List<(string Path, byte[] Bytes, int Attributes)> _entries = [];

    /// <summary>A good package of the plugin.</summary>
    public static TestPackage Of(string package = "Acme.Twelve", string version = "1.0.0", Func<PluginManifest, PluginManifest>? change = null)
    {
        using var root = new PluginRoot();
        var folder = root.Add(Id, m => change is null ? m with { Version = version } : change(m with { Version = version }));
        var made = new TestPackage().With($"{package}.nuspec", $"<package><metadata><id>{package}</id><version>{version}</version></metadata></package>").With("[Content_Types].xml", "<Types/>");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            made.With("plugin/" + Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        return made;
    }

    public TestPackage With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TestPackage With(string path, byte[] bytes, int attributes = 0)
    {
        _entries.Add((path, bytes, attributes));
        return this;
    }

    /// <summary>A plain zip of the plugin, without NuGet's files and with another folder around it.</summary>
    public TestPackage Under(string root)
    {
        var made = new TestPackage();
        made._entries.AddRange(_entries.Where(e => e.Path.StartsWith("plugin/", StringComparison.Ordinal)).Select(e => (root + e.Path["plugin/".Length..], e.Bytes, e.Attributes)));
        return made;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes, attributes) in _entries)
            {
                var entry = zip.CreateEntry(path);
                entry.ExternalAttributes = attributes << 16;
                using var target = entry.Open();
                target.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
