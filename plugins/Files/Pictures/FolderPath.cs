using System.Text;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Paths with forward slashes.</summary>
internal static class FolderPath
{
    private const int LongestName = 120;

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>The folder of a path; empty if it has none.</summary>
    public static string Of(string path) => path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";

    public static string Leaf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The path below the root, whose name it begins with; null if it is elsewhere.</summary>
    public static string? Below(string path, string rootName)
        => path.StartsWith(rootName, StringComparison.Ordinal) && (path.Length == rootName.Length || path[rootName.Length] == '/') ? path[rootName.Length..].TrimStart('/') : null;

    /// <summary>The film's folder, when the video lies in a disc's: <c>Film/BDMV/STREAM</c>; null otherwise.</summary>
    public static string? DiscOf(string folder)
    {
        var parts = folder.Split('/');
        var disc = Array.FindLastIndex(parts, p => p.Equals("VIDEO_TS", StringComparison.OrdinalIgnoreCase) || p.Equals("BDMV", StringComparison.OrdinalIgnoreCase));
        return disc < 0 ? null : string.Join('/', parts[..disc]);
    }

    /// <summary>A name from outside as one that every file system takes; null if nothing is left of it.</summary>
    public static string? Name(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isOut = category is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
                or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned;
            if (!isOut && !"<>:\"/\\|?*".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal) && safe.Length < LongestName)
            {
                safe.Append(rune);
            }
        }

        var name = safe.ToString().Trim(' ', '.');
        return name.Length == 0 ? null : name;
    }
}
