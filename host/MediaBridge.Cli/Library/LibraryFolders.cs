using System.CommandLine;
using MediaBridge.Cli.CommandLine;

namespace MediaBridge.Cli.Library;

/// <summary>The folders that stand behind the library.</summary>
internal static class LibraryFolders
{
    /// <summary><c>--folder</c>.</summary>
    public static Option<string[]> Option() => new("--folder") { Description = "A folder that was scanned; may be repeated (default: the setting library.folders)", HelpName = "DIR", DefaultValueFactory = _ => [] };

    /// <summary>Those of the call and those of the setting; full paths, each once.</summary>
    public static IReadOnlyList<string> Of(Invocation invocation, Option<string[]> option)
        => [.. invocation.Settings.LibraryFolders.Concat(invocation.Value(option) ?? []).Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))).Distinct(StringComparer.Ordinal)];
}
