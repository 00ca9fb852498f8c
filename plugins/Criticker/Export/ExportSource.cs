using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>Reads the files that the site exports. A film that cannot be read is told with its line; the others are read.</summary>
internal sealed class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var store = services.Files(Path.GetDirectoryName(options.File) is { Length: > 0 } folder ? folder : ".");
        var name = Path.GetFileName(options.File);
        await using var stream = await store.OpenAsync(name, cancellationToken)
            ?? throw new PluginException(ErrorKind.Configuration, $"There is no file '{options.File}'.", "Export the ratings at criticker.com, then correct the option file.");
        await using var peeked = await PeekedStream.OfAsync(stream, cancellationToken);
        var file = peeked.IsXml ? new XmlExport(peeked, name) : await TableAsync(peeked, cancellationToken);
        var left = new LeftOut(services.Log, name);
        var since = request.Since is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : (DateOnly?)null;
        var rows = 0L;
        await foreach (var entry in file.ReadAsync(cancellationToken))
        {
            services.Report(++rows, null, "films");
            if (ExportItems.Of(entry, out var problem) is not { } item)
            {
                left.Add(entry.Line, problem);
                continue;
            }

            if (since is null || item.Ratings![0].At is not { } at || at.Day >= since)
            {
                yield return item;
            }
        }

        var reasons = string.Join(". ", new[] { left.ToString(), file.Shortfall is { } shortfall ? $"{name}: {shortfall}" : "" }.Where(r => r.Length > 0));
        yield return SourceElement.End(reasons.Length == 0, reasons.Length == 0 ? null : reasons);
    }

    private async Task<IExportFile> TableAsync(Stream stream, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(stream, cancellationToken: cancellationToken);
        return CsvExport.Is(table)
            ? new CsvExport(table)
            : throw new PluginException(ErrorKind.Configuration, $"'{options.File}' is no export of Criticker: it is no XML, and has no columns of a score and of the film that it is for.", "Choose the file that the site made.");
    }
}
