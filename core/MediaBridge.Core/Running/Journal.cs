using System.Globalization;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What outlives a run at one sink: what it owns, what is parked, refused or still settling.</summary>
internal sealed class Journal(StateDatabase database, TimeProvider clock, string journal)
{
    private const int HashLength = 64;
    private bool? _hasRejected;
    private bool? _hasSettling;

    /// <summary>Whether anything is kept as refused; asked once: most sinks have nothing, and every change asks.</summary>
    private bool HasRejected => _hasRejected ??= database.First("SELECT 1 FROM rejected WHERE step=?1 LIMIT 1", r => r.GetInt64(0), journal) == 1;

    /// <summary>Whether anything may still be settling; asked once, and true from what this instance adds on.</summary>
    private bool HasSettling
    {
        get => _hasSettling ??= database.First("SELECT 1 FROM settling WHERE step=?1 LIMIT 1", r => r.GetInt64(0), journal) == 1;
        set => _hasSettling = value;
    }

    /// <summary>What the sink owns, in the order of the targets.</summary>
    public OwnedList Owned() => OwnedList.Read(database, journal);

    /// <summary>Whether a step wrote anything on another day, in a place that changes with the day.</summary>
    public static bool HasOther(StateDatabase database, string? anyDay)
        => anyDay is not null && database.First("SELECT 1 FROM owned WHERE substr(step, 1, length(?1) + 1)=?1 || char(10) LIMIT 1", r => r.GetInt64(0), anyDay) == 1;

    public void Own(WriteTransaction transaction, PlannedChange change, string? tag, long run)
    {
        if (change.Kind == ChangeKind.Delete)
        {
            transaction.Run("DELETE FROM owned WHERE step=?1 AND target=?2", journal, change.Target);
        }
        else if (change.Content is not null || tag is not null)
        {
            // What has no bytes is owned too when the sink gave a tag for it, as the library does.
            transaction.Run(
                """
                INSERT INTO owned(step, target, tag, sha, length, content_key, run) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT(step, target) DO UPDATE SET tag=excluded.tag, sha=excluded.sha, length=excluded.length, content_key=excluded.content_key, run=excluded.run
                """,
                journal, change.Target, tag, change.Content?.Sha256, change.Content?.Length, change.ContentKey, run);
        }
    }

    /// <summary>Takes up a file that already is as we would write it.</summary>
    public void Adopt(WriteTransaction transaction, PlannedChange change, long run)
    {
        if (change is { Kind: ChangeKind.Unchanged, Content: not null })
        {
            Own(transaction, change, change.Precondition, run);
        }
    }

    public void Park(WriteTransaction transaction, PlannedChange change, ErrorKind kind, string reason, long run)
    {
        if (change.Do is not { } desire)
        {
            return;
        }

        var item = desire.Item.Ids.Count > 0 ? desire.Item.Ids[0].ToString() : desire.Item.ToString();
        transaction.Run(
            """
            INSERT INTO parked(step, target, item, op, body, kind, reason, code, run) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT(step, target) DO UPDATE SET item=excluded.item, op=excluded.op, body=excluded.body, kind=excluded.kind, reason=excluded.reason, code=excluded.code,
              attempts=attempts + (run <> excluded.run), run=excluded.run
            """,
            journal, change.Target, item, (int)desire.Op, Bodies.Of(desire.Item), kind.ToString(), reason, change.Ask?.Code, run);
    }

    /// <summary>Takes over what waited while the account of the sink was not known.</summary>
    public void TakeOver(WriteTransaction transaction, string waiting)
        => transaction.Run("UPDATE OR REPLACE parked SET step=?1 WHERE step=?2", journal, waiting);

    /// <summary>Forgets what was parked before this run: it was fed again, or read anew.</summary>
    public void Unpark(WriteTransaction transaction, long run)
        => transaction.Run("DELETE FROM parked WHERE step=?1 AND run<?2", journal, run);

    /// <summary>Forgets what was parked for a target: it is settled otherwise.</summary>
    public void Unpark(WriteTransaction transaction, string target)
        => transaction.Run("DELETE FROM parked WHERE step=?1 AND target=?2", journal, target);

