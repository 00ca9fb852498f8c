using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Reads the CSV files that the site exports (Settings, Account data): ratings, watchlist.</summary>
internal sealed partial class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    private const int RowsBetweenMarks = 500;
    private const int MostTold = 3;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var store = services.Files(Path.GetDirectoryName(options.File) is { Length: > 0 } folder ? folder : ".");
        var name = Path.GetFileName(options.File);
        var tag = await store.TagAsync(name, cancellationToken);
        await using var stream = await store.OpenAsync(name, cancellationToken)
            ?? throw new PluginException(ErrorKind.Configuration, $"There is no file '{options.File}'.", "Export it at the site: Settings, Account data; then correct the option file.");
        var table = await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken);
        if (!table.Has("TMDb ID"))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{options.File}' is no export of TMDB: it has no column 'TMDb ID'.", "Choose the file that the site made.");
        }

        // A file that was replaced meanwhile is read anew: rows of one id are one item.
        var (after, bad) = Position.Parse(request.Resume, tag);
        var rows = new ExportRows(options.As);
        var count = 0;
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            if (row.Line <= after)
            {
                continue;
            }

            if (rows.Read(row) is not { } item)
            {
                bad = bad.Add(row.Line, rows.Problem, MostTold);
                LeftOut(services.Log, options.File, row.Line, rows.Problem);
            }
            else if (request.Since is not { } since || rows.At is not { } at || at >= since)
            {
                yield return item;
            }

            if (++count % RowsBetweenMarks == 0)
            {
                yield return SourceElement.At(new Position(row.Line, bad).ToText(tag));
            }
        }

        yield return SourceElement.End(bad.Count == 0, bad.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{bad.Count} rows of {name} could not be read: {bad.Text}"));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{File}, line {Line} was left out: {Problem}")]
    private static partial void LeftOut(ILogger log, string file, int line, string problem);
}
