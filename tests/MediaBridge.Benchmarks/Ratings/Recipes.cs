namespace MediaBridge.Benchmarks.Ratings;

/// <summary>The pipelines that come with the program.</summary>
public static class Recipes
{
    private static readonly string Folder = Path.Combine(Root(), "host", "MediaBridge.Cli", "Samples", "recipes");

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <summary>The text of one.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".yaml"));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaBridge.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This program belongs into the source tree.");
        }

        return folder;
    }
}
