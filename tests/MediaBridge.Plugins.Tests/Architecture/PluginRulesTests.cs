using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Plugins.Tests.Architecture;

/// <summary>What holds of every first-party plugin, as staged by the build.</summary>
public sealed class PluginRulesTests
{
    private static readonly IReadOnlyList<string> Folders = [.. PluginFolders.Of(AppContext.BaseDirectory).Where(Directory.Exists).SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal)];

    [Test]
    public void EveryPluginIsReady()
    {
        var plugins = PluginCatalog.Scan(new PluginCatalogOptions { Folders = PluginFolders.Of(AppContext.BaseDirectory) }).Plugins;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugins, Has.Count.EqualTo(Folders.Count));
            Assert.That(plugins.Where(p => p.State != PluginState.Ready).Select(p => $"{p.Id}: {p.Reason}"), Is.Empty);
        }
    }

    [Test]
    public void APluginsIdIsItsFolderInLowerCase()
    {
        foreach (var folder in Folders)
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "plugin.json")));
            Assert.That(manifest.RootElement.GetProperty("id").GetString(), Is.EqualTo(Path.GetFileName(folder)));
        }
    }

    [Test]
    public void APluginReferencesOfOursTheSdkOnly()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var folder in Folders)
            {
                Inspect(folder, (reader, name) => Assert.That(
                    reader.AssemblyReferences.Select(h => reader.GetAssemblyReference(h).GetAssemblyName().Name!).Where(n => n.StartsWith("MediaBridge", StringComparison.OrdinalIgnoreCase)),
                    Is.EqualTo(new[] { "MediaBridge.Sdk" }),
                    name));
            }
        }
    }

    [Test]
    public void APluginsOnlyPublicTypeIsPlugin()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var folder in Folders)
            {
                Inspect(folder, (reader, name) => Assert.That(
                    reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                        .Where(t => (t.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
                        .Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}"),
                    Is.EqualTo(new[] { name + ".Plugin" })));
            }
        }
    }

    private static void Inspect(string folder, Action<MetadataReader, string> look)
    {
        foreach (var path in Directory.GetFiles(folder, "MediaBridge.Plugins.*.dll"))
        {
            using var image = new PEReader(File.OpenRead(path));
            look(image.GetMetadataReader(), Path.GetFileNameWithoutExtension(path));
        }
    }
}
