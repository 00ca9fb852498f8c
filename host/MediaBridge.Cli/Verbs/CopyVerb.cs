using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Runs;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>copy FROM TO</c>: a pipeline of one source and one sink, without a file.</summary>
internal static class CopyVerb
{
    public static Verb Make()
    {
        var from = new Argument<string>("FROM") { Description = "A source: component[:argument][?key=value&…]" };
        var to = new Argument<string>("TO") { Description = "A sink: component[:argument][?key=value&…]" };
        NotAnOption.Check(from);
        NotAnOption.Check(to);
        from.CompletionSources.Add(context => ExpressionSuggestions.Of(context, "source"));
        to.CompletionSources.Add(context => ExpressionSuggestions.Of(context, "sink"));
        var match = new Option<string?>("--match") { Description = "A matcher between them, such as imdb.dataset:imdb", HelpName = "MATCHER" };
        var where = new Option<string?>("--where") { Description = "Only items that match this query", HelpName = "QUERY" };
        match.CompletionSources.Add(context => Suggestions.Components(context, "matcher"));
        where.CompletionSources.Add(Suggestions.Queries);
        var existing = new Option<string?>("--existing") { Description = "Where the target holds another mark, note or favourite: overwrite it, ask, or keep it", HelpName = "RULE" };
        existing.AcceptOnlyFromAmong("overwrite", "ask", "keep");
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would change" };
        var confirm = new Option<bool>("--confirm") { Description = "Show what would change and ask before anything is written" };
        var settings = new RunSettings();
        return new Verb(
            "copy",
            "Copy from a source to a sink without a pipeline file.",
            "mediabridge copy files.videos:/srv/films 'files:out?format=csv'",
            "mediabridge copy items:films.jsonl 'files:out?format=html' --where year:1920..1929",
            "mediabridge copy items:films.jsonl 'files:-?format=csv'   # prints the file",
            "mediabridge plugins list                                  # what can be copied from and to")
            .With([from, to, match, where, existing, confirm, dry, .. settings.Reading.Where(o => o.Name is not "--where"), .. settings.Applying])
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var pipeline = await MissingValues.CopyAsync(invocation, bridge, invocation.Value(from), invocation.Value(to), invocation.Value(match), invocation.Value(where), invocation.Value(existing), ct);
                return invocation.Value(dry)
                    ? await PlanFlow.PlanAsync(invocation, bridge, pipeline, settings.Read(invocation), new PlanWishes { Next = "leave out --dry-run" }, ct)
                    : invocation.Value(confirm)
                        ? await ConfirmFlow.RunAsync(invocation, bridge, pipeline, settings.Read(invocation), ct)
                        : await RunFlow.RunAsync(invocation, bridge, pipeline, settings.Read(invocation), ct);
            });
    }
}
