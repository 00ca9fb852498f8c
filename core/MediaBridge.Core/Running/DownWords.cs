using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Says of each connection that could not be used why, what to do, what was left, and what went on without it.</summary>
internal static class DownWords
{
    /// <summary>Two messages for each cause, and one for what went on.</summary>
    public static IEnumerable<string> Of(RunContext context, IEnumerable<SourceReport> sources, IEnumerable<SinkReport> sinks)
    {
        if (context.Down.IsEmpty)
        {
            yield break;
        }

        foreach (var cause in context.Down.GroupBy(d => d.Value.ForPeople(), d => d.Key, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            yield return cause.Key;
            yield return $"Left by that: {string.Join("; ", Left(context, [.. cause]))}.";
        }

        List<string> others =
        [
            .. sources.Where(s => s.Complete).Select(s => s.Id),
            .. sinks.Where(s => s is { State: SinkRow.Done or SinkRow.Planned, Message: null }).Select(s => s.Id),
        ];
        if (others.Count > 0)
        {
            yield return $"Went on all the same: {string.Join(", ", others)}.";
        }
    }

    private static IEnumerable<string> Left(RunContext context, HashSet<string> ids)
        => [
            .. context.Pipeline.From.Where(s => ids.Contains(s.Id)).Select(s => $"{s.Id} was not read"),
            .. context.Pipeline.Steps.Where(s => ids.Contains(s.Id)).Select(s => $"items wait at {s.Id} for the next run"),
            .. context.Pipeline.To.Where(s => ids.Contains(s.Id)).Select(s => Left(context, s)),
        ];

    private static string Left(RunContext context, SinkStep sink)
        => context.Run.Dry ? $"{sink.Id} was not planned"
        : context.Components.Describe(ComponentKind.Sink, sink.Component).Info.NeedsAll || context.Options.IsPartial ? $"{sink.Id} wrote nothing"
        : $"{sink.Id} wrote nothing and keeps its items for the next run";
}
