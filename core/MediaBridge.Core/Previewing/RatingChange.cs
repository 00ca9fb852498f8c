using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The own mark before and after a change, on the target's scale.</summary>
public sealed record RatingChange
{
    /// <summary>The mark there; null if there is none.</summary>
    public decimal? Before { get; init; }

    /// <summary>The mark that is written; null if it goes.</summary>
    public decimal? After { get; init; }

    /// <summary>The highest mark of the scale.</summary>
    public required decimal OutOf { get; init; }

    /// <summary>How much higher the new mark is; null unless there are two.</summary>
    public decimal? Difference => After - Before;

    /// <summary>The marks of a change; null for any other.</summary>
    internal static RatingChange? Of(ChangeRow row)
    {
        if (row.Change is not { Facet: Facets.Ratings, Do: { } desire } change || Own(desire.Item) is not { } mark)
        {
            return null;
        }

        var there = change.Kind == ChangeKind.Create || change.Inverse is not { Op: not DesiredOp.Remove } inverse ? null : Own(inverse.Item);
        return desire.Op == DesiredOp.Remove
            ? new RatingChange { Before = mark.Value.Normal(), OutOf = mark.Scale.Max.Normal() }
            : new RatingChange { Before = there is null ? null : there.To(mark.Scale).Value.Normal(), After = mark.Value.Normal(), OutOf = mark.Scale.Max.Normal() };
    }

    private static Rating? Own(MediaItem item) => item.Ratings?.FirstOrDefault(r => string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal));
}
