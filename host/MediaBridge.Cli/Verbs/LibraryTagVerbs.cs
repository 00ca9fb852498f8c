using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library tag add|remove|list</c> and <c>library collections</c>.</summary>
internal static class LibraryTagVerbs
{
    private const int WidestBar = 30;

    public static Verb Make() => new Verb(
        "tag",
        "Tags of your own on items.",
        "mediabridge library tag add the-matrix-1999 '4K HDR' Rewatchable",
        "mediabridge library tag list",
        "mediabridge library search 'tag:rewatchable'").With(Change("add", "Adds tags to items.", add: true), Change("remove", "Takes tags off items.", add: false), List());

    /// <summary><c>library collections</c>.</summary>
    public static Verb Collections()
    {
        var name = new Argument<string?>("NAME") { Description = "Show the items of this collection", Arity = ArgumentArity.ZeroOrOne };
        return new Verb("collections", "Collections of films, with what you have of each.", "mediabridge library collections", "mediabridge library collections 'The Matrix Collection'").With(name)
            .Does(async (invocation, ct) =>
            {
                var library = await LibraryVerbs.OpenAsync(invocation, ct);
                var bridge = await invocation.OpenAsync(ct);
                if (invocation.Parse.GetValue(name) is { } wanted)
                {
                    var hits = library.Search(new() { Text = $"collection:\"{wanted.Replace("\"", "", StringComparison.Ordinal)}\" sort:year", Limit = int.MaxValue });
                    if (invocation.Screen.Json)
                    {
                        await JsonOutput.WriteAsync(hits.Entries, ct);
                    }
                    else
                    {
                        new LibraryView(invocation.Screen).Hits(hits, 0);
                    }

                    return ExitCodes.Success;
                }

                return await ShowAsync(invocation, bridge.Edits.Collections(), "collection", ct);
            });
    }

    private static Verb Change(string name, string description, bool add)
    {
        var choice = new LibraryChoice();
        var words = new Argument<string[]>("ITEM TAG") { Description = "The item, then its tags; with --where only tags", Arity = ArgumentArity.OneOrMore };
        NotAnOption.CheckLong(words);
        words.CompletionSources.Add(context => Suggestions.Ask(context, bridge => bridge.Edits.Tags().Select(t => t.Key)));
        return new Verb(
            name,
            description,
            $"mediabridge library tag {name} the-matrix-1999 '4K HDR'",
            $"mediabridge library tag {name} --where 'resolution:2160p' 4K").With(words, choice.Where, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entries, given) = await choice.ManyAsync(invocation, invocation.Value(words), ct);
                var tags = given.Select(t => t.Trim()).Where(t => t.Length > 0).ToList();
                if (tags.Count == 0)
                {
                    throw new PluginException(ErrorKind.Configuration, "No tag is given.", "Write the tags after the item.");
                }

                var who = choice.Who(invocation);
                var lacking = !add && entries.Count == 1 ? bridge.Edits.Lacking(entries[0].Number, tags, who) : [];
                var exit = await LibraryChoice.EachAsync(invocation, entries, add ? "Tagged" : "Tags taken off", item => bridge.Edits.TagAsync(item, add ? tags : [], add ? [] : tags, who, ct), lacking.Count == tags.Count ? Lacks(lacking) : null);
                if (lacking.Count > 0 && lacking.Count < tags.Count)
                {
                    invocation.Screen.Note($"{LibraryView.Title(entries[0])} {Lacks(lacking)}.");
                }

                return exit;
            });
    }

    private static string Lacks(IReadOnlyList<string> tags) => $"has no {(tags.Count == 1 ? "tag" : "tags")} {string.Join(", ", tags.Select(t => $"'{t}'"))}";

    private static Verb List()
    {
        var beginning = new Argument<string?>("BEGINNING") { Description = "Only tags that begin so", Arity = ArgumentArity.ZeroOrOne };
        return new Verb("list", "All tags, the most used first.", "mediabridge library tag list", "mediabridge library tag list 4 --json").With(beginning)
            .Does(async (invocation, ct) =>
            {
                await LibraryVerbs.OpenAsync(invocation, ct);
                return await ShowAsync(invocation, (await invocation.OpenAsync(ct)).Edits.Tags(invocation.Parse.GetValue(beginning)), "tag", ct);
            });
    }

    private static async Task<int> ShowAsync(Invocation invocation, IReadOnlyList<KeyValuePair<string, long>> counts, string noun, CancellationToken ct)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(counts.Select(c => new { Name = c.Key, Items = c.Value }), ct);
            return ExitCodes.Success;
        }

        if (counts.Count == 0)
        {
            invocation.Screen.Note($"The library has no {noun}.");
            return ExitCodes.Success;
        }

        var most = counts.Max(c => c.Value);
        var table = new TextTable(noun, "#items", "");
        foreach (var (name, count) in counts)
        {
            table.Add(name, Words.Number(count), new Cell(new string('▇', (int)Math.Max(1, count * WidestBar / most)), Style.Faint));
        }

        table.Write(invocation.Screen.Data, invocation.Screen.Width);
        return ExitCodes.Success;
    }
}
