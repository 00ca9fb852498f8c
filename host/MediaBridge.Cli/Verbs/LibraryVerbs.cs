using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library …</c>: the catalogue of what you have.</summary>
internal static class LibraryVerbs
{
    public static Verb Make() => new Verb(
        "library",
        "The catalogue of what you have: scan folders into it, search it, look at items, change them, count them.",
        "mediabridge library scan /media/films",
        "mediabridge library search 'matrix'",
        "mediabridge library rename --dry-run",
        "mediabridge library stats").With(
        [
            LibraryScanVerb.Make(),
            LibraryScansVerbs.Make(),
            Search(),
            Show(),
            LibraryQueryVerb.Make(),
            People(),
            LibraryStatsVerb.Make(),
            LibraryDuplicatesVerb.Make(),
            LibraryCleanupVerb.Make(),
            LibraryBackupVerb.Make(),
            LibraryRestoreVerb.Make(),
            LibraryRenameVerb.Make(),
            LibraryExportVerb.Make(),
            .. LibraryEditVerbs.Make(),
            LibraryTagVerbs.Make(),
            LibraryTagVerbs.Collections(),
            LibraryWatchlistVerbs.Make(),
            .. LibraryHistoryVerbs.Make(),
        ]);

    /// <summary>The library, ready to be read.</summary>
    public static async Task<LibraryBook> OpenAsync(Invocation invocation, CancellationToken ct)
    {
        var library = (await invocation.OpenAsync(ct)).Library;
        await library.PrepareAsync(ct);
        return library;
    }

    private static Verb Search()
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, field:value, ranges, sort: … as in where:", Arity = ArgumentArity.ZeroOrMore };
        query.CompletionSources.Add(Suggestions.Queries);
        NotAnOption.CheckLong(query);
        var field = new Option<string?>("--field") { Description = "Look for words in this field only, such as title, director or path", HelpName = "FIELD" };
        var tags = new Option<string[]>("--tag") { Description = "Only what has this tag; several times for several", HelpName = "TAG", AllowMultipleArgumentsPerToken = false };
        tags.CompletionSources.Add(context => Suggestions.Ask(context, bridge => bridge.Edits.Tags().Select(t => t.Key)));
        var fuzzy = new Option<bool>("--fuzzy") { Description = "Take words that are spelt nearly so" };
        var limit = new Option<int>("--limit") { Description = "How many; default: 20", HelpName = "N", DefaultValueFactory = _ => 20 };
        var offset = new Option<int>("--offset") { Description = "How many to pass over", HelpName = "N" };
        var facets = new Option<bool>("--facets") { Description = "Count the hits by genre, decade and kind" };
        return new Verb(
            "search",
            "Finds items: the best first where words are looked for, else as sort: says.",
            "mediabridge library search 'keanu reeves'",
            "mediabridge library search --field title matrix",
            "mediabridge library search --fuzzy matricx",
            "mediabridge library search --tag 'Kids Safe' comedy",
            "mediabridge library search 'genre:drama year:1990..1999 site:8.. sort:site-' --facets").With(query, field, tags, fuzzy, limit, offset, facets)
            .Does(async (invocation, ct) =>
            {
                var library = await OpenAsync(invocation, ct);
                var hits = library.Search(new LibraryQuery
                {
                    Text = string.Join(' ', [.. invocation.Value(query), .. (invocation.Value(tags) ?? []).Select(t => $"tag:=\"{t.Replace("\"", "", StringComparison.Ordinal)}\"")]),
                    Field = invocation.Value(field),
                    IsFuzzy = invocation.Value(fuzzy),
                    Limit = Math.Max(0, invocation.Value(limit)),
                    Offset = Math.Max(0, invocation.Value(offset)),
                    WithFacets = invocation.Value(facets),
                });
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(hits, ct);
                }
                else
                {
                    new LibraryView(invocation.Screen).Hits(hits, invocation.Value(offset), isEmpty: hits.Total == 0 && library.Search(new LibraryQuery { Limit = 0 }).Total == 0);
                }

                return ExitCodes.Success;
            });
    }

    private static Verb Show()
    {
        var item = new Argument<string>("ITEM") { Description = "Its name (the-matrix-1999), an id (imdb:tt0133093), its number, or a part of its title" };
        NotAnOption.Check(item);
        return new Verb(
            "show",
            "All that is known of an item, and where each field came from.",
            "mediabridge library show the-matrix-1999",
            "mediabridge library show imdb:tt0133093 --json",
            "mediabridge library show 'the matrix'").With(item)
            .Does(async (invocation, ct) =>
            {
                var library = await OpenAsync(invocation, ct);
                var details = library.Show(One(library, invocation.Value(item)).Number)!;
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(LibraryJsonView.Of(details), ct);
                }
                else
                {
                    new LibraryView(invocation.Screen).Details(details);
                }

                return ExitCodes.Success;
            });
    }

    private static Verb People()
    {
        var name = new Argument<string[]>("NAME") { Description = "Words of the name", Arity = ArgumentArity.OneOrMore };
        NotAnOption.CheckLong(name);
        var role = new Option<string?>("--role") { Description = "Only what they did as: actor, director, writer …", HelpName = "ROLE" };
        role.CompletionSources.Add("actor", "director", "writer", "producer", "composer", "guest");
        var limit = new Option<int>("--limit") { Description = "How many people; default: 10", HelpName = "N", DefaultValueFactory = _ => 10 };
        return new Verb(
            "people",
            "Finds actors, directors and others by name, with what they did in your library.",
            "mediabridge library people 'Keanu Reeves'",
            "mediabridge library people hitchcock --role director").With(name, role, limit)
            .Does(async (invocation, ct) =>
            {
                var library = await OpenAsync(invocation, ct);
                var text = string.Join(' ', invocation.Value(name));
                var people = library.People(text, invocation.Value(role), Math.Max(1, invocation.Value(limit)));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(people, ct);
                    return ExitCodes.Success;
                }

                new LibraryView(invocation.Screen).People(people);
                if (people.Count == 0)
                {
                    var near = library.NearNames(text);
                    invocation.Screen.Note(near.Count == 0 ? $"Nobody in the library is called '{text}'." : $"Nobody in the library is called '{text}'. Did you mean {string.Join(", ", near)}?");
                }

                return ExitCodes.Success;
            });
    }

    /// <summary>The one item that a name means.</summary>
    public static LibraryEntry One(LibraryBook library, string name)
    {
        var found = library.Named(name);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new PluginException(ErrorKind.Configuration, $"The library has no item '{name}'.", Near(library, name)),
            _ => throw new PluginException(ErrorKind.Configuration, $"'{name}' can be several.", $"{string.Join("\n  ", found.Take(8).Select(e => $"{e.Slug} ({LibraryView.Title(e)})"))}{(found.Count > 8 ? "\n  …" : "")}\n  Give the name, an id, or the number of the one that is meant."),
        };
    }

    private static string Near(LibraryBook library, string name)
    {
        const string Search = "`mediabridge library search` finds items.";
        var words = name.Replace("\"", "", StringComparison.Ordinal);
        return !words.All(char.IsAsciiDigit) && library.Search(new LibraryQuery { Text = $"\"{words}\"", Limit = 1 }).Suggestions is [var near, ..] ? $"Did you mean {near}? {Search}" : Search;
    }
}
