using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Previewing;

/// <summary>Estimates what applying a plan costs, from its changes and the pace of the services.</summary>
internal static class Estimator
{
    /// <summary>One estimate for each sink of the report.</summary>
    /// <param name="report">The report of the dry run.</param>
    /// <param name="changes">Its changes by sink.</param>
    /// <param name="policyOf">Service and pace of a sink; null for sinks without a service.</param>
    public static IReadOnlyList<PlanEstimate> Of(RunReport report, Func<string, IEnumerable<ChangeRow>> changes, Func<string, (string Service, ServicePolicy Policy)?> policyOf)
        => [.. report.Sinks.Select(sink =>
        {
            var target = policyOf(sink.Id);
            var writes = sink.Created + sink.Updated + sink.Deleted;
            double? pace = target is { } at ? Math.Min(at.Policy.RequestsPerSecond, at.Policy.WritesPerSecond ?? double.MaxValue) : null;
            return new PlanEstimate
            {
                Sink = sink.Id,
                Service = target?.Service,
                Writes = writes,
                Saved = sink.Unchanged,
                Bytes = changes(sink.Id).Where(r => r.State == ChangeState.Planned && r.Change.Kind is ChangeKind.Create or ChangeKind.Update).Sum(r => r.Change.Content?.Length ?? 0),
                WritesPerSecond = pace,
                Time = pace is { } each ? TimeSpan.FromSeconds(Math.Max(0, writes - target!.Value.Policy.Burst) / each) : null,
            };
        })];
}
