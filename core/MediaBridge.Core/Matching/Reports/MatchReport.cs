using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching.Reports;

/// <summary>Writes how sure each match is, with the parts of each score: one row an item, however many there are.</summary>
internal sealed class MatchReport(MatchRules rules, Func<ExternalId, Uri?> pageOf)
{
    /// <summary>Writes a report; gives the number of rows.</summary>
    /// <exception cref="PluginException">There is no such format.</exception>
    public async Task<long> WriteAsync(IEnumerable<MatchRecord> matches, Stream output, string format, string title, CancellationToken cancellationToken)
    {
        var count = 0L;
        var rows = matches.Select(m =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            return ReportRow.Of(m);
        });
        switch (format)
        {
            case "csv":
                await ReportCsv.WriteAsync(rows, output, cancellationToken);
                break;
            case "json":
                await ReportJson.WriteAsync(rows, output, pageOf, cancellationToken);
                break;
            case "html":
                await new ReportPage(rules, pageOf).WriteAsync(rows, output, title, cancellationToken);
                break;
            default:
                throw new PluginException(ErrorKind.Configuration, $"There is no report as '{format}'.", "Choose csv, json or html.");
        }

        await output.FlushAsync(cancellationToken);
        return count;
    }
}
