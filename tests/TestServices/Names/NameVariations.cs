using System.Text.RegularExpressions;

namespace MediaBridge.Tests.Services.Names;

/// <summary>Other ways of writing a name that say the same: whoever understands one must understand all.</summary>
public static partial class NameVariations
{
    /// <summary>What each way is called, and how a name looks in it; null where it would not change or would say something else.</summary>
    public static IReadOnlyList<(string Label, Func<string, string?> Write)> All { get; } =
    [
        ("small letters", n => OfFile(n, f => f.ToLowerInvariant())),
        ("capitals", n => OfFile(n, f => f.ToUpperInvariant())),
        ("blanks for dots", n => OfFile(n, f => IsDotted(f) ? Dot().Replace(f, " ") : null)),
        ("underscores for dots", n => OfFile(n, f => IsDotted(f) ? Dot().Replace(f, "_") : null)),
        ("underscores for blanks", n => OfFile(n, f => IsSpaced(f) ? f.Replace(' ', '_') : null)),
        ("dots for blanks", n => OfFile(n, f => IsSpaced(f) ? f.Replace(' ', '.') : null)),
        ("blanks for underscores", n => OfFile(n, f => f.Contains(' ') || !f.Contains('_') ? null : f.Replace('_', ' '))),
        ("another ending", n => Ending().IsMatch(n) ? Ending().Replace(n, ".mp4") : n + ".mkv"),
        ("in a folder of downloads", n => n.Contains('/') || n.Contains('\\') ? null : "/srv/media/downloads/" + n),
        ("on a drive", n => n.Contains('/') || n.Contains('\\') ? null : @"D:\Video\" + n),
        ("in a folder of its own", n => n.Contains('/') || n.Contains('\\') ? null : $"{Ending().Replace(n, "")}/{n}"),
        ("a site in front", n => n.Contains('/') || n.Contains('\\') || n.StartsWith('[') ? null : "www.a-site.org - " + n),
        ("a poster behind", n => Group().IsMatch(n) ? n + "[rartv]" : null),
        ("the year in brackets", n => OfFile(n, f => Year().Count(f) == 1 && !Date().IsMatch(f) ? Year().Replace(f, "$1($2)") : null)),
    ];

    /// <summary>A name with another title in the place of the one it has, written with the same separators; null if it is not there.</summary>
    public static string? Retitled(string name, string title, string other)
    {
        foreach (var separator in (ReadOnlySpan<char>)[' ', '.', '_'])
        {
            var written = title.Replace(' ', separator);
            if (written.Length > 2 && name.Contains(written, StringComparison.Ordinal))
            {
                return name.Replace(written, other.Replace(' ', separator), StringComparison.Ordinal);
            }
        }

        return null;
    }

    private static string? OfFile(string name, Func<string, string?> write)
    {
        var slash = name.LastIndexOfAny(['/', '\\']) + 1;
        var ending = Ending().Match(name);
        var end = ending.Success ? ending.Index : name.Length;
        return end > slash && write(name[slash..end]) is { } file && file != name[slash..end] ? name[..slash] + file + name[end..] : null;
    }

    private static bool IsDotted(string file) => !file.Contains(' ') && !file.Contains('_') && Dot().Count(file) > 1;

    private static bool IsSpaced(string file) => file.Contains(' ') && !file.Contains('_') && !Dot().IsMatch(file) && !file.Contains(". ", StringComparison.Ordinal);

    /// <summary>A dot between words; those of numbers, acronyms and sites stay.</summary>
    [GeneratedRegex(@"(?<=[A-Za-z0-9\])!])\.(?=[A-Za-z(\[])(?<![0-9]\.(?=[0-9]))(?<!(?:^|[^A-Za-z0-9])[A-Za-z]\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Dot();

    [GeneratedRegex(@"\.(?:mkv|avi|mp4|mpg|ts|m4v|wmv)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"[0-9](?:p|i|\]|4)?-[A-Za-z0-9]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"([ ._])((?:19|20)[0-9]{2})(?=[ ._])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?:19|20)[0-9]{2}[ ._-][0-9]{2}[ ._-][0-9]{2}|[0-9]{2}[ ._-][0-9]{2}[ ._-](?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
