using MediaBridge.Core.Running;

namespace MediaBridge.Core.Previewing;

/// <summary>A plan in numbers, as a person decides about it.</summary>
public sealed record PlanGroups
{
    /// <summary>New at their targets.</summary>
    public long Add { get; init; }

    /// <summary>Changed at their targets.</summary>
    public long Change { get; init; }

    /// <summary>Among the changes, ratings that rise.</summary>
    public long Up { get; init; }

    /// <summary>Among the changes, ratings that fall.</summary>
    public long Down { get; init; }

    /// <summary>Removed from their targets.</summary>
    public long Remove { get; init; }

    /// <summary>As wanted already.</summary>
    public long Same { get; init; }

    /// <summary>In conflict with what is there: each waits for an answer.</summary>
    public long Conflict { get; init; }

    /// <summary>Left as they are, because <c>existing: keep</c> says so.</summary>
    public long Keep { get; init; }

    /// <summary>Items without a sure match.</summary>
    public long Unmatched { get; init; }

    /// <summary>Left for a later run.</summary>
    public long Later { get; init; }

    /// <summary>Left out, refused or left alone for other reasons, queries aside.</summary>
    public long Left { get; init; }

    internal static PlanGroups Of(RunReport report, IEnumerable<ChangeInfo> changes)
    {
        var (up, down) = (0L, 0L);
        foreach (var change in changes)
        {
            if (change is { Group: ChangeGroups.Change, Rating.Difference: { } difference })
            {
                up += difference > 0 ? 1 : 0;
                down += difference < 0 ? 1 : 0;
            }
        }

        long Reasons(params ReadOnlySpan<string> words)
        {
            var sum = 0L;
            foreach (var reason in report.Reasons)
            {
                sum += words.Contains(reason.Word) ? reason.Count : 0;
            }

            return sum;
        }

        return new PlanGroups
        {
            Add = report.Sinks.Sum(s => s.Created),
            Change = report.Sinks.Sum(s => s.Updated),
            Up = up,
            Down = down,
            Remove = report.Sinks.Sum(s => s.Deleted),
            Same = report.Sinks.Sum(s => s.Unchanged),
            Conflict = report.Sinks.Sum(s => s.Held),
            Keep = Reasons(ReasonWords.Kept),
            Unmatched = Reasons(ReasonWords.Unmatched),
            Later = Reasons(ReasonWords.Parked, ReasonWords.Limited, ReasonWords.Away),
            Left = Reasons(ReasonWords.Invalid, ReasonWords.Dropped, ReasonWords.Unknown, ReasonWords.Rejected, ReasonWords.Duplicate, ReasonWords.Declined, ReasonWords.Moved, ReasonWords.Skipped, ReasonWords.Failed),
        };
    }
}
