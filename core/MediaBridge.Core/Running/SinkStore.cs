using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>The table of the sinks of a run.</summary>
internal sealed class SinkStore(StateDatabase database, long run)
{
    public List<SinkRow> All()
        => database.List(
            "SELECT sink, ord, state, message, kind FROM steps WHERE run=?1 ORDER BY ord",
            r => new SinkRow { Sink = r.GetString(0), Ord = r.GetInt32(1), State = r.GetString(2), Message = r.Text(3), Kind = r.Text(4) },
            run);

    public SinkRow? Find(string sink) => All().Find(s => string.Equals(s.Sink, sink, StringComparison.Ordinal));

    public static void Set(WriteTransaction transaction, long run, string sink, int ord, string state, string? message = null, string? kind = null)
        => transaction.Run(
            """
            INSERT INTO steps(run, sink, ord, state, message, kind) VALUES(?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT(run, sink) DO UPDATE SET state=excluded.state, message=excluded.message, kind=excluded.kind
            """,
            run, sink, ord, state, message, kind);
}
