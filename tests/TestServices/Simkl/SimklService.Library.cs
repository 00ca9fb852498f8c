using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Simkl;

/// <content>Reading the library, and what changed in it.</content>
public sealed partial class SimklService
{
    private static readonly string[] Parts = ["movies", "shows", "anime"];
    private readonly Dictionary<string, int> _removed = Parts.ToDictionary(p => p, _ => 0, StringComparer.Ordinal);
    private int _change;

    /// <summary>Puts a title into the library, or changes it, as a person does at the site.</summary>
    public SimklService Put(string key, Action<SimklEntry> change)
    {
        if (!_library.TryGetValue(key, out var entry))
        {
            _library[key] = entry = new SimklEntry { Title = Titles.Single(t => t.Key == key) };
        }

        change(entry);
        entry.Changed = ++_change;
        return this;
    }

    /// <summary>Takes a title out of the library, with its mark and plays.</summary>
    public SimklService TakeOut(string key)
    {
        if (_library.Remove(key, out var entry))
        {
            _removed[entry.Title.Part] = ++_change;
        }

        return this;
    }

    private ServiceAnswer Activities()
    {
        object Part(string part) => new { all = Stamp(_change), rated_at = Stamp(_change), completed = Stamp(_change), removed_from_list = Stamp(_removed[part]) };
        return ServiceAnswer.Json(new { all = Stamp(_change), settings = new { all = Stamp(0) }, tv_shows = Part("shows"), anime = Part("anime"), movies = Part("movies") });
    }

    private ServiceAnswer Items(ServiceRequest request, string[] path)
    {
        var since = request.Query("date_from") is { } from ? DateTimeOffset.Parse(from, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : DateTimeOffset.MinValue;
        var answer = new JsonObject();
        foreach (var part in Parts.Where(p => path.Length == 0 || path[0] == p))
        {
            JsonNode?[] rows =
            [
                .. _library.Values
                    .Where(e => e.Title.Part == part && DateTimeOffset.Parse(Stamp(e.Changed), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) > since)
                    .Where(e => path.Length < 2 || path[1] == e.Status)
                    .OrderBy(e => e.Title.Key, StringComparer.Ordinal)
                    .Select(e => Row(e, request.Query("extended") == "simkl_ids_only", request.Query("episode_watched_at") == "yes")),
            ];
            if (rows.Length > 0)
            {
                answer[part] = new JsonArray(rows);
            }
        }

        // With nothing to tell, it tells null.
        return new ServiceAnswer(200, answer.Count == 0 ? "null" : answer.ToJsonString());
    }

    private static JsonObject Row(SimklEntry entry, bool idsOnly, bool withTimes)
    {
        var title = entry.Title;
        var name = title.Part == "movies" ? "movie" : "show";
        if (idsOnly)
        {
            return new JsonObject { [name] = new JsonObject { ["ids"] = new JsonObject { ["simkl"] = title.Id } } };
        }

        var ids = new JsonObject { ["simkl"] = title.Id, ["slug"] = "a-slug" };
        foreach (var (service, value) in title.Ids)
        {
            ids[service] = value;
        }

        var row = new JsonObject
        {
            ["added_to_watchlist_at"] = entry.AddedAt,
            ["last_watched_at"] = entry.WatchedAt ?? (entry.Episodes.Count > 0 ? entry.Episodes.Values.Max(StringComparer.Ordinal) : null),
            ["user_rated_at"] = entry.RatedAt,
            ["user_rating"] = entry.Rating,
            ["status"] = entry.Status,
            [name] = new JsonObject { ["title"] = title.Title, ["year"] = title.Year, ["poster"] = "12/345", ["ids"] = ids },
        };
        if (title.AnimeType is not null)
        {
            row["anime_type"] = title.AnimeType;
        }

        if (title.Part != "movies")
        {
            row["watched_episodes_count"] = entry.Episodes.Count;
        }

        if (entry.Episodes.Count > 0 && withTimes)
        {
            row["seasons"] = new JsonArray([.. entry.Episodes.GroupBy(e => e.Key.Season).Select(s => new JsonObject
            {
                ["number"] = s.Key,
                ["episodes"] = new JsonArray([.. s.Select(e => new JsonObject { ["number"] = e.Key.Number, ["watched_at"] = e.Value })]),
            })]);
        }

        return row;
    }
}
