namespace MediaBridge.Core.Tools;

/// <summary>Finds programs: by the setting <c>tools.NAME</c>, else on the path.</summary>
internal sealed class ToolFinder(IReadOnlyDictionary<string, string> settings, Func<string, string?> environment)
{
    /// <summary>The program's full path; null if there is none.</summary>
    public string? Find(string tool)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tool);
        if (settings.TryGetValue("tools." + tool, out var set) && !string.IsNullOrWhiteSpace(set))
        {
            return File.Exists(set) ? Path.GetFullPath(set) : null;
        }

        // A name only: a plugin must not run programs by path.
        if (tool.AsSpan().ContainsAny('/', '\\') || tool is "." or "..")
        {
            return null;
        }

        foreach (var folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified))
        {
            foreach (var ending in Endings())
            {
                var path = Path.Combine(folder, tool + ending);
                if (IsProgram(path))
                {
                    return path;
                }
            }
        }

        return null;
    }

    private IEnumerable<string> Endings() =>
        OperatingSystem.IsWindows() ? [".exe", ".com", ""] : [""];

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);
}
