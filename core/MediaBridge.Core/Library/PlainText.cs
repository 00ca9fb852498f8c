using System.Buffers;

namespace MediaBridge.Core.Library;

/// <summary>Tells folded texts that the full-text index takes apart exactly as queries do from those that it may not.</summary>
/// <remarks>SQLite knows the letters of Unicode 6.1 only: others would be lost from the index. Items that have some are marked odd, and looked at one by one.</remarks>
internal static class PlainText
{
    private const int Longest = 20_000;

    /// <summary>Letters and digits that <c>unicode61</c> keeps, each as itself; a test asks SQLite.</summary>
    private static readonly (char First, char Last)[] Ranges =
    [
        ('0', '9'), ('a', 'z'), ('\u03B1', '\u03C9'), ('\u0430', '\u044F'), ('\u0452', '\u045C'), ('\u0561', '\u0586'), ('\u05D0', '\u05EA'), ('\u0621', '\u063A'), ('\u0641', '\u064A'),
        ('\u0660', '\u0669'), ('\u0671', '\u06D3'), ('\u06F0', '\u06F9'), ('\u0904', '\u0939'), ('\u0985', '\u09B9'), ('\u0B83', '\u0BB9'), ('\u0C05', '\u0C39'), ('\u0C85', '\u0CB9'), ('\u0D05', '\u0D39'),
        ('\u0E01', '\u0E30'), ('\u10D0', '\u10FA'), ('\u1100', '\u1112'), ('\u1161', '\u1175'), ('\u11A8', '\u11C2'), ('\u3041', '\u3096'), ('\u30A1', '\u30FA'), ('\u4E00', '\u9FCC'),
    ];

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Select(c => (char)c).Where(char.IsLetterOrDigit), ' ']);

    /// <summary>All such characters.</summary>
    public static IEnumerable<char> Characters => Ranges.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).Select(c => (char)c).Where(char.IsLetterOrDigit);

    /// <summary>Whether index and query see the same words in a folded text.</summary>
    public static bool Is(string folded) => folded.Length <= Longest && !folded.AsSpan().ContainsAnyExcept(Plain);
}
