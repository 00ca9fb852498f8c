using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Reporting;

/// <summary>Writes a report as one JSON document: <c>info</c>, <c>report</c> and <c>rows</c>. The names in it are stable.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static async Task WriteAsync(RunReportFile report, Stream stream, CancellationToken cancellationToken)
    {
        // Rows are written as they come, however many there are.
        await JsonSerializer.SerializeAsync(stream, new { report.Info, report.Report, report.Rows }, Json, cancellationToken);
        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
