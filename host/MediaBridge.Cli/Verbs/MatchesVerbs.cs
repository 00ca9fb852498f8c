using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Matches;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>matches list|find|explain|pin|unpin|review|export|import|report</c>.</summary>
internal static class MatchesVerbs
{
    public static Verb Make() => new Verb(
        "matches",
        "Which film of one service is which of another: what was found, how sure it is, and what you decided.",
        "mediabridge matches list --state open",
        "mediabridge matches review",
        "mediabridge matches report --out matches.html").With([List(), MatchesFindVerb.Make(), Explain(), Pin(), Unpin(), MatchesReviewVerb.Make(), .. MatchesFileVerbs.Make()]);

    private static Verb List()
    {
        var filter = new MatchOptions();
        var limit = new Option<int>("--limit") { Description = "How many", HelpName = "N", DefaultValueFactory = _ => 50 };
        var after = new Option<long>("--after") { Description = "Only those that follow this one: the next page", HelpName = "NO" };
        return new Verb(
            "list",
            "Matches as they stand, by title.",
            "mediabridge matches list",
            "mediabridge matches list --state open,later --to imdb",
            "mediabridge matches list --recommendation low --limit 200 --json").With([.. filter.All, limit, after])
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var wanted = filter.Read(invocation) with { After = invocation.Value(after) };
                var most = Math.Max(1, invocation.Value(limit));
                var matches = book.List(wanted, most);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(matches.Select(MatchJsonView.Of), ct);
                    return ExitCodes.Success;
                }

                if (matches.Count == 0)
                {
                    invocation.Screen.Note("No such matches. A pipeline with a step 'match' makes some.");
                    return ExitCodes.Success;
                }

                MatchTable.Write(matches, invocation.Screen);
                if (matches.Count == most && book.Count(wanted) is var all && all > most)
                {
                    invocation.Screen.Note(string.Create(CultureInfo.InvariantCulture, $"… {all - most} more: add --after {matches[^1].Number}"));
                }

                return ExitCodes.Success;
            });
    }

    private static Verb Explain()
    {
        var item = ItemArgument();
        var scheme = MatchOptions.Scheme();
        return new Verb(
            "explain",
            "Why an item was or was not matched: every candidate with the parts of its score.",
            "mediabridge matches explain filmaffinity:123456",
            "mediabridge matches explain 12",
            "mediabridge matches explain 'todo sobre mi madre' --to imdb").With(item, scheme)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var matches = Found(book.Named(invocation.Value(item), invocation.Value(scheme)), invocation.Value(item));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(matches.Select(MatchJsonView.Of), ct);
                    return ExitCodes.Success;
                }

                foreach (var (place, match) in matches.Index())
                {
                    if (place > 0)
                    {
                        invocation.Screen.Data.Line();
                    }

                    MatchTable.Explain(match, book, invocation.Screen);
                }

                return ExitCodes.Success;
            });
    }

    private static Verb Pin()
    {
        var item = ItemArgument();
        var id = new Argument<string>("ID") { Description = "The id that it is: tt0133093, tmdb.movie:603, the address of its page; or none" };
        NotAnOption.Check(id);
        var scheme = MatchOptions.Scheme();
        var note = new Option<string?>("--note") { Description = "Why, for those who look later", HelpName = "TEXT" };
        return new Verb(
            "pin",
            "Decide a match for good: no run asks for it or changes it again, in any pipeline.",
            "mediabridge matches pin filmaffinity:123456 tt0133093",
            "mediabridge matches pin 12 https://www.imdb.com/title/tt0133093/",
            "mediabridge matches pin filmaffinity:123456 none --to imdb").With(item, id, scheme, note)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var match = One(book, invocation.Value(item), invocation.Value(scheme), Prefix(invocation.Value(id)));
                var decision = new PersonDecision { Verdict = MatchVerdict.None, Who = Environment.UserName, Note = invocation.Value(note) };
                if (!string.Equals(invocation.Value(id), "none", StringComparison.OrdinalIgnoreCase))
                {
                    var (read, problem) = book.ReadId(invocation.Value(id), match.Scheme, match.Item?.Kind);
                    decision = decision with { Verdict = MatchVerdict.Match, Id = read ?? throw new PluginException(ErrorKind.Configuration, problem!) };
                }

                return await TellAsync(invocation, await book.DecideAsync(match, decision, ct), match, ct);
            });
    }

    private static Verb Unpin()
    {
        var item = ItemArgument();
        var scheme = MatchOptions.Scheme();
        return new Verb("unpin", "Take a decision of yours back: the next run decides again.", "mediabridge matches unpin filmaffinity:123456", "mediabridge matches unpin 12").With(item, scheme)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Matches;
                var match = One(book, invocation.Value(item), invocation.Value(scheme), null);
                if (match.Person is null)
                {
                    throw new PluginException(ErrorKind.Configuration, $"Nobody has decided {MatchTexts.Name(match)}: there is nothing to take back.", "mediabridge matches explain shows it.");
                }

                return await TellAsync(invocation, await book.DecideAsync(match, null, ct), match, ct);
            });
    }

    private static async Task<int> TellAsync(Invocation invocation, MatchRecord? now, MatchRecord before, CancellationToken ct)
    {
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(MatchJsonView.Of(now ?? before with { Person = null }), ct);
        }
        else
        {
            invocation.Screen.Note(now is null ? $"{MatchTexts.Name(before)}: forgotten." : $"{MatchTexts.Name(now)}: {MatchTexts.State(now.State)}{(now.Chosen is { } id ? $" with {id}" : "")}.");
        }

        return ExitCodes.Success;
    }

    private static Argument<string> ItemArgument()
    {
        var item = new Argument<string>("ITEM") { Description = "Number of a match, id of the item, or a part of its title" };
        NotAnOption.Check(item);
        return item;
    }

    private static IReadOnlyList<MatchRecord> Found(IReadOnlyList<MatchRecord> matches, string item)
        => matches.Count > 0 ? matches : throw new PluginException(ErrorKind.Configuration, $"No match is known of '{item}'.", "mediabridge matches list shows them.");

    /// <summary>The one match that is meant; of an item that nobody asked for yet, a new one.</summary>
    private static MatchRecord One(MatchBook book, string item, string? scheme, string? idScheme)
    {
        var matches = book.Named(item, scheme ?? idScheme);
        if (matches.Count == 1)
        {
            return matches[0];
        }

        if (matches.Count > 1)
        {
            var list = string.Join("; ", matches.Take(5).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Number} {MatchTexts.Name(m)} to {m.Scheme}")));
            throw new PluginException(ErrorKind.Configuration, $"'{item}' can be several: {list}.", "Give the number, or the id of the item and --to SCHEME.");
        }

        return ExternalId.TryParse(item, out var id) && (scheme ?? idScheme) is { } wanted
            ? new MatchRecord { Scheme = wanted, Key = id.ToString() }
            : throw new PluginException(ErrorKind.Configuration, $"No match is known of '{item}'.", ExternalId.TryParse(item, out _) ? "Say which ids are wanted with --to SCHEME." : "Give the id of the item, such as filmaffinity:123456; mediabridge matches list shows those that are known.");
    }

    /// <summary>The scheme that an id as it was typed tells.</summary>
    private static string? Prefix(string id) => ExternalId.TryParse(id, out var parsed) && !id.Contains("://", StringComparison.Ordinal) ? parsed.Scheme : null;
}