    public string? RejectedBefore(PlannedChange change)
        => !HasRejected ? null : database.First(
            "SELECT reason, run FROM rejected WHERE step=?1 AND target=?2 AND fingerprint=?3", r => $"{r.GetString(0)} (refused in run {r.GetInt64(1)})", journal, change.Target, Fingerprint(change));

    public void RememberRejected(WriteTransaction transaction, PlannedChange change, string reason, long run)
    {
        _hasRejected = true;
        transaction.Run(
            "INSERT INTO rejected(step, target, fingerprint, reason, run) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(step, target) DO UPDATE SET fingerprint=excluded.fingerprint, reason=excluded.reason, run=excluded.run",
            journal, change.Target, Fingerprint(change), reason, run);
    }

    /// <summary>What a change of any run left at this target while a read may not show it yet: sure if it was applied, not sure if it is in doubt.</summary>
    /// <remarks>A thing that was created is not created again; a facet that is to have another value by now is written.</remarks>
    public (bool Settling, bool Sure, MediaItem? Found) StillSettling(PlannedChange change)
    {
        if (!HasSettling)
        {
            return (false, false, null);
        }

        var row = database.First(
            "SELECT until, fingerprint, body FROM settling WHERE step=?1 AND target=?2",
            r => (Until: Time(r.GetString(0)), Fingerprint: r.GetString(1), Body: r.Bytes(2)), journal, change.Target);
        if (row.Fingerprint is null || row.Until <= clock.GetUtcNow())
        {
            return (false, false, null);
        }

        var inDoubt = row.Fingerprint.Length == 0;
        var same = inDoubt || (change.Kind == ChangeKind.Create && change.Facet is null) || string.Equals(row.Fingerprint, Fingerprint(change), StringComparison.Ordinal);
        return (same, !inDoubt, same && row.Body is not null ? Bodies.One(row.Body) : null);
    }

    /// <summary>Facets that were written a moment ago and that a read may not show yet, as desires.</summary>
    public List<DesiredItem> Settling()
        => database.List(
            "SELECT fingerprint, body FROM settling WHERE step=?1 AND until>?2 AND fingerprint<>'' AND body IS NOT NULL ORDER BY target",
            r => new DesiredItem { Item = Bodies.One((byte[])r.GetValue(1)), Op = OpOf(r.GetString(0)) }, journal, Text(clock.GetUtcNow()));

    /// <summary>When a read surely shows what was written at a target, or at all of them.</summary>
    public DateTimeOffset SettledAt(string? target = null)
        => database.First("SELECT max(until) FROM settling WHERE step=?1 AND (?2 IS NULL OR target=?2)", r => r.Text(0), journal, target) is { } until ? Time(until) : default;

    public void KeepSettling(WriteTransaction transaction, PlannedChange change, ChangeResult result)
    {
        if (HasSettling)
        {
            transaction.Run("DELETE FROM settling WHERE step=?1 AND target=?2", journal, change.Target);
        }

        if (change.SettleAfter > TimeSpan.Zero)
        {
            HasSettling = true;
            var left = result.Item ?? change.Do?.Item;
            transaction.Run(
                "INSERT INTO settling(step, target, until, fingerprint, body) VALUES(?1, ?2, ?3, ?4, ?5)",
                journal, change.Target, Text(clock.GetUtcNow() + change.SettleAfter), Fingerprint(change), left is null ? null : Bodies.Of(left));
        }
    }

    /// <summary>Remembers a change of which it is not known whether it was done: until a read would show it, the next runs must not do it again.</summary>
    public void KeepDoubt(WriteTransaction transaction, PlannedChange change, DateTimeOffset intended)
    {
        if (change.SettleAfter > TimeSpan.Zero)
        {
            HasSettling = true;
            transaction.Run(
                "INSERT OR REPLACE INTO settling(step, target, until, fingerprint, body) VALUES(?1, ?2, ?3, '', NULL)",
                journal, change.Target, Text(intended + change.SettleAfter));
        }
    }

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static DesiredOp OpOf(string fingerprint) => Enum.TryParse<DesiredOp>(fingerprint.AsSpan(Math.Min(fingerprint.Length, HashLength)), out var op) ? op : DesiredOp.Add;

    private static string Fingerprint(PlannedChange change) => change.Do is { } desire ? desire.Item.Fingerprint() + desire.Op : change.Content?.Sha256 ?? "";
}
