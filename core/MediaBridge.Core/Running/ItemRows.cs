using System.Runtime.CompilerServices;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The items of a run in order, read in pages so that the write-ahead log can be checkpointed meanwhile.</summary>
internal sealed class ItemRows(StateDatabase database, long run)
{
    /// <summary>Rows that are read at once: their items lie in memory until they are taken.</summary>
    private const int Page = 100;

    /// <summary>Items of a generation, after its steps: what a step changed in its newest form.</summary>
    public async IAsyncEnumerable<MediaItem> Items(int generation, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        var sql = $"SELECT x.id, coalesce(r.body, x.body) FROM {Table(generation)} x LEFT JOIN resolved r ON r.id=x.id WHERE x.id>?1 AND x.id<?2 ORDER BY x.id LIMIT {Page}";
        var last = RowIds.First(run, generation) - 1;
        while (true)
        {
            var page = database.ListDirect(sql, r => (Id: r.Number(0), Items: Bodies.Items(r.Bytes(1))), last, RowIds.End(run, generation));
            foreach (var item in page.SelectMany(p => p.Items))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <summary>Number of rows of a generation: they are numbered without gaps.</summary>
    public long Count(int generation)
        => database.First($"SELECT coalesce(max(id) + 1 - ?1, 0) FROM {Table(generation)} WHERE id>=?1 AND id<?2", r => r.GetInt64(0), RowIds.First(run, generation), RowIds.End(run, generation));

    private static string Table(int generation) => generation == 0 ? "items" : "barriers";
}
