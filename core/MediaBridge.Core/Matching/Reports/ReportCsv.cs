using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Reports;

/// <summary>The report as a table: a column for each signal that the engine compares, the others in one.</summary>
internal static class ReportCsv
{
    private static readonly string[] Signals = ["id", "title", "original", "year", "kind", "series", "season", "number", "director", "runtime", "type", "country", "votes", MatchPart.Limit];

    private static readonly string[] Head =
    [
        "number", "item", "title", "originalTitle", "year", "kind", "directors", "scheme", "state", "recommendation", "confidence", "gap", "chosen", "best", "bestTitle", "bestYear", "bestDirectors",
        "second", "secondTitle", "secondYear", "secondConfidence", "by", "who", "at", "pipeline", "note",
    ];

    public static async Task WriteAsync(IEnumerable<ReportRow> rows, Stream output, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync(CsvTable.Line([.. Head, .. Signals, "other", "details"]).AsMemory(), cancellationToken);
        foreach (var row in rows)
        {
            await text.WriteLineAsync(CsvTable.Line(Cells(row)).AsMemory(), cancellationToken);
        }
    }

    private static IEnumerable<string?> Cells(ReportRow row)
    {
        var (match, best, second) = (row.Match, row.Candidate, row.Second);
        return
        [
            match.Number?.ToString(CultureInfo.InvariantCulture), Plain(match.Key), Plain(row.Title), Plain(match.Item?.OriginalTitle), Year(match.Item), match.Item?.Kind, Plain(string.Join(", ", row.Directors)),
            match.Scheme, MatchRows.Word(match.State), MatchRows.Word(row.Recommendation), Number(row.Confidence), Number(row.Gap), match.Chosen?.ToString(),
            best?.Id.ToString(), Plain(best?.Item.Title), Year(best?.Item), best is null ? null : Plain(string.Join(", ", MatchedItem.Directors(best.Item))),
            second?.Id.ToString(), Plain(second?.Item.Title), Year(second?.Item), Number(second?.Confidence), row.By, Plain(match.Who), MatchRows.Iso(match.At), Plain(match.Pipeline), Plain(row.Note),
            .. Signals.Select(s => Number(row.Parts.Where(p => string.Equals(p.Signal, s, StringComparison.Ordinal)).Select(p => (double?)p.Score).Min())),
            Plain(string.Join("; ", row.Parts.Where(p => !Signals.Contains(p.Signal, StringComparer.Ordinal)).Select(p => $"{p.Signal} {Number(p.Score)}"))),
            Plain(string.Join("; ", row.Parts.Where(p => p.Detail is not null).Select(p => $"{p.Signal}: {p.Detail}"))),
        ];
    }

    private static string? Number(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    private static string? Year(MediaItem? item) => item?.Year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text that a spreadsheet would run as a formula gets a ' in front: a report is opened there, and never read back.</summary>
    private static string? Plain(string? text) => text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
}
