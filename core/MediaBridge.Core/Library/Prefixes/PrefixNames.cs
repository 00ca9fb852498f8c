namespace MediaBridge.Core.Library.Prefixes;

/// <summary>How frequent beginnings of words are written: the letters, and a blank behind a whole word, or behind each of two that follow each other.</summary>
internal static class PrefixNames
{
    /// <summary>Ends a whole word.</summary>
    public const char End = ' ';

    /// <summary>Letters at most: what is longer is never frequent enough to matter.</summary>
    public const int Longest = 24;

    /// <summary>The name of two whole words behind each other.</summary>
    public static string Pair(string first, string second) => $"{first}{End}{second}{End}";

    /// <summary>The names of the words of a pair; null if it is none.</summary>
    public static (string First, string Second)? Parted(string name)
        => name.IndexOf(End, StringComparison.Ordinal) is > 0 and var at && at < name.Length - 1 ? (name[..(at + 1)], name[(at + 1)..]) : null;
}
