namespace MediaBridge.Core.Library.Prefixes;

/// <summary>How frequent beginnings of words are written: the letters, and a blank behind a whole word.</summary>
internal static class PrefixNames
{
    /// <summary>Ends a whole word.</summary>
    public const char End = ' ';

    /// <summary>Letters at most: what is longer is never frequent enough to matter.</summary>
    public const int Longest = 24;
}
