using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a run left unwritten, and for which word of <see cref="ReasonWords"/>.</summary>
internal sealed class LeftItems(StateDatabase database, long run, PipelineDefinition pipeline)
{
    private readonly HashSet<string> _matches = [.. pipeline.Steps.Where(s => s.Kind == ProcessStepKind.Match).Select(s => s.Id)];

    /// <summary>How many items each step, source or sink left, by word; most first.</summary>
    public IReadOnlyList<ReasonCount> Counts()
    {
        var counts = new Dictionary<(string Word, string Step), ReasonCount>();
        foreach (var (step, what, why, reason, count) in Decided())
        {
            Count(counts, ReasonWords.Of(what, why, _matches.Contains(step)), step, count, () => reason);
        }

        foreach (var sink in new SinkStore(database, run).All())
        {
            var rows = database.List(
                "SELECT kind, state, outcome, why, count(*), min(id) FROM changes WHERE id>=?1 AND id<?2 GROUP BY 1, 2, 3, 4",
                r => (Kind: (ChangeKind)r.GetInt32(0), State: (ChangeState)r.GetInt32(1), Outcome: r.IsDBNull(2) ? (Outcome?)null : (Outcome)r.GetInt32(2), Why: r.Text(3), Count: r.GetInt64(4), First: r.GetInt64(5)),
                RowIds.First(run, sink.Ord), RowIds.End(run, sink.Ord));
            foreach (var row in rows)
            {
                if (ReasonWords.Of(row.Kind, row.State, row.Outcome, row.Why) is { } word)
                {
                    Count(counts, word, sink.Sink, row.Count, () => ReasonOf(row.First));
                }
            }
        }

        return [.. counts.Values.OrderByDescending(c => c.Count).ThenBy(c => c.Word, StringComparer.Ordinal).ThenBy(c => c.Step, StringComparer.Ordinal)];
    }

    /// <summary>The items that were left for a word.</summary>
    public IEnumerable<LeftItem> Of(string word)
    {
        var decided = database.List(
            "SELECT item, step, what, why, reason FROM decisions WHERE run=?1 AND what<>'remark' ORDER BY id",
            r => (Item: r.GetString(0), Step: r.GetString(1), What: r.GetString(2), Why: r.Text(3), Reason: r.GetString(4)), run);
        foreach (var row in decided.Where(d => string.Equals(ReasonWords.Of(d.What, d.Why, _matches.Contains(d.Step)), word, StringComparison.Ordinal)))
        {
            yield return new LeftItem { Item = row.Item, Step = row.Step, Reason = row.Reason };
        }

        foreach (var sink in new SinkStore(database, run).All())
        {
            foreach (var row in new ChangeStore(database, run, sink.Ord).Rows($"(state>={(int)ChangeState.Held} OR kind={(int)ChangeKind.Skip} OR outcome>={(int)Outcome.Rejected})").Where(r => string.Equals(r.Word, word, StringComparison.Ordinal)))
            {
                var change = row.Change;
                foreach (var item in change.Items.Count > 0 ? change.Items.Select(i => i.ToString()) : [change.Target])
                {
                    yield return new LeftItem { Item = item, Step = sink.Sink, Title = change.Summary, Reason = row.Result?.Error?.Message ?? change.Reason };
                }
            }
        }
    }

    private static void Count(Dictionary<(string Word, string Step), ReasonCount> counts, string word, string step, long count, Func<string?> reason)
        => counts[(word, step)] = counts.TryGetValue((word, step), out var known)
            ? known with { Count = known.Count + count }
            : new ReasonCount { Word = word, Step = step, Count = count, Example = reason(), CanRetry = ReasonWords.Retryable.Contains(word, StringComparer.Ordinal) };

    private List<(string Step, string What, string? Why, string Reason, long Count)> Decided()
        => database.List(
            "SELECT step, what, why, min(reason), count(*) FROM decisions WHERE run=?1 AND what<>'remark' GROUP BY 1, 2, 3",
            r => (r.GetString(0), r.GetString(1), r.Text(2), r.GetString(3), r.GetInt64(4)), run);

    private string? ReasonOf(long change) => ChangeStore.Find(database, change) is { } row ? row.Result?.Error?.Message ?? row.Change.Reason : null;
}
