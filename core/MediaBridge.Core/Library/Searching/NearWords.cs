using MediaBridge.Core.Naming;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Words of the library that are spelt nearly like another: candidates share pieces of three letters, the edit distance judges.</summary>
internal sealed class NearWords(LibraryStore store)
{
    private const int Candidates = 200;
    private const int Most = 5;

    /// <summary>The words of the library nearest to a folded word, the nearest first; the word itself if it is there.</summary>
    public IReadOnlyList<string> Of(string word)
    {
        var allowed = word.Length <= 3 ? 1 : word.Length <= 7 ? 2 : 3;
        var grams = WordIndex.Grams(word).Distinct(StringComparer.Ordinal).ToList();
        using var connection = store.Database.Read();
        var found = new List<(string Word, int Distance)>();
        var places = string.Join(", ", grams.Select((_, i) => $"?{i + 1}"));
        using (var rows = connection.Query($"SELECT w.word FROM grams g JOIN words w ON w.id=g.word WHERE g.gram IN ({places}) AND length(w.word) BETWEEN {word.Length - allowed} AND {word.Length + allowed} GROUP BY g.word ORDER BY count(*) DESC LIMIT {Candidates}", [.. grams]))
        {
            while (rows.Read())
            {
                var candidate = rows.GetString(0);
                if (EditDistance.Between(word, candidate) is var distance && distance <= allowed)
                {
                    found.Add((candidate, distance));
                }
            }
        }

        return [.. found.OrderBy(f => f.Distance).ThenBy(f => f.Word, StringComparer.Ordinal).Where(f => f.Distance == found.Min(n => n.Distance) || f.Distance <= 1).Take(Most).Select(f => f.Word)];
    }
}
