using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>Gives a run the items, as they were read, that the runs before it left for one reason: nothing is read again.</summary>
internal sealed class RetryCopy(StateDatabase database, RunStore runs)
{
    private const int Page = 500;

    public async Task CopyAsync(RunRow run, string word, CancellationToken cancellationToken)
    {
        using (var clear = await database.WriteAsync(cancellationToken))
        {
            clear.Run("DELETE FROM items WHERE id>=?1 AND id<?2", RowIds.First(run.Id, 0), RowIds.End(run.Id, 0));
            clear.Run("DELETE FROM reads WHERE run=?1", run.Id);
            clear.Commit();
        }

        var chosen = Choose(run, word);
        var ords = new Dictionary<int, (string Source, long Items)>();
        var number = 0L;
        foreach (var page in chosen.Chunk(Page))
        {
            using var transaction = await database.WriteAsync(cancellationToken);
            foreach (var (from, key) in page)
            {
                number = Copy(transaction, run, from, key, number, ords);
            }

            transaction.Commit();
        }

        using var end = await database.WriteAsync(cancellationToken);
        foreach (var (ord, (source, items)) in ords)
        {
            end.Run("INSERT INTO reads(run, source, ord, ended, complete, reason, items) VALUES(?1, ?2, ?3, 1, 0, ?4, ?5)", run.Id, source, ord, $"only what was left before: {word}", items);
        }

        end.Commit();
    }

    /// <summary>Items by the run that left them: back to the newest run over everything. What a newer run took up counts as that one left it.</summary>
    private List<(long Run, string Key)> Choose(RunRow run, string word)
    {
        var (chosen, handled) = (new List<(long Run, string Key)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var before in runs.Finished(run.Pipeline, run.Id))
        {
            var left = new LeftItems(database, before.Id, RunPipeline.Of(before)).Of(word).Select(l => l.Item).Distinct(StringComparer.Ordinal);
            chosen.AddRange(left.Where(item => !handled.Contains(item)).Select(item => (before.Id, item)));
            if (before.Part is null)
            {
                break;
            }

            handled.UnionWith(database.List("SELECT key FROM items WHERE id>=?1 AND id<?2", r => r.GetString(0), RowIds.First(before.Id, 0), RowIds.End(before.Id, 0)));
        }

        return chosen;
    }

    private long Copy(WriteTransaction transaction, RunRow run, long from, string key, long number, Dictionary<int, (string Source, long Items)> ords)
    {
        var rows = database.List(
            "SELECT space & 255, body FROM items WHERE space>=?1 AND space<?2 AND key=?3", r => (Ord: r.GetInt32(0), Body: (byte[])r.GetValue(1)), RowIds.Space(from, 0), RowIds.Space(from + 1, 0), key);
        foreach (var (ord, body) in rows)
        {
            if (transaction.Run("INSERT OR IGNORE INTO items(id, space, key, body) VALUES(?1, ?2, ?3, ?4)", RowIds.Of(run.Id, 0, number), RowIds.Space(run.Id, ord), key, body) == 0)
            {
                continue;
            }

            number++;
            var known = ords.TryGetValue(ord, out var read) ? read : (Source: new ReadStore(database, from).All().Find(r => r.Ord == ord)?.Source ?? $"source {ord}", Items: 0L);
            ords[ord] = (known.Source, known.Items + 1);
        }

        return number;
    }
}
