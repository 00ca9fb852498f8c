using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Searching;

/// <summary>What a query finds: a set, and the order of its items, which is looked for where a page is wanted.</summary>
internal sealed class QueryHits
{
    /// <summary>So many are ranked by all their words; of more, those with the words in their titles come first.</summary>
    private const int Broad = 2000;

    private readonly SearchReading _reading;
    private readonly Query _query;
    private readonly QuerySets _sets;

    public QueryHits(SearchReading reading, Query query, QuerySets sets)
    {
        (_reading, _query, _sets) = (reading, query, sets);
        Set = sets.Find(query).Found;
    }

    /// <summary>All hits.</summary>
    public ItemSet Set { get; }

    /// <summary>A part of some of the hits: in the order of the query, else the best first where it has words, else as they came.</summary>
    /// <param name="hits">Which hits.</param>
    /// <param name="offset">How many of them to pass over.</param>
    /// <param name="limit">The most.</param>
    public IReadOnlyList<long> Page(ItemSet hits, int offset, int limit)
    {
        if (_query.Sort.Count > 0)
        {
            return _reading.Order.Page(hits, _query.Sort, offset, limit);
        }

        var terms = MatchPhrases.Terms(_query.Root).ToList();
        if (terms.Count == 0)
        {
            return [.. hits.All().Skip(offset).Take(limit)];
        }

        // Words that very many have tell nothing, and cost most.
        var rare = _sets.FewestWords <= Broad ? terms.Where(t => !t.Values.Any(v => _reading.Prefixes.AreFrequent((TextValue)v))) : [];
        return MatchPhrases.Required(rare) is { } match
            ? Ranked(hits, match, offset, limit)
            : _reading.Order.Best(hits, _sets.InTitles(terms), string.Join(' ', terms.Select(t => ((TextValue)t.Values[0]).Words)), offset, limit);
    }

    /// <summary>The ranked ones first, then the others as they came.</summary>
    private List<long> Ranked(ItemSet hits, string match, int offset, int limit)
    {
        var best = new List<long>();
        var isIn = new ItemSet(hits.Limit);
        _reading.Connection.EachNumber(
            $"SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, {SearchColumns.Weights}), rowid",
            id =>
            {
                if (hits.Contains(id) && !isIn.Contains(id))
                {
                    isIn.Add(id);
                    best.Add(id);
                }
            },
            match);
        return [.. best.Concat(hits.Except(isIn).All()).Skip(offset).Take(limit)];
    }
}
