using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Verbs;
using MediaBridge.Core;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Library;

/// <summary>Which items a command that changes the library is about, and who changes them.</summary>
internal sealed class LibraryChoice
{
    public LibraryChoice()
    {
        NotAnOption.Check(Item);
        Where.CompletionSources.Add(Suggestions.Queries);
    }

    /// <summary>One item.</summary>
    public Argument<string> Item { get; } = new("ITEM") { Description = "Its name (the-matrix-1999), an id (imdb:tt0133093), its number, or a part of its title" };

    /// <summary>Many items.</summary>
    public Option<string?> Where { get; } = new("--where") { Description = "All items that this query finds, in the place of ITEM", HelpName = "QUERY" };

    /// <summary>Who changes them.</summary>
    public Option<string?> Person { get; } = new("--person") { Description = "Whose tags, lists, plays and marks; default: nobody in particular", HelpName = "NAME" };

    /// <summary>The person, as the library names one.</summary>
    public string Who(Invocation invocation) => invocation.Value(Person) ?? "";

    /// <summary>The one item that is named.</summary>
    public async Task<(Bridge Bridge, LibraryEntry Entry)> OneAsync(Invocation invocation, CancellationToken ct)
    {
        var library = await LibraryVerbs.OpenAsync(invocation, ct);
        return (await invocation.OpenAsync(ct), LibraryVerbs.One(library, invocation.Value(Item)));
    }

    /// <summary>The items that are named, or found by the query; the other words are left to the command.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="words">What was written; the first is the item, unless there is a query.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<(Bridge Bridge, IReadOnlyList<LibraryEntry> Entries, IReadOnlyList<string> Others)> ManyAsync(Invocation invocation, string[] words, CancellationToken ct)
    {
        var library = await LibraryVerbs.OpenAsync(invocation, ct);
        var bridge = await invocation.OpenAsync(ct);
        if (invocation.Value(Where) is { } query)
        {
            return (bridge, library.Search(new LibraryQuery { Text = query, Limit = int.MaxValue }).Entries, words);
        }

        return words is [var name, .. var rest]
            ? (bridge, [LibraryVerbs.One(library, name)], rest)
            : throw new PluginException(ErrorKind.Configuration, "No item is named.", "Write ITEM, or --where QUERY for many.");
    }

    /// <summary>The items that are named, or found by the query.</summary>
    public async Task<(Bridge Bridge, IReadOnlyList<LibraryEntry> Entries)> AllAsync(Invocation invocation, string[] names, CancellationToken ct)
    {
        var (bridge, entries, others) = await ManyAsync(invocation, names, ct);
        if (invocation.Value(Where) is not null)
        {
            return others.Count == 0 ? (bridge, entries) : throw new PluginException(ErrorKind.Configuration, $"'{others[0]}' stands beside --where.", "Name the items, or find them by a query.");
        }

        // All are found before anything changes: a misspelt one must not leave half of them done.
        return (bridge, [.. entries.Concat(others.Select(o => LibraryVerbs.One(bridge.Library, o))).DistinctBy(e => e.Number)]);
    }

    /// <summary>Changes items one by one and tells how many; an item that cannot be changed stops no other.</summary>
    /// <param name="invocation">The call.</param>
    /// <param name="entries">The items.</param>
    /// <param name="done">What is said of those that changed.</param>
    /// <param name="change">Changes one; whether anything did.</param>
    /// <param name="why">Why the one item did not change.</param>
    public static async Task<int> EachAsync(Invocation invocation, IReadOnlyList<LibraryEntry> entries, string done, Func<long, Task<bool>> change, string? why = null)
    {
        var changed = 0;
        var exit = ExitCodes.Success;
        foreach (var entry in entries)
        {
            try
            {
                changed += await change(entry.Number) ? 1 : 0;
            }
            catch (PluginException e) when (entries.Count > 1)
            {
                invocation.Screen.Note($"{LibraryView.Title(entry)}: {e.Message}");
                exit = ExitCodes.Of(e.Error.Kind);
            }
        }

        invocation.Screen.Note(entries.Count == 1 && changed == 1 ? $"{done}: {LibraryView.Title(entries[0])}."
            : entries.Count == 1 ? $"Nothing changed: {LibraryView.Title(entries[0])} {why ?? "is so already"}."
            : $"{done}: {Output.Words.Count(changed, "item")}{(changed < entries.Count ? $", {Output.Words.Number(entries.Count - changed)} as before" : "")}.");
        return exit;
    }
}
