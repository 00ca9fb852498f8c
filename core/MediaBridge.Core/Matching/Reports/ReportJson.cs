using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Reports;

/// <summary>The report as an array of objects, for scripts.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task WriteAsync(IEnumerable<ReportRow> rows, Stream output, Func<ExternalId, Uri?> pageOf, CancellationToken cancellationToken)
    {
        await JsonSerializer.SerializeAsync(output, rows.Select(r => Row(r, pageOf)), Options, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    private static object Row(ReportRow row, Func<ExternalId, Uri?> pageOf) => new
    {
        row.Match.Number,
        Item = row.Match.Key,
        row.Title,
        row.Match.Item?.OriginalTitle,
        row.Match.Item?.Year,
        row.Match.Item?.Kind,
        row.Directors,
        row.Match.Scheme,
        row.Match.State,
        row.Recommendation,
        row.Confidence,
        row.Gap,
        row.Match.Chosen,
        Best = Candidate(row.Candidate, pageOf),
        Second = Candidate(row.Second, pageOf),
        row.By,
        row.Match.Who,
        row.Match.At,
        row.Match.Pipeline,
        row.Note,
    };

    private static object? Candidate(RankedCandidate? candidate, Func<ExternalId, Uri?> pageOf) => candidate is null ? null : new
    {
        candidate.Id,
        candidate.Item.Title,
        candidate.Item.OriginalTitle,
        candidate.Item.Year,
        candidate.Item.Kind,
        Directors = MatchedItem.Directors(candidate.Item),
        Page = candidate.Item.Provenance?.Page ?? pageOf(candidate.Id),
        candidate.Confidence,
        candidate.IsMatchers,
        candidate.Parts,
    };
}
