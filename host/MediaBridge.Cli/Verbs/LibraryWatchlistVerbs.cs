using System.CommandLine;
using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Library;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Reading;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>library watchlist add|remove|watched|list|stats</c>.</summary>
internal static class LibraryWatchlistVerbs
{
    private const string Listed = "list:watchlist";

    public static Verb Make() => new Verb(
        "watchlist",
        "What you want to watch, and what you watched.",
        "mediabridge library watchlist add the-matrix-1999",
        "mediabridge library watchlist watched the-matrix-1999 --on 2026-01-20",
        "mediabridge library watchlist list").With(Change("add", "Puts items on the watchlist.", on: true), Change("remove", "Takes items off the watchlist.", on: false), Watched(), List(), Stats());

    private static Verb Change(string name, string description, bool on)
    {
        var choice = new LibraryChoice();
        var item = Items();
        return new Verb(name, description, $"mediabridge library watchlist {name} the-matrix-1999", $"mediabridge library watchlist {name} --where 'director:hitchcock site:8..'").With(item, choice.Where, choice.Person)
            .Does(async (invocation, ct) =>
            {
                var (bridge, entries) = await choice.AllAsync(invocation, invocation.Value(item), ct);
                return await LibraryChoice.EachAsync(invocation, entries, on ? "On the watchlist" : "Off the watchlist", number => bridge.Edits.ListAsync(number, ListEntry.Watchlist, on, choice.Who(invocation), ct));
            });
    }

    private static Verb Watched()
    {
        var choice = new LibraryChoice();
        var item = Items();
        var day = new Option<string?>("--on") { Description = "The day; default: today", HelpName = "2026-01-20" };
        return new Verb("watched", "Notes that items were watched, and takes them off the watchlist.", "mediabridge library watchlist watched the-matrix-1999", "mediabridge library watchlist watched 12 --on 2026-01-20 --person ana").With(item, day, choice.Where, choice.Person)
            .Does(async (invocation, ct) =>
            {
                DateOnly? on = invocation.Value(day) is not { } text ? null
                    : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
                    : throw new PluginException(ErrorKind.Configuration, $"'{text}' is no day.", "Write a day such as 2026-01-20.");
                var (bridge, entries) = await choice.AllAsync(invocation, invocation.Value(item), ct);
                return await LibraryChoice.EachAsync(invocation, entries, "Watched", number => bridge.Edits.WatchedAsync(number, on, choice.Who(invocation), ct));
            });
    }

    private static Verb List() => new Verb("list", "What is on the watchlist, the best rated first.", "mediabridge library watchlist list", "mediabridge library watchlist list --json")
        .Does(async (invocation, ct) =>
        {
            var hits = (await LibraryVerbs.OpenAsync(invocation, ct)).Search(new LibraryQuery { Text = $"{Listed} sort:site-", Limit = int.MaxValue });
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(hits.Entries, ct);
            }
            else
            {
                new LibraryView(invocation.Screen).Hits(hits, 0);
            }

            return ExitCodes.Success;
        });

    private static Verb Stats() => new Verb("stats", "How much is waiting, and how much was watched.", "mediabridge library watchlist stats")
        .Does(async (invocation, ct) =>
        {
            var library = await LibraryVerbs.OpenAsync(invocation, ct);
            var waiting = library.Search(new LibraryQuery { Text = Listed, Limit = int.MaxValue });
            (string Name, string Query)[] others = [("watched", "plays:1.."), ("not watched", "plays:0 -kind:series|season"), ("favourites", "favourite:yes"), ("rated by you", "rating:0..")];
            var minutes = waiting.Entries.Sum(e => e.Runtime ?? 0);
            var counts = others.Select(o => KeyValuePair.Create(o.Name, library.Search(new LibraryQuery { Text = o.Query, Limit = 0 }).Total)).ToList();
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(new { Waiting = waiting.Total, WaitingMinutes = minutes, Watched = counts[0].Value, NotWatched = counts[1].Value, Favourites = counts[2].Value, Rated = counts[3].Value }, ct);
                return ExitCodes.Success;
            }

            var table = new TextTable("", "#items", "");
            table.Add("on the watchlist", Words.Number(waiting.Total), minutes > 0 ? Words.Span(TimeSpan.FromMinutes(minutes)) : "");
            counts.ForEach(c => table.Add(c.Key, Words.Number(c.Value), ""));
            table.Write(invocation.Screen.Data, invocation.Screen.Width);
            return ExitCodes.Success;
        });

    private static Argument<string[]> Items() => new("ITEM") { Description = "The items: name, id, number, or a part of the title of each", Arity = ArgumentArity.ZeroOrMore };
}
