using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace MediaBridge.Core.Plugins;

/// <summary>Finds what a plugin's assembly references and nobody supplies.</summary>
internal static class DependencyCheck
{
    private static readonly Lazy<HashSet<string>> Framework = new(FrameworkNames);

    /// <summary>Names of the missing assemblies.</summary>
    public static IReadOnlyList<string> Missing(string assemblyPath, PluginLoadContext context)
    {
        using var stream = File.OpenRead(assemblyPath);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        return
        [
            .. reader.AssemblyReferences.Select(h => reader.GetAssemblyReference(h).GetAssemblyName())
                .Where(name => !PluginLoadContext.IsShared(name.Name) && !Framework.Value.Contains(name.Name!) && context.PathOf(name) is null)
                .Select(name => name.Name!),
        ];
    }

    /// <summary>The framework's assemblies: not those of the host's own libraries, which a plugin must not get by accident.</summary>
    private static HashSet<string> FrameworkNames()
    {
        var trusted = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var host = Path.GetFullPath(AppContext.BaseDirectory);
        var foreign = trusted.Where(path => !path.StartsWith(host, StringComparison.Ordinal)).ToList();

        // A self-contained host has the framework in its own folder, where the two cannot be told apart.
        var corlib = typeof(object).Assembly.GetName().Name;
        var names = foreign.Exists(path => string.Equals(Path.GetFileNameWithoutExtension(path), corlib, StringComparison.Ordinal)) ? foreign : [.. trusted];
        return new HashSet<string>(names.Select(path => Path.GetFileNameWithoutExtension(path)), StringComparer.OrdinalIgnoreCase);
    }
}
