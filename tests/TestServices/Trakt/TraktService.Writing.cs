using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Trakt;

/// <content>How the account is written. The history takes everything: whether a play is there already, the server never asks.</content>
public sealed partial class TraktService
{
    private static readonly string[] Kinds = ["movie", "show", "season", "episode"];

    /// <summary>Numbers of rows of the writes that were taken.</summary>
    public List<int> Batches { get; } = [];

    /// <summary>How many rows of the next write it forgets without a word.</summary>
    public int ForgetNext { get; set; }

    private ServiceAnswer Write(string what, JsonNode? body, bool isRemoval)
    {
        if (body is null || what is not ("history" or "ratings" or "watchlist"))
        {
            return Status(400);
        }

        var rows = Kinds.SelectMany(k => (body[k + "s"]?.AsArray() ?? []).Select(r => (Kind: k, Row: r!, Thing: Find(k, r!["ids"])))).ToList();
        if (rows.Exists(r => !IsValid(what, r.Row, isRemoval) || (r.Kind is "season" or "episode" && (r.Row["ids"]?["trakt"] ?? r.Row["ids"]?["tvdb"]) is null)))
        {
            return Status(422);
        }

        if (what == "watchlist" && !isRemoval && _watchlist.Count + rows.Count(r => r.Thing is { } t && !_watchlist.Exists(p => p.Thing.Key == t.Key)) > WatchlistLimit)
        {
            return Status(420);
        }

        var plays = (body["ids"]?.AsArray() ?? []).Select(n => n!.GetValue<long>()).ToList();
        Batches.Add(rows.Count + plays.Count);
        var (added, existing) = (Zero(), Zero());
        foreach (var (kind, row, thing) in rows.Where(r => r.Thing is not null).Skip(ForgetNext))
        {
            var isThere = what == "watchlist" && _watchlist.Exists(p => p.Thing.Key == thing!.Key);
            (isThere && !isRemoval ? existing : added)[kind + "s"] += 1;
            One(what, row, thing!, isRemoval);
        }

        ForgetNext = 0;
        var missing = Kinds.ToDictionary(k => k + "s", k => (object)rows.Where(r => r.Kind == k && r.Thing is null).Select(r => r.Row).ToArray(), StringComparer.Ordinal);
        if (plays.Count > 0)
        {
            missing["ids"] = plays.Where(id => !_plays.Exists(p => p.Id == id)).ToArray();
            foreach (var play in _plays.Where(p => plays.Contains(p.Id)).ToList())
            {
                _plays.Remove(play);
                Changed(play.Thing);
            }
        }

        return isRemoval ? ServiceAnswer.Json(new { deleted = added, not_found = missing }) : ServiceAnswer.Json(new { added, existing, not_found = missing }, 201);
    }

    private ServiceAnswer NewList(JsonNode? body)
    {
        if (body?["name"]?.GetValue<string>() is not { Length: > 0 } name)
        {
            return Status(422);
        }

        WithList(++_number, name);
        var (id, slug, _, _) = _lists[^1];
        return ServiceAnswer.Json(new { name, privacy = body["privacy"]?.GetValue<string>(), item_count = 0, ids = new { trakt = id, slug } }, 201);
    }

    private ServiceAnswer ListItems(string id, JsonNode? body, bool isRemoval)
    {
        var list = _lists.Find(l => Text(l.Id) == id);
        if (list.Name is null || body is null)
        {
            return Status(404);
        }

        var rows = Kinds.SelectMany(k => (body[k + "s"]?.AsArray() ?? []).Select(r => (Kind: k, Row: r!, Thing: Find(k, r!["ids"])))).ToList();
        var (done, existing) = (Zero(), Zero());
        foreach (var (kind, _, thing) in rows.Where(r => r.Thing is not null))
        {
            var isThere = list.Places.RemoveAll(p => p.Thing.Key == thing!.Key) > 0;
            (isThere && !isRemoval ? existing : done)[kind + "s"] += 1;
            if (!isRemoval)
            {
                list.Places.Add(new TraktPlace(++_number, thing!, Beginning));
            }
        }

        var missing = Kinds.ToDictionary(k => k + "s", k => (object)rows.Where(r => r.Kind == k && r.Thing is null).Select(r => r.Row).ToArray(), StringComparer.Ordinal);
        return isRemoval ? ServiceAnswer.Json(new { deleted = done, not_found = missing }) : ServiceAnswer.Json(new { added = done, existing, not_found = missing }, 201);
    }

    private static Dictionary<string, int> Zero() => Kinds.ToDictionary(k => k + "s", _ => 0, StringComparer.Ordinal);

    private static bool IsValid(string what, JsonNode row, bool isRemoval) => isRemoval || what switch
    {
        "ratings" => row["rating"]?.GetValue<int>() is >= 1 and <= 10 && (row["rated_at"] is not { } at || DateTimeOffset.TryParse(at.GetValue<string>(), CultureInfo.InvariantCulture, out _)),
        "history" => row["watched_at"]?.GetValue<string>() is null or "unknown" or "released" || DateTimeOffset.TryParse(row["watched_at"]!.GetValue<string>(), CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static TraktThing? Find(string kind, JsonNode? ids)
    {
        foreach (var scheme in new[] { "trakt", "imdb", "tmdb", "tvdb" })
        {
            if (ids?[scheme] is { } id && TraktCatalogue.All.FirstOrDefault(t => t.Kind == kind && t.Has(scheme, id.ToString())) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private void One(string what, JsonNode row, TraktThing thing, bool isRemoval)
    {
        switch (what)
        {
            case "ratings" when isRemoval:
                _ratings.Remove(thing.Key);
                break;
            case "ratings":
                _ratings[thing.Key] = (thing, row["rating"]!.GetValue<int>(), Moment(row["rated_at"]?.GetValue<string>()) ?? clock.GetUtcNow());
                break;
            case "watchlist" when isRemoval:
                Drop(thing);
                break;
            case "watchlist":
                Want(thing);
                break;
            case "history" when isRemoval:
                Unwatch(thing);
                break;
            default:
                Play(thing, row["watched_at"]?.GetValue<string>());
                break;
        }
    }

    /// <summary>A show or season marks all its episodes; a play takes its title off the watchlist.</summary>
    private void Play(TraktThing thing, string? time)
    {
        foreach (var one in thing.Kind is "movie" or "episode" ? [thing] : TraktCatalogue.All.Where(t => t.Kind == "episode" && (t.Show == thing || t.Show == thing.Show)).ToArray())
        {
            var at = time switch
            {
                null => clock.GetUtcNow(),
                "unknown" => DateTimeOffset.UnixEpoch,
                "released" => DateTimeOffset.Parse(one.Released + "T00:00:00Z", CultureInfo.InvariantCulture),
                _ => Moment(time)!.Value,
            };
            Add(one, at);
            Drop(one);
            if (one.Show is { } show)
            {
                Drop(show);
            }
        }
    }
}
