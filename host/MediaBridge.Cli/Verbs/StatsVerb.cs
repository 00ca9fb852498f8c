using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>stats SOURCE|FILE</c>: counts what there is.</summary>
internal static class StatsVerb
{
    /// <summary>Sources that read a file of an ending.</summary>
    private static readonly Dictionary<string, string> Readers = new(StringComparer.OrdinalIgnoreCase) { [".jsonl"] = "items", [".ndjson"] = "items", [".csv"] = "csv" };

    public static Verb Make()
    {
        var from = new Argument<string>("SOURCE") { Description = "A source (component[:argument][?key=value&…]), a file of items (.jsonl, .csv), or a pipeline file (.yaml), whose sinks are left out" };
        NotAnOption.Check(from);
        from.CompletionSources.Add(context => ExpressionSuggestions.Of(context, "source").Concat(Suggestions.Files(context.WordToComplete, "", [".yaml", ".yml", .. Readers.Keys])));
        var where = new Option<string?>("--where") { Description = "Only items that match this query", HelpName = "QUERY" };
        where.CompletionSources.Add(Suggestions.Queries);
        return new Verb(
            "stats",
            "Statistics of your ratings: totals, marks, decades, genres, countries, directors, and your marks against the averages of sites.",
            "mediabridge stats films.jsonl",
            "mediabridge stats items:films.jsonl --where 'country:ES rated:2024..'",
            "mediabridge stats films.yaml --json                      # what comes out of the steps of a pipeline",
            "mediabridge copy items:films.jsonl 'files:out?format=stats'  # as a page with charts")
            .With(from, where)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var query = invocation.Value(where);
                var (pipeline, options) = Load(bridge, invocation.Value(from), query);
                if (RunFlow.Refused(invocation, pipeline))
                {
                    return ExitCodes.Configuration;
                }

                StatisticsReport report;
                await using (var watch = new Watch(invocation, ct))
                {
                    report = await bridge.CountAsync(pipeline, options, watch, ct);
                }

                invocation.TellWarnings();
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { report.Read.Sources, report.Read.Messages, report.Statistics }, ct);
                    return report.Read.ExitCode;
                }

                new StatisticsView(invocation.Screen).Write(report.Statistics);
                foreach (var message in report.Read.Messages)
                {
                    invocation.Screen.Side.Write("  ! ", Style.Warning).Line(message);
                }

                return report.Read.ExitCode;
            });
    }

    private static (Pipeline Pipeline, RunOptions Options) Load(Bridge bridge, string from, string? where)
    {
        var ending = Path.GetExtension(from);
        if (ending is ".yaml" or ".yml" && !from.Contains('?', StringComparison.Ordinal))
        {
            return (bridge.Load(from), new RunOptions { Where = where });
        }

        var expression = Readers.TryGetValue(ending, out var reader) && File.Exists(from) ? $"{reader}:{Uri.EscapeDataString(from).Replace("%2F", "/", StringComparison.Ordinal)}" : from;
        return (bridge.Reading(expression, where), new RunOptions());
    }
}
