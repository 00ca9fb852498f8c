using System.Globalization;
using CsvHelper;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Csv;

/// <summary>Writes a table after RFC 4180, with <c>\n</c> line ends, a row for each item.</summary>
internal sealed class CsvFormat : IOutputFormat
{
    private readonly CsvOptions _options;
    private readonly CsvColumn[] _columns;
    private readonly CsvWriterOptions _writer;
    private readonly string _path;

    public CsvFormat(CsvOptions options)
    {
        _options = options;
        _path = OutputPath.Checked("csv", "file", options.File);
        _columns = CsvColumns.Find(options.Columns);
        _writer = new CsvWriterOptions
        {
            Separator = Delimiter(options.Delimiter),
            NewLine = "\n",
            TrueValue = "true",
            FalseValue = "false",
            FormatProvider = CultureInfo.InvariantCulture,
            WriteByteOrderMark = options.Bom,
            Injection = options.Safe ? CsvInjection.Escape : CsvInjection.None,
        };
    }

    public IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, CancellationToken cancellationToken)
        => SingleFile.Of(_path, "text/csv", (stream, token) => WriteAsync(request, stream, token));

    private static char Delimiter(string text) => text switch
    {
        "tab" or "\t" or "\\t" => '\t',
        [var c] when c < 128 && !char.IsAsciiLetterOrDigit(c) && c is not ('"' or '\r' or '\n' or '\0' or ' ') => c,
        _ => throw new PluginException(
            ErrorKind.Configuration,
            $"Option 'delimiter' of format 'csv' is '{text}'.",
            "Write one ASCII character that is no letter, digit or quote, such as ',' or ';', or the word 'tab'."),
    };

    private static string? Text(object? value, string separator) => value switch
    {
        null => null,
        string text => text,
        IEnumerable<string> list => string.Join(separator, list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private async Task WriteAsync(RenderRequest request, Stream stream, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, _writer, leaveOpen: true);
        if (_options.Header)
        {
            csv.WriteHeader(_columns.Select(c => c.Name).ToArray());
        }

        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            foreach (var column in _columns)
            {
                WriteCell(csv, column.Value(item));
            }

            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private void WriteCell(CsvWriter csv, object? value)
    {
        // Numbers go by their own overloads: the guard against formulas concerns texts only.
        switch (value)
        {
            case int number:
                csv.WriteField(number, default);
                break;
            case long number:
                csv.WriteField(number, default);
                break;
            case decimal number:
                csv.WriteField(number.Normal(), default);
                break;
            case bool flag:
                csv.WriteField(flag);
                break;
            default:
                csv.WriteField(Text(value, _options.Separator));
                break;
        }
    }
}
