using MediaBridge.Core.Items;
using MediaBridge.Core.Library;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The fields whose sources a pipeline ranks, and who gave them: a lookup that ranks below does not replace them.</summary>
internal static class FieldRanks
{
    /// <summary>The fields that a lookup replaces only from those that rank below it.</summary>
    public static IReadOnlyList<string> Of(PipelineDefinition pipeline)
        => [.. pipeline.Steps.SelectMany(s => s.MergeFields).Where(m => m.Value.Above.Count > 0).Select(m => m.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>Takes over who gave the fields of an item behind a barrier, which the item tells.</summary>
    public static void Recall(MediaItem item, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0 || ItemAtHand.Now is not { } atHand || item.Provenance?.Fields is not { Count: > 0 } givers)
        {
            return;
        }

        foreach (var field in fields)
        {
            var giver = givers.GetValueOrDefault(field) ?? givers.GetValueOrDefault(ItemFields.DescriptionPrefix + (field is "dates" ? "released" : field))
                ?? (field is "ratings" ? givers.FirstOrDefault(g => g.Key.StartsWith(ItemFields.RatingPrefix, StringComparison.Ordinal)).Value : null);
            if (giver is not null)
            {
                atHand.Gave(field, giver);
            }
        }
    }

    /// <summary>Notes the fields that a processor gave or changed.</summary>
    public static void Note(MediaItem before, MediaItem after, string step, IReadOnlyList<string> fields)
    {
        if (fields.Count == 0 || ReferenceEquals(before, after) || ItemAtHand.Now is not { } atHand)
        {
            return;
        }

        foreach (var field in fields.Where(f => MergeFields.Has(after, f) && MergeFields.Copy(before, after, f) != before))
        {
            atHand.Gave(field, step);
        }
    }
}
