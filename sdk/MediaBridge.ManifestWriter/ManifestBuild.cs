using System.Reflection;
using MediaBridge.Sdk;

namespace MediaBridge.ManifestWriter;

/// <summary>Loads one plugin, runs <see cref="IPlugin.Describe"/> and writes its manifest.</summary>
internal sealed class ManifestBuild(string assemblyPath, string manifestPath, string? expectedId)
{
    /// <summary>Writes the manifest, or deletes an old one and throws.</summary>
    /// <exception cref="WriterException">The plugin is at fault; the message says how.</exception>
    public void Run()
    {
        // An old manifest must not outlive a failure: the next build would take it for up to date.
        File.Delete(manifestPath);
        var manifest = Describe(LoadEntry());
        if (expectedId is not null && !string.Equals(manifest.Id, expectedId, StringComparison.Ordinal))
        {
            throw new WriterException("MB1004", $"the plugin's id is '{manifest.Id}', but its folder asks for '{expectedId}'; make them equal.");
        }

        var temporary = manifestPath + ".tmp";
        File.WriteAllBytes(temporary, ManifestJson.ToUtf8(manifest));
        File.Move(temporary, manifestPath, overwrite: true);
    }

    private Type LoadEntry()
    {
        Type[] types;
        try
        {
            types = new WriterLoadContext(assemblyPath).LoadFromAssemblyPath(assemblyPath).GetExportedTypes();
        }
        catch (Exception e)
        {
            throw new WriterException("MB1001", $"its types cannot be loaded: {e.Message}", e);
        }

        var entries = types.Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IPlugin).IsAssignableFrom(t)).ToList();
        return entries switch
        {
            [{ } entry] when entry.GetConstructor(Type.EmptyTypes) is not null => entry,
            [{ } entry] => throw new WriterException("MB1002", $"{entry.FullName} needs a public constructor without parameters."),
            [] => throw new WriterException("MB1002", "it has no public class that implements IPlugin; add one, such as 'public sealed class Plugin : IPlugin'."),
            _ => throw new WriterException("MB1002", $"several classes implement IPlugin ({string.Join(", ", entries.Select(e => e.FullName))}); keep one."),
        };
    }

    private static PluginManifest Describe(Type entry)
    {
        var builder = new PluginBuilder();
        try
        {
            ((IPlugin)Activator.CreateInstance(entry)!).Describe(builder);
        }
        catch (Exception e)
        {
            var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
            throw new WriterException("MB1003", $"Describe of {entry.FullName} threw {cause.GetType().Name}: {cause.Message}", cause);
        }

        try
        {
            return ManifestFactory.Create(builder, entry);
        }
        catch (PluginException e)
        {
            throw new WriterException("MB1004", $"what {entry.FullName} describes is wrong: {e.Message}");
        }
    }
}
