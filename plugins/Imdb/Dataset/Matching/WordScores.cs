using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>Adds up the weights of the words that titles have, and keeps the best.</summary>
internal sealed class WordScores
{
    /// <summary>So many titles are collected; further words only add to them.</summary>
    private const int MostTouched = 1 << 14;

    /// <summary>So many entries of lists are read.</summary>
    private const int MostRead = 1 << 17;

    private readonly List<int> _touched = [];
    private (float Score, int Title)[] _best = [];
    private float[] _scores = [];

    /// <summary>The titles of a range that share most with the words, the rarest of which come first.</summary>
    public IEnumerable<int> Best(ReadOnlySpan<(int Word, float Weight)> words, TitleIndex index, (int From, int To) range, int most)
    {
        if (_scores.Length < range.To - range.From)
        {
            _scores = new float[range.To - range.From];
        }

        var read = 0;
        foreach (var (word, weight) in words)
        {
            var postings = index.Postings(word);
            postings = postings[LowerBound(postings, (uint)range.From)..LowerBound(postings, (uint)range.To)];
            read += postings.Length;
            if (read > MostRead && _touched.Count > 0)
            {
                break;
            }

            var full = _touched.Count > 0 && _touched.Count + postings.Length > MostTouched;
            foreach (var title in postings)
            {
                ref var score = ref _scores[(int)title - range.From];
                if (score == 0)
                {
                    // What a frequent word alone leads to is no use any more: it only adds to what is there.
                    if (full)
                    {
                        continue;
                    }

                    _touched.Add((int)title);
                }

                score += weight;
            }
        }

        return Take(range.From, most);
    }

    private int[] Take(int from, int most)
    {
        if (_best.Length < _touched.Count)
        {
            _best = new (float, int)[Math.Max(_touched.Count, 1024)];
        }

        for (var i = 0; i < _touched.Count; i++)
        {
            _best[i] = (_scores[_touched[i] - from], _touched[i]);
            _scores[_touched[i] - from] = 0;
        }

        var all = _best.AsSpan(0, _touched.Count);
        _touched.Clear();
        Select(all, Math.Min(most, all.Length));
        return [.. all[..Math.Min(most, all.Length)].ToArray().Select(b => b.Title)];
    }

    /// <summary>Brings the best of all to the front.</summary>
    private static void Select(Span<(float Score, int Title)> all, int most)
    {
        while (all.Length > most && most > 0)
        {
            var pivot = all[all.Length / 2];
            var (low, high) = (0, all.Length - 1);
            while (low <= high)
            {
                while (Before(all[low], pivot))
                {
                    low++;
                }

                while (Before(pivot, all[high]))
                {
                    high--;
                }

                if (low <= high)
                {
                    (all[low], all[high]) = (all[high], all[low]);
                    (low, high) = (low + 1, high - 1);
                }
            }

            if (most <= high + 1)
            {
                all = all[..(high + 1)];
            }
            else if (most > low)
            {
                all = all[low..];
                most -= low;
            }
            else
            {
                return;
            }
        }
    }

    private static bool Before((float Score, int Title) a, (float Score, int Title) b) => a.Score != b.Score ? a.Score > b.Score : a.Title < b.Title;

    private static int LowerBound(ReadOnlySpan<uint> values, uint value)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = values[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
