using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Reports;

/// <summary>One item of a report: what it is, what it was matched with, and why.</summary>
internal sealed record ReportRow
{
    public required MatchRecord Match { get; init; }

    /// <summary>The candidate that was chosen, or the best if none was; null if there is none.</summary>
    public RankedCandidate? Candidate { get; init; }

    /// <summary>The next best after it.</summary>
    public RankedCandidate? Second { get; init; }

    public string Title => Match.Item is { Title.Length: > 0 } item ? item.Title : Match.Key;

    public IReadOnlyList<string> Directors => Match.Item is { } item ? MatchedItem.Directors(item) : [];

    public Recommendation Recommendation => Match.Engine?.Recommendation ?? Recommendation.None;

    public double? Confidence => Candidate?.Confidence ?? Match.Engine?.Confidence;

    public double? Gap => Match.Engine is { Candidates.Count: > 0 } engine ? engine.Gap : null;

    public string By => Match.Person is not null ? "person" : Match.Engine is not null ? "engine" : "";

    /// <summary>The parts of the candidate's score.</summary>
    public IReadOnlyList<MatchPart> Parts => Candidate?.Parts ?? [];

    public string? Note => Match.Person?.Note ?? Match.Engine?.Note;

    public static ReportRow Of(MatchRecord match)
    {
        var candidates = match.Engine?.Candidates ?? [];
        var chosen = match.Chosen is { } id ? candidates.FirstOrDefault(c => c.Id == id) ?? new RankedCandidate { Id = id, Item = new MediaItem { Ids = [id] } } : null;
        var shown = match.State == MatchState.None ? null : chosen ?? (candidates is [var best, ..] ? best : null);
        return new ReportRow { Match = match, Candidate = shown, Second = candidates.FirstOrDefault(c => c.Id != shown?.Id) };
    }
}
