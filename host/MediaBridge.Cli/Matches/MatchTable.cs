using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;

namespace MediaBridge.Cli.Matches;

/// <summary>Lists of matches, and the parts of a score.</summary>
internal static class MatchTable
{
    /// <summary>Prints matches.</summary>
    public static void Write(IReadOnlyList<MatchRecord> matches, Screen screen)
    {
        var table = new TextTable("#no", "item", "state", "sure", "#conf", "match", "by", "when");
        foreach (var match in matches)
        {
            var level = match.Engine is { } engine ? engine.Recommendation : Recommendation.None;
            table.Add(
                Word(match.Number),
                MatchTexts.Name(match),
                new Cell(MatchTexts.State(match.State), MatchTexts.StyleOf(match.State)),
                new Cell(match.Engine is null ? "" : level.ToString().ToLowerInvariant(), MatchTexts.StyleOf(level)),
                MatchTexts.Number(match.Engine?.Confidence),
                match.Chosen?.ToString() ?? (match.Engine?.Candidates is [var best, ..] && match.State is not MatchState.None ? $"({best.Id}?)" : ""),
                match.Who,
                Words.Instant(match.At.ToString("O", CultureInfo.InvariantCulture)));
        }

        table.Write(screen.Data, screen.Width);
    }

    /// <summary>Prints all that is known of a match: the item, and each candidate with the parts of its score.</summary>
    public static void Explain(MatchRecord match, MatchBook book, Screen screen)
    {
        var output = screen.Data;
        output.Write(MatchTexts.Name(match), Style.Strong).Line($"  {match.Key}", Style.Faint);
        Line(output, "original", match.Item?.OriginalTitle);
        Line(output, "directors", MatchTexts.Directors(match.Item));
        Line(output, "page", match.Item?.Provenance?.Page?.ToString());
        output.Write("  state      ", Style.Faint).Write(MatchTexts.State(match.State), MatchTexts.StyleOf(match.State));
        output.Line($"{(match.Chosen is { } id ? $" with {id}" : "")}, decided by {match.Who} on {Words.Instant(match.At.ToString("O", CultureInfo.InvariantCulture))}");
        if (match.Engine is { } engine)
        {
            output.Write("  engine     ", Style.Faint).Write(engine.Recommendation.ToString().ToLowerInvariant(), MatchTexts.StyleOf(engine.Recommendation));
            output.Line($"  confidence {MatchTexts.Number(engine.Confidence)}, {MatchTexts.Number(engine.Gap)} before the second, by {engine.Matcher}");
        }

        Line(output, "note", match.Person?.Note ?? match.Engine?.Note);
        Line(output, "pipeline", match.Pipeline);
        foreach (var candidate in match.Engine?.Candidates ?? [])
        {
            output.Line();
            output.Write(candidate.Id == match.Chosen ? "* " : "  ", Style.Good).Write(candidate.Item.Title.Length > 0 ? candidate.Item.ToString() : candidate.Id.ToString(), Style.Name);
            output.Line($"  {candidate.Id}  {MatchTexts.Kind(candidate.Item)}  {MatchTexts.Directors(candidate.Item)}".TrimEnd(), Style.Faint);
            if ((candidate.Item.Provenance?.Page ?? book.PageOf(candidate.Id)) is { } page)
            {
                output.Line($"    {page}", Style.Faint);
            }

            Parts(candidate, screen);
        }
    }

    private static void Parts(RankedCandidate candidate, Screen screen)
    {
        var table = new TextTable("", "#score", "#weight", "#counts", "");
        foreach (var part in candidate.Parts)
        {
            var style = part.Signal is MatchPart.Limit || part.Score < 0.5 ? Style.Warning : part.Score >= 0.9 ? Style.Good : Style.Plain;
            table.Add(
                new Cell(part.Signal is MatchPart.Limit ? "at most" : part.Signal, Style.Faint),
                new Cell(MatchTexts.Number(part.Score), style),
                MatchTexts.Number(part.Weight),
                MatchTexts.Number(part.Score * part.Weight),
                part.Detail ?? "");
        }

        table.Add(new Cell(candidate.IsMatchers ? "the matcher's own" : "confidence", Style.Strong), new Cell(MatchTexts.Number(candidate.Confidence), Style.Strong), "", "", "");
        table.Write(screen.Data, screen.Width, 4);
    }

    private static void Line(StyledWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.Write($"  {name,-11}", Style.Faint).Line(value);
        }
    }

    private static string Word(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
