namespace Plugin1Namespace.Tests;

/// <summary>The data of the folder samples.</summary>
internal static class Samples
{
    public static string Ratings { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ratings.json"));
}
