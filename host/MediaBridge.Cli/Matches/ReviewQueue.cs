using MediaBridge.Core;
using MediaBridge.Core.Matching;

namespace MediaBridge.Cli.Matches;

/// <summary>Matches that need a person, read page by page: first those that nobody looked at, then those that were put off before.</summary>
internal sealed class ReviewQueue
{
    private const int Page = 50;
    private readonly MatchBook _book;
    private readonly Queue<MatchFilter> _filters = [];
    private readonly List<MatchRecord> _seen = [];
    private readonly HashSet<long> _numbers = [];
    private readonly DateTimeOffset _begun;

    /// <summary>A queue.</summary>
    /// <param name="book">Where the matches are.</param>
    /// <param name="filter">Which of them; its states are replaced.</param>
    /// <param name="all">Whether those are among them that their pipeline went on without.</param>
    /// <param name="now">What is put off later than this is not asked again.</param>
    public ReviewQueue(MatchBook book, MatchFilter filter, bool all, DateTimeOffset now)
    {
        _book = book;
        _begun = now;
        foreach (var state in (MatchState[])[MatchState.Open, .. all ? [MatchState.Unmatched] : Array.Empty<MatchState>(), MatchState.Later])
        {
            _filters.Enqueue(filter with { States = [state] });
            Total += book.Count(filter with { States = [state] });
        }
    }

    /// <summary>How many there were at the start.</summary>
    public long Total { get; }

    /// <summary>The match at a place; null behind the last.</summary>
    public MatchRecord? At(int place)
    {
        while (place >= _seen.Count && _filters.Count > 0)
        {
            var filter = _filters.Dequeue();
            var page = _book.List(filter, Page);
            if (page.Count == Page)
            {
                // The rest of this state comes before the next state.
                var rest = _filters.ToList();
                _filters.Clear();
                _filters.Enqueue(filter with { After = page[^1].Number!.Value });
                rest.ForEach(_filters.Enqueue);
            }

            _seen.AddRange(page.Where(m => (m.State is not MatchState.Later || m.At < _begun) && _numbers.Add(m.Number!.Value)));
        }

        return place < _seen.Count ? _seen[place] : null;
    }
}
