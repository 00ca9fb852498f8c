using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Matches;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>matches review</c>: the queue of unsure matches, at the terminal or answered by a script.</summary>
internal static class MatchesReviewVerb
{
    public static Verb Make()
    {
        var all = new Option<bool>("--all") { Description = "Also items without a match that their pipeline went on with, or left out" };
        var pipeline = new Option<string?>("--pipeline") { Description = "Only items of this pipeline", HelpName = "NAME" };
        var scheme = MatchOptions.Scheme();
        return new Verb(
            "review",
            "Decide what no run could: each item with its candidates, from what is stored. Answers can be piped in, one a line.",
            "mediabridge matches review",
            "mediabridge matches review --pipeline filmaffinity --to imdb",
            "printf '1\\nn\\n' | mediabridge matches review").With(all, pipeline, scheme)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var filter = new MatchFilter { Pipeline = invocation.Value(pipeline), Scheme = invocation.Value(scheme) };
                var queue = new ReviewQueue(bridge.Matches, filter, invocation.Value(all), DateTimeOffset.UtcNow);
                var session = new ReviewSession(bridge.Matches, invocation.Screen, queue, Environment.UserName);
                var ended = queue.Total > 0 && await session.RunAsync(ct);
                var summary = session.Summary with { Left = bridge.Matches.Count(filter with { States = [MatchState.Open, MatchState.Later] }) };
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(summary, ct);
                }
                else
                {
                    Tell(bridge, invocation.Screen, summary, queue.Total);
                }

                return ended && summary.Left > 0 ? ExitCodes.InteractionNeeded : ExitCodes.Success;
            });
    }

    private static void Tell(Bridge bridge, Screen screen, ReviewSummary summary, long total)
    {
        if (total == 0)
        {
            screen.Note("Nothing waits for a decision.");
            return;
        }

        screen.Data.Line(string.Create(CultureInfo.InvariantCulture, $"{summary.Matched} matched, {summary.None} without a match, {summary.Later} put off; {summary.Left} still open."));
        foreach (var pipeline in summary.Pipelines)
        {
            var file = bridge.Matches.LatestRun(pipeline) is { } run ? bridge.Runs.Show(run)?.Definition.File : null;
            screen.Note(file is null ? $"To take the decisions up, run {pipeline} again." : $"To take the decisions up: mediabridge run {file}");
        }
    }
}
