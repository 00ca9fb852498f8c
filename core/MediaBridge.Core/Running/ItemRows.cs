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
        var pages = RowPages.Of(RowIds.First(run, generation) - 1, Page, last => database.ListDirect(sql, r => (Id: r.Number(0), Items: Bodies.Items(r.Bytes(1))), last, RowIds.End(run, generation)), r => r.Id);
        foreach (var page in pages)
        {
            foreach (var (_, items) in page)
            {
                foreach (var item in items)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return item;
                }
            }
        }
    }

    /// <summary>Number of rows of a generation: they are numbered without gaps.</summary>
    public long Count(int generation)
        => database.First($"SELECT coalesce(max(id) + 1 - ?1, 0) FROM {Table(generation)} WHERE id>=?1 AND id<?2", r => r.GetInt64(0), RowIds.First(run, generation), RowIds.End(run, generation));

    /// <summary>Where the items of a generation are before its steps.</summary>
    public static string Table(int generation) => generation == 0 ? "items" : "barriers";
}
