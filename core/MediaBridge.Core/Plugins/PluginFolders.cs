namespace MediaBridge.Core.Plugins;

/// <summary>Where the first-party plugins are.</summary>
internal static class PluginFolders
{
    /// <summary>The folder beside a program: <c>plugins</c> in it, or, in a source tree (<c>artifacts/bin/PROJECT/CONFIGURATION/</c>), <c>artifacts/plugins</c>.</summary>
    /// <param name="baseDirectory">The program's folder.</param>
    public static IReadOnlyList<string> Of(string baseDirectory)
    {
        var beside = Path.Combine(baseDirectory, "plugins");
        if (Directory.Exists(beside))
        {
            return [beside];
        }

        var bin = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(baseDirectory))).Parent?.Parent;
        return bin is { Name: "bin", Parent: { Name: "artifacts" } artifacts } ? [Path.Combine(artifacts.FullName, "plugins")] : [];
    }
}
