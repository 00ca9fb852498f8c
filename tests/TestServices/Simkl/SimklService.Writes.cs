using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Simkl;

/// <content>Writing, with what Simkl does beside it.</content>
public sealed partial class SimklService
{
    /// <summary>The time of a write that names none.</summary>
    private const string Now = "2026-01-02T03:04:05Z";

    private ServiceAnswer Write(string path, JsonNode? body)
    {
        if (path is not ("ratings" or "ratings/remove" or "history" or "history/remove" or "add-to-list") || body is null)
        {
            return Wrong(404, "url_failed");
        }

        Writes++;
        var missing = new JsonObject { ["movies"] = new JsonArray(), ["shows"] = new JsonArray() };
        foreach (var part in new[] { "movies", "shows", "anime" })
        {
            foreach (var sent in body[part]?.AsArray() ?? [])
            {
                var title = Resolve(part == "movies", sent!["ids"]?.AsObject());
                if (title is null || !Take(path, title, sent))
                {
                    missing[part == "movies" ? "movies" : "shows"]!.AsArray().Add(sent.DeepClone());
                }
            }
        }

        return ServiceAnswer.Json(new JsonObject { [path.EndsWith("remove", StringComparison.Ordinal) ? "deleted" : "added"] = new JsonObject { ["movies"] = 1, ["shows"] = 1 }, ["not_found"] = missing }, 201);
    }

    private SimklTitleData? Resolve(bool isMovie, JsonObject? ids) => Titles.Find(t => (t.Part == "movies") == isMovie
        && ids?.Any(i => i.Key == "simkl" ? i.Value?.ToString() == FormattableString.Invariant($"{t.Id}") : t.Ids.TryGetValue(i.Key, out var value) && value == i.Value?.ToString()) == true);

    /// <summary>False if an episode is not known.</summary>
    private bool Take(string path, SimklTitleData title, JsonNode sent)
    {
        Written++;
        switch (path)
        {
            case "ratings":
                var isNew = !_library.ContainsKey(title.Key);
                Put(title.Key, e =>
                {
                    e.Rating = sent["rating"]!.GetValue<int>();
                    e.RatedAt = sent["rated_at"]?.GetValue<string>() ?? Now;
                    e.Status = !isNew ? e.Status : title.Part == "movies" ? "completed" : "watching";
                });
                return true;
            case "ratings/remove":
                return !_library.ContainsKey(title.Key) || Put(title.Key, e => (e.Rating, e.RatedAt) = (null, null)) is not null;
            case "add-to-list":
                Put(title.Key, e => e.Status = sent["to"]!.GetValue<string>());
                return true;
            case "history/remove" when sent["seasons"] is null:
                TakeOut(title.Key);
                return true;
            default:
                return Plays(path == "history", title, sent);
        }
    }

    private bool Plays(bool adds, SimklTitleData title, JsonNode sent)
    {
        if (sent["seasons"]?.AsArray() is not { } seasons)
        {
            Put(title.Key, e => (e.Status, e.WatchedAt) = ("completed", sent["watched_at"]?.GetValue<string>() ?? Now));
            return true;
        }

        var places = seasons.SelectMany(s => s!["episodes"]!.AsArray().Select(e => (Season: s["number"]!.GetValue<int>(), Number: e!["number"]!.GetValue<int>(), At: e["watched_at"]?.GetValue<string>() ?? Now))).ToList();
        if (places.Exists(p => p.Season < 1 || p.Season > title.Episodes.Count || p.Number < 1 || p.Number > title.Episodes[p.Season - 1]))
        {
            return false;
        }

        if (adds || _library.ContainsKey(title.Key))
        {
            Put(title.Key, e =>
            {
                foreach (var (season, number, at) in places)
                {
                    if (adds)
                    {
                        e.Episodes[(season, number)] = at;
                    }
                    else
                    {
                        e.Episodes.Remove((season, number));
                    }
                }

                e.Status = adds ? "watching" : e.Status;
            });
        }

        return true;
    }
}
