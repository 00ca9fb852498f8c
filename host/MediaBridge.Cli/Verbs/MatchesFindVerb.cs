using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Matches;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>matches find</c>: a matcher over a file of items, one line out for each in.</summary>
internal static class MatchesFindVerb
{
    private const string RowExtra = "core.row";

    public static Verb Make()
    {
        var matcher = new Option<string>("--with") { Description = "The matcher, with its options if it needs some: component?key=value&…", HelpName = "MATCHER", Required = true };
        matcher.CompletionSources.Add(context => Suggestions.Components(context, "matcher"));
        var connection = new Option<string?>("--connection") { Description = "The connection that it works on", HelpName = "NAME" };
        connection.CompletionSources.Add(Suggestions.Connections);
        var accept = new Option<string>("--accept") { Description = "The weakest that is chosen: medium (by default, for nothing is written), or strong", HelpName = "LEVEL", DefaultValueFactory = _ => "medium" };
        accept.AcceptOnlyFromAmong("strong", "medium");
        var workers = new Option<int?>("--workers") { Description = "Items asked at the same time", HelpName = "N" };
        var scheme = MatchOptions.Scheme();
        var file = new Argument<string>("FILE") { Description = "Items as JSON lines, or a table of ratings (CSV); - for standard input", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "-" };
        NotAnOption.Check(file);
        file.CompletionSources.Add(context => Suggestions.Files(context.WordToComplete, ""));
        return new Verb(
            "find",
            "Ask a matcher for the items of a file and print a line of JSON for each, in their order; nothing is stored.",
            "mediabridge matches find --with imdb.dataset --to imdb ratings.csv",
            "cat films.jsonl | mediabridge matches find --with imdb.dataset --to imdb --accept strong -").With(file, matcher, scheme, connection, accept, workers)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var search = new MatchSearch
                {
                    Matcher = invocation.Value(matcher)!,
                    Scheme = invocation.Value(scheme),
                    Connection = invocation.Value(connection),
                    Accept = Enum.Parse<Recommendation>(invocation.Value(accept)!, ignoreCase: true),
                    Workers = invocation.Value(workers) ?? invocation.Settings.Workers,
                };
                var name = invocation.Value(file);
                return await PrintAsync(bridge.Matches.FindAsync(ItemsAsync(bridge, name, invocation, ct), search, ct), ct);
            });
    }

    private static async IAsyncEnumerable<MediaItem> ItemsAsync(Bridge bridge, string file, Invocation invocation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var input = Open(file);
        await foreach (var item in bridge.Matches.ReadItemsAsync(input, file, text => invocation.Screen.Side.Write("warning: ", Output.Style.Warning).Line(text), cancellationToken))
        {
            yield return item;
        }
    }

    private static async Task<int> PrintAsync(IAsyncEnumerable<FoundMatch> matches, CancellationToken cancellationToken)
    {
        var exit = ExitCodes.Success;
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        await using var each = matches.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            // Whoever reads along gets each line as soon as it is there; while more are ready, they go together.
            var next = each.MoveNextAsync();
            if (!next.IsCompleted)
            {
                await output.FlushAsync(cancellationToken);
            }

            if (!await next)
            {
                break;
            }

            var found = each.Current;
            var row = found.Item.Extras?.TryGetValue(RowExtra, out var key) == true && key.ValueKind == JsonValueKind.String ? key.GetString() : null;
            await JsonSerializer.SerializeAsync(output, MatchJsonView.Of(found, row), MatchJsonView.Lines, cancellationToken);
            output.WriteByte((byte)'\n');
            exit |= found.Error is { } error ? ExitCodes.Of(error.Kind) : ExitCodes.Success;
        }

        await output.FlushAsync(cancellationToken);
        return exit;
    }

    private static Stream Open(string file)
    {
        try
        {
            return file is "-" ? Console.OpenStandardInput() : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read: {e.Message}", "Check the name of the file.", e);
        }
    }
}
