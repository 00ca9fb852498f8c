using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Words of the library that are spelt nearly like another: which letters they have tells most that cannot be, the edit distance judges the rest.</summary>
internal sealed class NearWords(LibraryStore store)
{
    private const int Most = 5;
    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? _chunks;

    /// <summary>The words of the library nearest to a folded word, the nearest first; the word itself if it is there.</summary>
    public IReadOnlyList<string> Of(string word) => _known.TryGetValue(word, out var known) ? known : _known[word] = Find(word);

    private List<string> Find(string word)
    {
        var allowed = word.Length <= 3 ? 1 : word.Length <= 7 ? 2 : 3;
        var letters = LettersOf(word);
        var found = new List<(string Word, int Distance)>();
        foreach (var chunk in _chunks ??= WordIndex.Chunks(store.Database))
        {
            foreach (var range in chunk.AsSpan().Split(' '))
            {
                // An edit takes away one letter and brings another at most.
                var candidate = chunk.AsSpan(range);
                if (Math.Abs(candidate.Length - word.Length) <= allowed
                    && System.Numerics.BitOperations.PopCount(letters ^ LettersOf(candidate)) <= 2 * allowed
                    && EditDistance.Between(word, candidate, allowed) is var distance && distance <= allowed)
                {
                    found.Add((candidate.ToString(), distance));
                }
            }
        }

        var nearest = found.Count == 0 ? 0 : found.Min(f => f.Distance);
        return [.. found.Where(f => f.Distance == nearest || f.Distance <= 1).OrderBy(f => f.Distance).ThenBy(f => f.Word, StringComparer.Ordinal).Select(f => f.Word).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static ulong LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0UL;
        foreach (var c in word)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }
}
