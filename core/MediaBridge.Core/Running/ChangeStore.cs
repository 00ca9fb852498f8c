using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The journal of one sink in one run: its planned changes and what came of them.</summary>
/// <remarks>What a change says, which never changes while it is applied, lies apart from how it stands, which does twice: noting that would write all of it anew.</remarks>
internal sealed class ChangeStore(StateDatabase database, long run, int sink)
{
    private const string Columns = "id, state, intended, outcome, (SELECT b.body FROM change_bodies b WHERE b.id=changes.id), result, undo, kind, target, why";
    private const int Page = 500;

    /// <summary>SQL that holds of changes that say more than their kind and target.</summary>
    public const string HasBody = "EXISTS(SELECT 1 FROM change_bodies b WHERE b.id=changes.id)";

    public static byte[] ToJson(PlannedChange change) => CanonicalJson.Of(change, CanonicalJson.Types.PlannedChange);

    public static byte[] ToJson(ChangeResult result) => CanonicalJson.Of(result, CanonicalJson.Types.ChangeResult);

    public static byte[] ToJson(IReadOnlyList<DesiredItem> desired) => CanonicalJson.Of(desired, CanonicalJson.Types.IReadOnlyListDesiredItem);

    public long Count(string condition = "1=1")
        => database.First($"SELECT count(*) FROM changes WHERE id>=?1 AND id<?2 AND ({condition})", r => r.GetInt64(0), RowIds.First(run, sink), RowIds.End(run, sink));

    /// <summary>The targets of changes in order; <paramref name="condition"/> is SQL of ours.</summary>
    public IEnumerable<string> Targets(string condition)
    {
        using var connection = database.Read();
        using var rows = connection.Query($"SELECT target FROM changes WHERE id>=?1 AND id<?2 AND ({condition}) ORDER BY id", RowIds.First(run, sink), RowIds.End(run, sink));
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }

    /// <summary>Changes in order, in pages; <paramref name="condition"/> is SQL of ours. Who takes fewer than a page says so with <paramref name="size"/>.</summary>
    public IEnumerable<ChangeRow> Rows(string condition = "1=1", bool descending = false, long? after = null, int size = Page)
    {
        var low = RowIds.First(run, sink) - 1;
        var high = RowIds.End(run, sink);
        var last = after ?? (descending ? high : low);
        var sql = descending
            ? $"SELECT {Columns} FROM changes WHERE id<?1 AND id>?2 AND {condition} ORDER BY id DESC LIMIT {size}"
            : $"SELECT {Columns} FROM changes WHERE id>?1 AND id<?2 AND {condition} ORDER BY id LIMIT {size}";
        return RowPages.Of(last, size, before => database.ListDirect(sql, Row, before, descending ? low : high), r => r.Id).SelectMany(p => p);
    }

    public void Clear(WriteTransaction transaction)
    {
        transaction.Run("DELETE FROM changes WHERE id>=?1 AND id<?2", RowIds.First(run, sink), RowIds.End(run, sink));
        transaction.Run("DELETE FROM change_bodies WHERE id>=?1 AND id<?2", RowIds.First(run, sink), RowIds.End(run, sink));
    }

    /// <summary>Forgets what earlier runs had parked of targets that this run has settled.</summary>
    public void Unpark(WriteTransaction transaction, string journal)
        => transaction.Run(
            "DELETE FROM parked WHERE step=?1 AND run<?2 AND target IN (SELECT target FROM changes WHERE id>=?3 AND id<?4 AND state=2)",
            journal, run, RowIds.First(run, sink), RowIds.End(run, sink));

