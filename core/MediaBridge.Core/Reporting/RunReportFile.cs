using MediaBridge.Core.Running;

namespace MediaBridge.Core.Reporting;

/// <summary>A report of a run: what it is made of.</summary>
internal sealed record RunReportFile
{
    public required RunInfo Info { get; init; }

    public required RunReport Report { get; init; }

    public required IEnumerable<ReportRow> Rows { get; init; }

    /// <summary>Writes it.</summary>
    public Task WriteAsync(ReportFormat format, Stream stream, CancellationToken cancellationToken) => format switch
    {
        ReportFormat.Html => new HtmlReport(this).WriteAsync(stream, cancellationToken),
        ReportFormat.Json => JsonReport.WriteAsync(this, stream, cancellationToken),
        _ => CsvReport.WriteAsync(this, stream, cancellationToken),
    };
}
