using MediaBridge.Plugins.Imdb.Dataset.Building;
using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>Finds titles: by equal names first, then by rare words of the years around, then by words with a slip. One question at a time; it keeps its memory.</summary>
internal sealed class TitleSearch
{
    /// <summary>Years around the wanted one that are looked at.</summary>
    private const int Around = 2;

    private const int MostHits = 96;
    private const int MostExact = 40;
    private const int MostOfOtherYears = 6;
    private const int MostByWords = 48;
    private const int MostWords = 10;

    /// <summary>So well a title must fit by an equal name for no other to be looked for.</summary>
    private const float Settled = 0.93f;

    /// <summary>So badly the best must fit for words that exist to be taken for slips.</summary>
    private const float Doubtful = 0.8f;

    private readonly TitleScorer _scorer;
    private readonly WordScores _words;
    private readonly Typos _typos = new();
    private readonly Hit[] _hits = new Hit[MostHits];
    private readonly (int Word, float Weight)[] _chosen = new (int, float)[MostWords * 4];
    private int _count;

    public TitleSearch(TitleFolder folder)
    {
        _scorer = new TitleScorer(folder);
        _words = new WordScores();
    }

    /// <summary>Looks for a title; the best comes first. The result is good until the next question.</summary>
    public ReadOnlySpan<Hit> Find(Question question, TitleIndex index)
    {
        _count = 0;
        var window = question.Year > 0 ? index.Range(question.Year - Around, question.Year + Around) : (From: 0, To: index.Titles.Length);
        for (var i = 0; i < question.NameCount; i++)
        {
            var name = question.Names[i].Folded;
            Exact(question, index, index.Keys(name.Key), window);
            if (name.Head > 0)
            {
                Exact(question, index, index.Keys(name.HeadKey), window);
            }
        }

        if (!IsSettled(question, index))
        {
            ByWords(question, index, window, slipsOfAll: false);
            if (Best() < Doubtful)
            {
                ByWords(question, index, window, slipsOfAll: true);
            }

            if (_count == 0 && question.Year > 0)
            {
                OtherYears(question, index);
            }
        }

        var hits = _hits.AsSpan(0, _count);
        hits.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Title.CompareTo(b.Title));
        return hits;
    }

    private float Best()
    {
        var best = 0f;
        foreach (ref readonly var hit in _hits.AsSpan(0, _count))
        {
            best = Math.Max(best, hit.Score);
        }

        return best;
    }

    private bool IsSettled(Question question, TitleIndex index)
    {
        foreach (ref readonly var hit in _hits.AsSpan(0, _count))
        {
            if (hit.Score >= Settled && Math.Abs(index.Titles[hit.Title].Year - question.Year) <= 1 && (hit.Original01 < 0 || Math.Min(hit.Title01, hit.Original01) >= Settled))
            {
                return true;
            }
        }

        return false;
    }

    private void Exact(Question question, TitleIndex index, ReadOnlySpan<KeyRecord> keys, (int From, int To) window)
    {
        var heads = LowerBound(keys, IndexBuilder.IsHead);
        Add(keys[..heads], (uint)window.From, (uint)window.To);
        Add(keys[heads..], (uint)window.From | IndexBuilder.IsHead, (uint)window.To | IndexBuilder.IsHead);

        void Add(ReadOnlySpan<KeyRecord> records, uint from, uint to)
        {
            var added = 0;
            for (var i = LowerBound(records, from); i < records.Length && records[i].Value < to && added < MostExact; i++)
            {
                added += TryAdd(question, index, (int)(records[i].Value & ~IndexBuilder.IsHead)) ? 1 : 0;
            }
        }
    }

    private void OtherYears(Question question, TitleIndex index)
    {
        for (var i = 0; i < question.NameCount && _count < MostOfOtherYears; i++)
        {
            foreach (ref readonly var key in index.Keys(question.Names[i].Folded.Key))
            {
                if (key.Value >= IndexBuilder.IsHead || _count >= MostOfOtherYears)
                {
                    break;
                }

                TryAdd(question, index, (int)key.Value);
            }
        }
    }

    private void ByWords(Question question, TitleIndex index, (int From, int To) window, bool slipsOfAll)
    {
        var chosen = 0;
        var titles = index.Titles.Length;
        for (var n = 0; n < question.NameCount; n++)
        {
            var name = question.Names[n].Folded;
            for (var i = 0; i < name.Words; i++)
            {
                var word = name.Word(i);
                var number = index.Word(word);
                if (number >= 0 && !slipsOfAll)
                {
                    Choose(number, 1);
                }
                else if (number < 0 || slipsOfAll)
                {
                    foreach (var near in _typos.Find(word, index))
                    {
                        Choose(near, 0.8f);
                    }
                }
            }
        }

        if (chosen == 0)
        {
            return;
        }

        var words = _chosen.AsSpan(0, chosen);
        words.Sort(static (a, b) => b.Weight != a.Weight ? b.Weight.CompareTo(a.Weight) : a.Word.CompareTo(b.Word));
        foreach (var title in _words.Best(words[..Math.Min(chosen, MostWords)], index, window, MostByWords))
        {
            TryAdd(question, index, title);
        }

        void Choose(int word, float share)
        {
            if (chosen == _chosen.Length || index.Postings(word).IsEmpty)
            {
                return;
            }

            for (var i = 0; i < chosen; i++)
            {
                if (_chosen[i].Word == word)
                {
                    return;
                }
            }

            _chosen[chosen++] = (word, share * MathF.Log(1 + ((float)titles / index.TitlesWith(word))));
        }
    }

    /// <summary>Adds a title that is not there yet, if it is of a type that it can be.</summary>
    private bool TryAdd(Question question, TitleIndex index, int title)
    {
        if (_count == MostHits || (question.Types is { } types && !types[index.Titles[title].Type]))
        {
            return false;
        }

        foreach (ref readonly var there in _hits.AsSpan(0, _count))
        {
            if (there.Title == title)
            {
                return false;
            }
        }

        ref var hit = ref _hits[_count++];
        hit.Title = title;
        _scorer.Score(question, index, ref hit);
        return true;
    }

    private static int LowerBound(ReadOnlySpan<KeyRecord> keys, uint value)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = keys[middle].Value < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