    /// <summary>Stores a planned change; false if its target is in the plan already.</summary>
    public bool Insert(WriteTransaction transaction, long number, PlannedChange change, ChangeState state, IReadOnlyList<DesiredItem> undoEffects, string? why = null)
    {
        var id = RowIds.Of(run, sink, number);
        var isNew = transaction.Run(
            "INSERT OR IGNORE INTO changes(id, target, kind, state, item, undo, why) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            id, change.Target, (int)change.Kind, (int)state, change.Items.Count == 1 ? change.Items[0].ToString() : null, undoEffects.Count == 0 ? null : ToJson(undoEffects), why) == 1;
        if (isNew)
        {
            KeepBody(transaction, id, change);
        }

        return isNew;
    }

    /// <summary>Puts a newly planned change in the place of one that was in doubt or in conflict.</summary>
    public static void Replace(WriteTransaction transaction, long id, PlannedChange change, ChangeState state, IReadOnlyList<DesiredItem> undoEffects, string? why = null)
    {
        transaction.Run(
            "UPDATE changes SET kind=?2, state=?3, undo=?4, why=?5, intended=NULL, outcome=NULL, result=NULL WHERE id=?1",
            id, (int)change.Kind, (int)state, undoEffects.Count == 0 ? null : ToJson(undoEffects), why);
        transaction.Run("DELETE FROM change_bodies WHERE id=?1", id);
        KeepBody(transaction, id, change);
    }

    /// <summary>Notes that the planned changes of a stretch are handed over.</summary>
    public static void Intend(WriteTransaction transaction, long first, long last, string intended)
        => transaction.Run("UPDATE changes SET state=?3, intended=?4 WHERE id>=?1 AND id<=?2 AND state=?5", first, last, (int)ChangeState.Intended, intended, (int)ChangeState.Planned);

    public static void SetState(WriteTransaction transaction, long id, ChangeState state, string? intended = null)
        => transaction.Run("UPDATE changes SET state=?2, intended=coalesce(?3, intended) WHERE id=?1", id, (int)state, intended);

    /// <summary>Leaves a change to the next run, and says why.</summary>
    public static void Park(WriteTransaction transaction, long id, ChangeResult why)
        => transaction.Run("UPDATE changes SET state=4, result=?2 WHERE id=?1", id, ToJson(why));

    public static void Settle(WriteTransaction transaction, long id, ChangeResult result, IReadOnlyList<DesiredItem>? undoEffects = null)
        => transaction.Run(
            "UPDATE changes SET state=2, outcome=?2, result=?3, undo=coalesce(?4, undo), why=?5 WHERE id=?1",
            id, (int)result.Outcome, ToJson(result), undoEffects is { Count: > 0 } ? ToJson(undoEffects) : null, Why(result));

    /// <summary>A failure that is final is a refusal, whatever the sink calls it.</summary>
    private static string? Why(ChangeResult result) => result is not { Outcome: Outcome.Failed, Error.Kind: var kind } ? null : kind switch
    {
        ErrorKind.ItemRejected => ReasonWords.Rejected,
        ErrorKind.NotFound => ReasonWords.Unknown,
        _ => null,
    };

    /// <summary>The change of a number, of whatever run and sink; null if there is none any more.</summary>
    public static ChangeRow? Find(StateDatabase database, long id) => database.ListDirect($"SELECT {Columns} FROM changes WHERE id=?1", Row, id).FirstOrDefault();

    public ChangeRow? Find(string target)
        => database.ListDirect($"SELECT {Columns} FROM changes WHERE id >> 32 = ?1 AND target=?2", Row, RowIds.First(run, sink) >> 32, target).FirstOrDefault();

    private static ChangeRow Row(Statement r) => new()
    {
        Id = r.Number(0),
        State = (ChangeState)r.Number(1),
        Intended = r.IsNull(2) ? null : r.Text(2),
        Outcome = r.IsNull(3) ? null : (Outcome)r.Number(3),
        Change = r.IsNull(4) ? new PlannedChange { Kind = (ChangeKind)r.Number(7), Target = r.Text(8) } : CanonicalJson.Change(r.Bytes(4)),
        Result = r.IsNull(5) ? null : CanonicalJson.Result(r.Bytes(5)),
        UndoEffects = r.IsNull(6) ? [] : CanonicalJson.Desired(r.Bytes(6)),
        Why = r.IsNull(9) ? null : r.Text(9),
    };

    /// <summary>Keeps a change as JSON, unless kind and target say all of it, as they do of what stands as it was left: a run that finds nothing to do makes no JSON.</summary>
    private static void KeepBody(WriteTransaction transaction, long id, PlannedChange change)
    {
        if (change.Kind != ChangeKind.Unchanged || SaysMore(change))
        {
            using var json = CanonicalJson.Write(change, CanonicalJson.Types.PlannedChange);
            transaction.RunBlob("INSERT INTO change_bodies(id, body) VALUES(?1, ?2)", id, json.Bytes);
        }
    }

    /// <summary>Whether a change says anything but its kind and target.</summary>
    private static bool SaysMore(PlannedChange change)
        => change.Summary is not null || change.Items.Count > 0 || change.Facet is not null || change.Fields.Count > 0 || change.Content is not null || change.ContentKey is not null
            || change.Overwritten is not null || change.Precondition is not null || change.Do is not null || change.Inverse is not null || change.Effects.Count > 0 || change.Found is not null
            || change.SettleAfter != default || change.Ask is not null || change.Answer is not null || change.Reason is not null;
}
