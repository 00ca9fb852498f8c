using System.Reflection;
using System.Runtime.Loader;

namespace MediaBridge.Core.Plugins;

/// <summary>Loads one plugin with its private dependencies, managed and native; the SDK and what it exposes come from the host.</summary>
/// <remarks>Isolation of dependencies, not of trust. It is never unloaded: an update takes effect at the next start.</remarks>
internal sealed class PluginLoadContext(string id, string assemblyPath) : AssemblyLoadContext($"plugin {id}")
{
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "MediaBridge.Sdk",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
    };

    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    /// <summary>Whether an assembly always comes from the host, even if the plugin ships a copy.</summary>
    public static bool IsShared(string? name) => name is not null && Shared.Contains(name);

    /// <summary>The file of a private dependency; null if the plugin ships none.</summary>
    public string? PathOf(AssemblyName name) => _resolver.ResolveAssemblyToPath(name);

    protected override Assembly? Load(AssemblyName assemblyName)
        => !IsShared(assemblyName.Name) && PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
