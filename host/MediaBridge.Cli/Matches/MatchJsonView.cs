using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Matches;

/// <summary>Matches for programs; the names are stable.</summary>
internal static class MatchJsonView
{
    /// <summary>One line each.</summary>
    public static JsonSerializerOptions Lines { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A stored match.</summary>
    public static object Of(MatchRecord match) => new
    {
        match.Number,
        match.Scheme,
        Item = match.Key,
        match.Item?.Title,
        match.Item?.OriginalTitle,
        match.Item?.Year,
        match.Item?.Kind,
        Directors = Directors(match.Item),
        match.State,
        match.Chosen,
        By = match.Person is not null ? "person" : "engine",
        match.Who,
        match.At,
        match.Pipeline,
        match.Engine?.Confidence,
        match.Engine?.Gap,
        match.Engine?.Recommendation,
        Candidates = match.Engine?.Candidates.Select(Of),
        Note = match.Person?.Note ?? match.Engine?.Note,
    };

    /// <summary>What was found for an item: one line of <c>matches find</c>. Always there: id, chosen, confidence (of the answer: less than that of the first candidate where the second is close), recommendation, candidates.</summary>
    public static Dictionary<string, object?> Of(FoundMatch found, string? row)
    {
        var line = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = found.Item.Ids.Count > 0 ? found.Item.Ids[0].ToString() : null,
            ["title"] = found.Item.Title,
            ["year"] = found.Item.Year,
            ["chosen"] = found.Chosen?.ToString(),
            ["confidence"] = found.Engine?.Sureness ?? (found.Chosen is null ? 0 : 1),
            ["recommendation"] = found.Engine?.Recommendation ?? (found.Chosen is null ? Recommendation.None : Recommendation.Strong),
            ["by"] = found.By,
            ["candidates"] = (found.Engine?.Candidates ?? []).Select(Of),
        };
        if (row is not null)
        {
            line["row"] = row;
        }

        if (found.Error is { } error)
        {
            line["error"] = new { error.Kind, error.Message };
        }

        return line;
    }

    private static object Of(RankedCandidate candidate) => new
    {
        Id = candidate.Id.ToString(),
        candidate.Item.Title,
        candidate.Item.OriginalTitle,
        candidate.Item.Year,
        candidate.Item.Kind,
        Directors = Directors(candidate.Item),
        candidate.Confidence,
        Own = candidate.IsMatchers,
        Evidence = candidate.Parts,
    };

    private static List<string>? Directors(MediaItem? item)
        => item?.People?.Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal)).Select(p => p.Name).ToList() is { Count: > 0 } names ? names : null;
}
