using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Matching;

/// <summary>Judges candidates as the engine does, without a run.</summary>
internal static class Ranking
{
    public static (Recommendation Recommendation, ExternalId? Best, List<MatchScore> Scores) Of(MediaItem item, params MediaItem[] candidates)
    {
        var rules = new MatchRules();
        var scores = new MatchScorer(rules).Rank(item, candidates.Select(c => new MatchCandidate { Id = c.Ids[0], Item = c }));
        var recommendation = rules.Judge(scores.Count > 0 ? scores[0].Confidence : 0, scores.Count > 1 ? scores[1].Confidence : 0);
        return (recommendation, scores.Count > 0 ? scores[0].Candidate.Id : (ExternalId?)null, scores);
    }

    public static MediaItem Film(string title, int? year, string? original = null, string? director = null, string kind = ItemKinds.Movie, string? id = null, string[]? types = null, string[]? others = null, int? minutes = null, long? votes = null) => new()
    {
        Kind = kind,
        Title = title,
        OriginalTitle = original,
        Year = year,
        Ids = [new ExternalId(id is null ? "test" : "imdb", id ?? "1")],
        People = director is null ? null : [.. director.Split('|').Select(d => new Person { Name = d, Role = Person.Director })],
        Description = types is null && others is null && minutes is null ? null : new Description { Types = types, AlternativeTitles = others, Runtime = minutes is { } m ? TimeSpan.FromMinutes(m) : null },
        Ratings = votes is null ? null : [Rating.OfSite("some", 7, 10, votes)],
    };

    public static string Show(List<MatchScore> scores)
        => string.Join('\n', scores.Select(s => FormattableString.Invariant($"{s.Candidate.Id} {s.Confidence}: {string.Join("; ", s.Parts.Select(p => FormattableString.Invariant($"{p.Signal} {p.Score:0.00} ({p.Detail})")))}")));
}
