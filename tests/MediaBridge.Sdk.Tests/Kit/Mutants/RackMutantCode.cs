namespace MediaBridge.Sdk.Tests.Kit.Mutants;

/// <summary>Each type uses one thing that plugins must not; none of it ever runs.</summary>
public sealed class PublicType;

internal static class CountsStatically
{
    private static int _count;

    public static int Next() => ++_count;
}

internal static class KeepsStatically
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal);

    public static void Remember(string key, string value)
    {
        if (!Known.ContainsKey(key))
        {
            Known.Add(key, value);
        }
    }
}

internal static class CachesStatically
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Cache = new(StringComparer.Ordinal);

    public static int Count => Cache.Count;
}

internal static class Sleeps
{
    public static async Task WaitAsync(Func<Task<bool>> ask)
    {
        while (!await ask())
        {
            await Task.Delay(1000);
        }
    }
}

internal static class Blocks
{
    public static int Ask(Task<int> task) => new Func<int>(() => task.Result)();
}

internal static class AsksTheClock
{
    public static IEnumerable<DateTime> Now()
    {
        yield return DateTime.UtcNow;
    }
}

internal static class OwnClient
{
    public static HttpClient Make() => new();
}

internal static class WritesFiles
{
    public static void Remember(string text) => File.WriteAllText("state.json", text);
}
