using MediaBridge.Core.Pipelines;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>What the last complete read of each source gave: a read that gives much less may be a backup that is about to be lost.</summary>
internal static class Yields
{
    /// <summary>The code by which <c>--answer</c> says that fewer items are right.</summary>
    public const string Code = "shrunk";

    /// <summary>The answer that takes fewer items for right.</summary>
    public const string Accept = "accept";

    /// <summary>Items and run of the last complete read of the same account with the same options; null if there was none.</summary>
    public static async Task<(long Items, long Run)?> LastAsync(RunContext context, SourceStep step, CancellationToken cancellationToken)
    {
        var stored = context.Database.First(
            "SELECT belongs, items, run FROM yields WHERE pipeline=?1 AND source=?2", r => (Belongs: r.GetString(0), Items: r.GetInt64(1), Run: r.GetInt64(2)), context.Pipeline.Name, step.Id);
        return stored.Belongs is not null && string.Equals(stored.Belongs, await BelongsAsync(context, step, cancellationToken), StringComparison.Ordinal) ? (stored.Items, stored.Run) : null;
    }

    /// <summary>What a number of items can be compared with: one of the same account, options and query.</summary>
    public static async Task<string> BelongsAsync(RunContext context, SourceStep step, CancellationToken cancellationToken)
        => $"{await context.Components.AccountAsync(step.Connection, context.Step("read", step.Id), cancellationToken)}\n{step.Options.ToJsonString()}\n{step.Where}";

    /// <summary>Remembers what a settled run read.</summary>
    public static void Store(WriteTransaction transaction, string pipeline, string source, string belongs, long items, long run)
        => transaction.Run(
            "INSERT INTO yields(pipeline, source, belongs, items, run) VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(pipeline, source) DO UPDATE SET belongs=excluded.belongs, items=excluded.items, run=excluded.run",
            pipeline, source, belongs, items, run);

    /// <summary>Whether a read can be compared: it was whole, and asked for whole; one of what changed tells at least what is gone.</summary>
    public static bool Counts(RunContext context, ReadRow read) => read is { Complete: true } and ({ Start: null } or { Removed: > 0 }) && !context.Options.IsPartial;

    /// <summary>How many items there are after a complete read; what is new in one of what changed is not counted.</summary>
    /// <param name="read">The read.</param>
    /// <param name="before">Items before it; null if that is not known.</param>
    public static long? Left(ReadRow read, long? before) => read.Start is null ? read.Items : before is { } then ? Math.Max(0, then - read.Removed) : null;
}
