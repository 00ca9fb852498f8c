using System.Runtime.CompilerServices;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The items of a run in order, read in pages so that the write-ahead log can be checkpointed meanwhile.</summary>
internal sealed class ItemRows(StateDatabase database, long run)
{
    private const int Page = 500;

    /// <summary>Bodies of a generation as it stands: what a step changed in its newest form.</summary>
    public IEnumerable<(long Id, string? Key, byte[] Body)> Bodies(int generation, long after = -1, bool resolved = true)
    {
        var last = Math.Max(after, RowIds.First(run, generation) - 1);
        var table = generation == 0 ? "items" : "barriers";
        var key = generation == 0 ? "x.key" : "NULL";
        var sql = resolved
            ? $"SELECT x.id, {key}, coalesce(r.body, x.body) FROM {table} x LEFT JOIN resolved r ON r.id=x.id WHERE x.id>?1 AND x.id<?2 ORDER BY x.id LIMIT {Page}"
            : $"SELECT x.id, {key}, x.body FROM {table} x WHERE x.id>?1 AND x.id<?2 ORDER BY x.id LIMIT {Page}";
        while (true)
        {
            var page = database.List(sql, r => (r.GetInt64(0), r.Text(1), (byte[])r.GetValue(2)), last, RowIds.End(run, generation));
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            last = page[^1].Item1;
        }
    }

    /// <summary>Items of a generation, after its steps.</summary>
    public async IAsyncEnumerable<MediaItem> Items(int generation, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var (_, _, body) in Bodies(generation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var item in Running.Bodies.Items(body))
            {
                yield return item;
            }
        }
    }

    /// <summary>Number of rows of a generation.</summary>
    public long Count(int generation)
    {
        var table = generation == 0 ? "items" : "barriers";
        return database.First($"SELECT count(*) FROM {table} WHERE id>=?1 AND id<?2", r => r.GetInt64(0), RowIds.First(run, generation), RowIds.End(run, generation));
    }
}
