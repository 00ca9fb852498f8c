using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Trakt.Export;

/// <summary>Reads the files that the site exports.</summary>
internal sealed partial class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    private const int RowsBetweenMarks = 500;
    private const int MostTold = 3;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var store = services.Files(Path.GetDirectoryName(options.File) is { Length: > 0 } folder ? folder : ".");
        var name = Path.GetFileName(options.File);
        var tag = await store.TagAsync(name, cancellationToken);
        await using var stream = await OpenAsync(store, name, cancellationToken);
        var files = new ExportFiles(options.File, stream);

        // A file that was replaced meanwhile is read anew: rows of one id are one item.
        var start = ExportPosition.Parse(request.Resume, tag);
        var (after, bad) = (start.Row, new List<string>(start.Bad));
        var count = 0;
        await foreach (var (file, row, entry) in files.ReadAsync(cancellationToken))
        {
            if (++count <= after || IsOther(file))
            {
                continue;
            }

            if (ExportRows.Read(entry, options.List ?? ExportRows.ListOf(file), out var at, out var problem) is { } item)
            {
                if (request.Since is not { } since || at is not { } time || time >= since)
                {
                    yield return item;
                }
            }
            else
            {
                bad.Add(string.Create(CultureInfo.InvariantCulture, $"{file}, row {row}: {problem}"));
                LeftOut(services.Log, file, row, problem);
            }

            if (count % RowsBetweenMarks == 0)
            {
                yield return SourceElement.At(new ExportPosition(count, [.. bad.Take(MostTold)], bad.Count).ToText(tag));
            }
        }

        var all = Math.Max(bad.Count, start.AllBad + bad.Count - start.Bad.Count);
        yield return SourceElement.End(all == 0, all == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{all} rows could not be read: {string.Join("; ", bad.Take(MostTold))}"));
    }

    /// <summary>What was watched, rolled up, and what was collected: the rows of the history say the first better, and files are no copies.</summary>
    private static bool IsOther(string file)
        => Path.GetFileName(file).ToLowerInvariant() is var name && (name.Contains("watched-movies", StringComparison.Ordinal) || name.Contains("watched-shows", StringComparison.Ordinal)
            || name.Contains("collection", StringComparison.Ordinal) || name.Contains("hidden", StringComparison.Ordinal) || name.Contains("comments", StringComparison.Ordinal));

    private static async Task<Stream> OpenAsync(IFileStore store, string name, CancellationToken cancellationToken)
    {
        var stream = await store.OpenAsync(name, cancellationToken)
            ?? throw new PluginException(ErrorKind.Configuration, $"There is no file '{name}'.", "Export the account at trakt.tv, Settings, Data; then correct the option file.");
        if (stream.CanSeek)
        {
            return stream;
        }

        await using (stream)
        {
            var copy = new MemoryStream();
            await stream.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return copy;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{File}, row {Row} was left out: {Problem}")]
    private static partial void LeftOut(ILogger log, string file, int row, string problem);
}
