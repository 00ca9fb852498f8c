namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Titles inside titles: <c>Butterfly Tongues (La lengua de las mariposas)</c> is known by what stands in parentheses too.</summary>
internal static class TitleVariants
{
    private const int Shortest = 4;

    /// <summary>What stands in parentheses at the end, where it can be a title: "Part 2" and "3D" are none.</summary>
    public static IEnumerable<string> Inner(string title) => Split(title).Inner.Where(inner => inner.Length >= Shortest && !inner.Any(char.IsAsciiDigit));

    /// <summary>The title without parentheses at its end, if it has any.</summary>
    public static IEnumerable<string> Outer(string title) => Split(title) is { Inner.Count: > 0 } split ? [split.Outer] : [];

    private static (string Outer, List<string> Inner) Split(string title)
    {
        var inner = new List<string>();
        while (title.EndsWith(')') && title.LastIndexOf('(') is var open and > 0)
        {
            inner.Insert(0, title[(open + 1)..^1].Trim());
            title = title[..open].TrimEnd();
        }

        return (title, inner);
    }
}
