using MediaBridge.Core.Secrets;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Why items were left out: gathered from any thread, stored with the work they belong to.</summary>
internal sealed class Decisions(long run, SecretHider hider, Func<string, string> redact)
{
    /// <summary>Not left out: only something was said about the item.</summary>
    public const string Remark = "remark";

    private readonly Lock _lock = new();
    private List<(string Item, string Step, string What, string Reason, string? Why)> _rows = [];

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _rows.Count == 0;
            }
        }
    }

    public void Add(MediaItem item, string step, string what, string reason, string? why = null)
        => Add(item.Ids.Count > 0 ? item.Ids[0].ToString() : item.ToString(), step, what, reason, why);

    /// <summary>Keeps what was decided about an item.</summary>
    /// <param name="item">First id, or title.</param>
    /// <param name="step">Source, step or sink.</param>
    /// <param name="what">dropped, rejected, held, parked, skipped or remark.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="why">Why, in a word of <see cref="ReasonWords"/>; null where <paramref name="what"/> says it.</param>
    public void Add(string item, string step, string what, string reason, string? why = null)
    {
        lock (_lock)
        {
            _rows.Add((item, step, what, reason, why));
        }
    }

    public void Write(WriteTransaction transaction)
    {
        List<(string Item, string Step, string What, string Reason, string? Why)> rows;
        lock (_lock)
        {
            (rows, _rows) = (_rows, []);
        }

        if (rows.Count == 0)
        {
            return;
        }

        using var insert = transaction.Prepare("INSERT INTO decisions(run, item, step, what, reason, why) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        foreach (var row in rows)
        {
            insert.Run(run, hider.Text(row.Item), row.Step, row.What, redact(row.Reason), row.Why);
        }
    }
}
