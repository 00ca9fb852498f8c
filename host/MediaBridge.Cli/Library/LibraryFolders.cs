using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Library;

/// <summary>The folders that stand behind the library.</summary>
internal static class LibraryFolders
{
    /// <summary><c>--folder</c>.</summary>
    public static Option<string[]> Option() => new("--folder") { Description = "A folder that was scanned; may be repeated (default: the setting library.folders)", HelpName = "DIR", DefaultValueFactory = _ => [] };

    /// <summary>Refuses folders of the call that are not there; those of the setting may be away.</summary>
    /// <exception cref="PluginException">One is missing.</exception>
    public static void Need(Invocation invocation, Option<string[]> option)
    {
        if ((invocation.Value(option) ?? []).FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{missing}' does not exist.", "Is the disk mounted?");
        }
    }

    /// <summary>Those of the call and those of the setting; full paths, each once.</summary>
    public static IReadOnlyList<string> Of(Invocation invocation, Option<string[]> option)
        => [.. invocation.Settings.LibraryFolders.Concat(invocation.Value(option) ?? []).Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).Distinct(StringComparer.Ordinal)];
}
