using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Tells extras and samples from films by the end of the file name.</summary>
/// <remarks>Only words behind a separator at the end count, so that films called "Extras" or "The Sample" stay films.</remarks>
internal static partial class ExtraNames
{
    /// <summary>The name without the word that marks an extra; null if it is none.</summary>
    public static string? StemOfExtra(string stem) => Suffix().Match(stem) is { Success: true, Index: > 0 } match ? stem[..match.Index] : null;

    /// <summary>Whether the whole name says so: <c>trailer</c>, <c>sample</c>, <c>theme</c>.</summary>
    public static bool IsWhole(string stem)
        => stem.Equals("trailer", StringComparison.OrdinalIgnoreCase) || stem.Equals("sample", StringComparison.OrdinalIgnoreCase) || stem.Equals("theme", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name has "sample" as a word; a small file is a sample then.</summary>
    public static bool SaysSample(string stem) => Sample().IsMatch(stem);

    [GeneratedRegex(@"(?:\s*-\s*|[._])(?:trailer|sample)\d?$|-(?:scene|clip|interview|behindthescenes|deleted|deletedscene|featurette|short|extra|other)\d?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"^sample[-_. ]|[-_.]sample(?:[-_.]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sample();
}
