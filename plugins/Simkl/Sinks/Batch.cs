using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Changes that go to the service in one request, and which of them it did not know.</summary>
internal sealed class Batch
{
    private readonly List<Part> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    public IEnumerable<PlannedChange> Changes => _parts.Select(p => p.Change);

    /// <summary>Puts a title in, with what is to be said of it.</summary>
    public void Add(PlannedChange change, MediaItem item, Action<JsonObject> say)
    {
        var entry = new JsonObject { ["ids"] = SimklIds.ToJson(item.Ids) };
        say(entry);
        _parts.Add(new Part(change, SimklIds.IsMovie(item.Kind, item.Ids), entry, null));
    }

    /// <summary>Puts an episode in: those of one series go together.</summary>
    public void AddEpisode(PlannedChange change, MediaItem item, string? watchedAt)
    {
        var (season, number) = (item.Placement!.Season!.Value, item.Placement.Number!.Value);
        var ids = SimklIds.ToJson(item.Placement.ParentIds)!;
        var show = _parts.Find(p => p.Episode is not null && JsonNode.DeepEquals(p.Entry["ids"], ids))?.Entry ?? new JsonObject { ["ids"] = ids, ["seasons"] = new JsonArray() };
        var seasons = show["seasons"]!.AsArray();
        var its = seasons.FirstOrDefault(s => s!["number"]!.GetValue<int>() == season);
        if (its is null)
        {
            seasons.Add(its = new JsonObject { ["number"] = season, ["episodes"] = new JsonArray() });
        }

        var episode = new JsonObject { ["number"] = number };
        if (watchedAt is not null)
        {
            episode["watched_at"] = watchedAt;
        }

        its["episodes"]!.AsArray().Add((JsonNode)episode);
        _parts.Add(new Part(change, IsMovie: false, show, (season, number)));
    }

    public JsonObject ToJson()
    {
        JsonArray Of(bool isMovie) => [.. _parts.Where(p => p.IsMovie == isMovie).Select(p => p.Entry).Distinct(ReferenceEqualityComparer.Instance).Cast<JsonObject>().Select(e => e.DeepClone())];
        return new JsonObject { ["movies"] = Of(true), ["shows"] = Of(false) };
    }

    /// <summary>What came of each change.</summary>
    public IEnumerable<ChangeResult> Results(SimklWritten written)
        => _parts.Select(p => IsMissing(p, p.IsMovie ? written.NotFound?.Movies : written.NotFound?.Shows)
            ? ChangeResult.Rejected(p.Change, $"Simkl does not know this {(p.Episode is null ? "title" : "episode")} by {Named(p)}")
            : ChangeResult.Applied(p.Change));

    private static bool IsMissing(Part part, IReadOnlyList<SimklWritten.Entry>? missing)
        => missing?.Any(m => SimklIds.Share(part.Entry["ids"]!.AsObject(), m.Ids)
            && (part.Episode is not { } episode || m.Seasons is not { Count: > 0 } seasons
                || seasons.Any(s => s.Number == episode.Season && (s.Episodes is not { Count: > 0 } episodes || episodes.Any(e => e.Number == episode.Number))))) == true;

    private static string Named(Part part)
        => string.Join(", ", part.Entry["ids"]!.AsObject().Select(i => $"{i.Key} {i.Value}")) + (part.Episode is { } episode ? FormattableString.Invariant($", season {episode.Season}, episode {episode.Number}") : "");

    private sealed record Part(PlannedChange Change, bool IsMovie, JsonObject Entry, (int Season, int Number)? Episode);
}
