using System.Runtime.CompilerServices;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The latest form of every item of a pipeline, kept while a sink that needs all stands behind a source that reads incrementally.</summary>
internal static class LatestItems
{
    private const int Page = 500;

    /// <summary>Whether this pipeline keeps them.</summary>
    public static bool Keeps(RunContext context)
        => context.Pipeline.To.Any(s => s.After is null && context.Components.Describe(ComponentKind.Sink, s.Component).Info.NeedsAll)
        && context.Pipeline.From.Any(s => context.Components.Describe(ComponentKind.Source, s.Component).Info is { Incremental: true } or { NewestOnly: true })
        && !context.Pipeline.MergeByIdentity
        && !context.Pipeline.Steps.Any(s => s.Kind == ProcessStepKind.Process
            && context.Components.Describe(ComponentKind.Processor, s.Component).Abilities.Contains(Abilities.Stream, StringComparer.Ordinal));

    public static long Count(RunContext context)
        => context.Pipeline.From.Sum(s => context.Database.First("SELECT count(*) FROM latest WHERE stream=?1", r => r.GetInt64(0), StreamOf(context, s.Id)));

    /// <summary>All items: those of earlier runs at their old places, in their newest form, without what this run read as gone; then the new ones. Of a source whose read broke off they are those of earlier runs.</summary>
    public static async IAsyncEnumerable<MediaItem> Items(RunContext context, IReadOnlyList<ReadRow> reads, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var read in reads)
        {
            var whole = read.Complete && read.Start is null;
            var isBroken = IsBroken(context, read);
            foreach (var body in whole ? [] : isBroken ? Stored(context, read) : Known(context, read))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var item in Running.Bodies.Items(body))
                {
                    yield return item;
                }
            }

            foreach (var body in isBroken ? [] : New(context, read, whole))
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var item in Running.Bodies.Items(body))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>Takes a settled run over.</summary>
    public static void Keep(WriteTransaction transaction, RunContext context, ReadRow read)
    {
        if (IsBroken(context, read))
        {
            return;
        }

        var stream = StreamOf(context, read.Source);
        if (read.Complete && read.Start is null)
        {
            transaction.Run("DELETE FROM latest WHERE stream=?1", stream);
        }
        else
        {
            transaction.Run("DELETE FROM latest WHERE stream=?1 AND key IN (SELECT key FROM removals WHERE run=?2 AND source=?3)", stream, context.Run.Id, read.Source);
        }

        transaction.Run(
            $"""
            INSERT INTO latest(stream, key, body)
              SELECT ?1, x.key, coalesce(r.body, x.body) FROM items x LEFT JOIN resolved r ON r.id=x.id
                WHERE x.id>=?3 AND x.id<?4 AND +x.space=?2 AND NOT (coalesce(length(r.body), 1)=0 AND {Waits("x.key", "?5", "?6")}) ORDER BY x.id
            ON CONFLICT(stream, key) DO UPDATE SET body=excluded.body
            """,
            stream, RowIds.Space(context.Run.Id, read.Ord), RowIds.First(context.Run.Id, 0), RowIds.End(context.Run.Id, 0), context.Run.Id, ResolvePhase.ParkedStep(context.Pipeline.Name));
        transaction.Run("DELETE FROM latest WHERE stream=?1 AND length(body)=0", stream);
    }

    public static void Put(WriteTransaction transaction, string stream, string key, byte[] body)
        => transaction.Run("INSERT INTO latest(stream, key, body) VALUES(?1, ?2, ?3) ON CONFLICT(stream, key) DO UPDATE SET body=excluded.body", stream, key, body);

    /// <summary>Whether a read was ended by an error, behind one that went well: then outputs of all items stay as they are, until it goes well again.</summary>
    private static bool IsBroken(RunContext context, ReadRow read)
        => read is { Complete: false, Kind: not null } && context.Database.First("SELECT 1 FROM latest WHERE stream=?1 LIMIT 1", r => r.GetInt64(0), StreamOf(context, read.Source)) != 0;

    /// <summary>Whether a step parked an item in this run: until it gets through, its last form stands.</summary>
    private static string Waits(string key, string run, string step) => $"EXISTS (SELECT 1 FROM parked p WHERE p.step={step} AND p.target={key} AND p.run={run})";

    private static string StreamOf(RunContext context, string source) => $"items\n{context.Pipeline.Name}\n{source}";

    /// <summary>The items of earlier runs as they were. By number, not by stream: the index on streams would sort all of them again for each page.</summary>
    private static IEnumerable<byte[]> Stored(RunContext context, ReadRow read) => Paged(0, last => context.Database.List(
        $"SELECT id, body FROM latest WHERE +stream=?1 AND id>?2 ORDER BY id LIMIT {Page}", r => (r.GetInt64(0), (byte[])r.GetValue(1), false), StreamOf(context, read.Source), last));

    /// <summary>The items of earlier runs in their newest form, without what is gone.</summary>
    private static IEnumerable<byte[]> Known(RunContext context, ReadRow read) => Paged(0, last => context.Database.List(
        $"""
        SELECT l.id, CASE WHEN length(r.body)=0 AND {Waits("l.key", "?3", "?6")} THEN l.body ELSE coalesce(r.body, x.body, l.body) END, x.id IS NULL AND EXISTS (SELECT 1 FROM removals WHERE run=?3 AND source=?4 AND key=l.key)
        FROM latest l LEFT JOIN items x ON x.space=?2 AND x.key=l.key LEFT JOIN resolved r ON r.id=x.id
        WHERE +l.stream=?1 AND l.id>?5 ORDER BY l.id LIMIT {Page}
        """,
        r => (r.GetInt64(0), (byte[])r.GetValue(1), r.GetInt64(2) != 0),
        StreamOf(context, read.Source), RowIds.Space(context.Run.Id, read.Ord), context.Run.Id, read.Source, last, ResolvePhase.ParkedStep(context.Pipeline.Name)));

    /// <summary>The items that no earlier run had.</summary>
    private static IEnumerable<byte[]> New(RunContext context, ReadRow read, bool whole)
    {
        var unknown = whole ? "AND ?1<>''" : "AND NOT EXISTS (SELECT 1 FROM latest WHERE stream=?1 AND key=x.key)";
        return Paged(RowIds.First(context.Run.Id, 0) - 1, last => context.Database.List(
            $"""
            SELECT x.id, coalesce(r.body, x.body) FROM items x LEFT JOIN resolved r ON r.id=x.id
            WHERE x.id>?3 AND x.id<?4 AND +x.space=?2 {unknown} ORDER BY x.id LIMIT {Page}
            """,
            r => (r.GetInt64(0), (byte[])r.GetValue(1), false),
            StreamOf(context, read.Source), RowIds.Space(context.Run.Id, read.Ord), last, RowIds.End(context.Run.Id, 0)));
    }

    private static IEnumerable<byte[]> Paged(long before, Func<long, List<(long Id, byte[] Body, bool Gone)>> read)
    {
        foreach (var page in RowPages.Of(before, Page, read, r => r.Id))
        {
            foreach (var (_, body, isGone) in page)
            {
                if (!isGone)
                {
                    yield return body;
                }
            }
        }
    }
}
