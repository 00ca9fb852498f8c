using System.Globalization;
using System.Text;
using CsvHelper;

namespace MediaBridge.Core.Reporting;

/// <summary>Writes a report as a table after RFC 4180, with <c>\n</c> line ends and a mark of UTF-8, which spreadsheets need.</summary>
internal static class CsvReport
{
    private static readonly string[] Columns = ["status", "outcome", "reason", "step", "title", "year", "item", "page", "target", "facet", "before", "after", "difference", "why"];

    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n",
        FormatProvider = CultureInfo.InvariantCulture,
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
    };

    public static async Task WriteAsync(RunReportFile report, Stream stream, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        csv.WriteHeader(Columns);
        foreach (var row in report.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(csv, row);
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private static void Write(CsvWriter csv, ReportRow row)
    {
        Text(csv, row.Status);
        Text(csv, row.Outcome);
        Text(csv, row.Word);
        Text(csv, row.Step);
        Text(csv, row.Title);
        Number(csv, row.Year);
        Text(csv, row.Item);
        Text(csv, row.Page);
        Text(csv, row.Target);
        Text(csv, row.Facet);
        if (row.Rating is { } rating)
        {
            Number(csv, rating.Before);
            Number(csv, rating.After);
            Number(csv, rating.Difference);
        }
        else
        {
            Text(csv, Values(row, f => f.Before));
            Text(csv, Values(row, f => f.After));
            Text(csv, null);
        }

        Text(csv, row.Reason);
    }

    private static void Text(CsvWriter csv, string? text) => csv.WriteField(text ?? "");

    /// <summary>A number by its own overload: the guard against formulas concerns texts only, and would take a minus for one.</summary>
    private static void Number(CsvWriter csv, decimal? number)
    {
        if (number is { } value)
        {
            csv.WriteField(value, default);
        }
        else
        {
            csv.WriteField("");
        }
    }

    /// <summary>One value as it is, several with their names.</summary>
    private static string Values(ReportRow row, Func<Sdk.FieldChange, string?> value)
    {
        if (row.Fields.Count == 1)
        {
            return value(row.Fields[0]) ?? "";
        }

        var text = new StringBuilder();
        foreach (var field in row.Fields)
        {
            if (value(field) is { } one)
            {
                text.Append(text.Length > 0 ? "; " : "").Append(field.Path).Append('=').Append(one);
            }
        }

        return text.ToString();
    }
}
