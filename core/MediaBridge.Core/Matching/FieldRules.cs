using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>Merges single fields by the rules of a lookup, and notes which of them it gave: a later one may rank below it.</summary>
internal sealed class FieldRules(ProcessStep step)
{
    /// <summary>The item with its fields as the rules want them.</summary>
    /// <param name="item">As it was.</param>
    /// <param name="found">What the lookup found.</param>
    /// <param name="merged">Both, merged as fields without a rule are.</param>
    /// <param name="isReplace">Whether what was found wins there.</param>
    public MediaItem Apply(MediaItem item, MediaItem found, MediaItem merged, bool isReplace)
    {
        var atHand = ItemAtHand.Now;
        foreach (var (field, rule) in step.MergeFields)
        {
            var wanted = step.Facets.Count == 0 || step.Facets.Contains(MergeFields.FacetOf(field), StringComparer.Ordinal);
            var (has, finds) = (MergeFields.Has(item, field), wanted && MergeFields.Has(found, field));
            var isTaken = finds && rule.Way switch
            {
                FieldMerge.Keep => false,
                FieldMerge.Replace => !has || !rule.Above.Contains(atHand?.GiverOf(field) ?? "", StringComparer.Ordinal),
                _ => !has,
            };
            merged = rule.Way == FieldMerge.Union && finds
                ? MergeFields.Copy(merged, MergeFields.Unite(item, found, field), field)
                : MergeFields.Copy(merged, isTaken ? found : item, field);
            if (isTaken)
            {
                atHand?.Gave(field, step.Id);
            }
        }

        foreach (var field in MergeFields.Names().Where(f => atHand is not null && !step.MergeFields.ContainsKey(f) && MergeFields.Has(merged, f) && (isReplace ? MergeFields.Has(found, f) : !MergeFields.Has(item, f))))
        {
            atHand!.Gave(field, step.Id);
        }

        return merged;
    }
}
