using System.Reflection;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Brings a plugin's code into the process, each fault as a status with a sentence.</summary>
internal static class PluginLoader
{
    /// <summary>Loads a plugin from its folder.</summary>
    /// <exception cref="PluginLoadException">It does not load.</exception>
    public static LoadedPlugin Load(PluginManifest manifest, string folder)
    {
        var path = Path.Combine(folder, manifest.Assembly);
        if (manifest.SdkMvid != SdkVersion.Build) // the manifest belongs to the assembly, which was compared when it was read
        {
            CheckMembers(manifest, path);
        }

        var assembly = LoadAssembly(manifest, path);
        var builder = Describe(manifest, assembly);
        var described = Guard("what it describes is wrong", () => ManifestFactory.Create(builder, assembly.GetType(manifest.Entry)!));
        if (ManifestDifference.Find(manifest, described) is { } difference)
        {
            throw new PluginLoadException(PluginStatus.Stale(
                $"Describe no longer says what {ManifestJson.FileName} says: {difference}; build or install the plugin again, and let Describe depend on nothing outside."));
        }

        return new LoadedPlugin(manifest, builder, assembly);
    }

    /// <summary>Describes a plugin inside the program.</summary>
    /// <exception cref="PluginLoadException">It throws, or what it describes is wrong.</exception>
    public static LoadedPlugin Describe(IPlugin plugin)
    {
        var builder = new PluginBuilder();
        Guard("Describe threw", () =>
        {
            plugin.Describe(builder);
            return true;
        });
        var manifest = Guard("what it describes is wrong", () => ManifestFactory.Create(builder, plugin.GetType(), inProgram: true));
        return new LoadedPlugin(manifest, builder, plugin.GetType().Assembly);
    }

    /// <summary>What stands in the way of loading a plugin, found without loading it: what it uses of the SDK, and the files it needs. Null if nothing does.</summary>
    public static PluginStatus? StaticFault(PluginManifest manifest, string folder)
    {
        try
        {
            var path = Path.Combine(folder, manifest.Assembly);
            CheckMembers(manifest, path);
            _ = Open(manifest, path);
            return null;
        }
        catch (PluginLoadException e)
        {
            return e.Status;
        }
    }

    /// <summary>What a plugin uses of the SDK and this host has not; null if there is nothing.</summary>
    public static PluginStatus? MemberFault(PluginManifest manifest, string folder)
    {
        try
        {
            CheckMembers(manifest, Path.Combine(folder, manifest.Assembly));
            return null;
        }
        catch (PluginLoadException e)
        {
            return e.Status;
        }
    }

    private static void CheckMembers(PluginManifest manifest, string path)
    {
        var missing = Guard($"{manifest.Assembly} cannot be read", () => SdkMemberCheck.Missing(path));
        if (missing.Count > 0)
        {
            var more = missing.Count == 1 ? "" : $" and {missing.Count - 1} more";
            throw new PluginLoadException(NotSupported($"{missing[0]}{more}"));
        }
    }

    private static Assembly LoadAssembly(PluginManifest manifest, string path)
    {
        var context = Open(manifest, path);
        return Guard("it did not load", () => context.LoadFromAssemblyPath(path));
    }

    /// <summary>A context in which everything that the assembly references can be found; nothing is loaded yet.</summary>
    private static PluginLoadContext Open(PluginManifest manifest, string path)
    {
        PluginLoadContext context;
        try
        {
            context = new PluginLoadContext(manifest.Id, path);
        }
        catch (InvalidOperationException e)
        {
            // The resolver reads deps.json and wants every file that it names.
            throw new PluginLoadException(PluginStatus.Failed("Files that its deps.json names are missing from its folder: install or build the plugin again."), e);
        }

        var missing = Guard($"{manifest.Assembly} cannot be read", () => DependencyCheck.Missing(path, context));
        return missing.Count == 0
            ? context
            : throw new PluginLoadException(PluginStatus.Failed($"It needs {string.Join(", ", missing)}, missing from its folder: install or build the plugin again."));
    }

    private static PluginBuilder Describe(PluginManifest manifest, Assembly assembly)
    {
        var entry = Guard("its types do not load", () =>
        {
            // All types: one that lacks a member of a contract would otherwise fail in the middle of a run.
            _ = assembly.GetTypes();
            return assembly.GetType(manifest.Entry);
        });
        if (entry is null || !typeof(IPlugin).IsAssignableFrom(entry))
        {
            throw new PluginLoadException(PluginStatus.Failed($"Its manifest names the class {manifest.Entry}, which is no plugin: build or install the plugin again."));
        }

        var builder = new PluginBuilder();
        Guard("Describe threw", () =>
        {
            ((IPlugin)Activator.CreateInstance(entry)!).Describe(builder);
            return true;
        });
        return builder;
    }

    private static T Guard<T>(string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e)
        {
            var cause = e switch
            {
                TargetInvocationException { InnerException: { } inner } => inner,
                ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => first,
                _ => e,
            };
            var message = ManifestReader.OneLine(cause.Message);
            throw new PluginLoadException(
                cause switch
                {
                    TypeLoadException or MissingMemberException => NotSupported($"something else ({message})"),
                    FileNotFoundException { FileName: { } file } => PluginStatus.Failed($"It needs {file.Split(',')[0]}, missing from its folder: install or build the plugin again."),
                    PluginException => PluginStatus.Failed($"Plugin error, {what} ({message}): ask its author, or install another version."),
                    _ => PluginStatus.Failed($"Plugin error, {what} ({cause.GetType().Name}: {message}): ask its author, or install another version."),
                },
                cause);
        }
    }

    private static PluginStatus NotSupported(string what)
    {
        var sdk = SdkVersion.Current;
        return PluginStatus.NotSupported(
            $"It uses {what}, which this host's SDK {sdk.ToString(3)} does not have: update MediaBridge, or install a version of the plugin built for SDK {sdk.Major}.{sdk.Minor}.");
    }
}
