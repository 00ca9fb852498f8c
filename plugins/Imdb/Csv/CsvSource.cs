using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>Reads the files that IMDb exported. Of several rows of one title, the mark that was given last counts.</summary>
internal sealed class CsvSource(CsvTarget target, string path, string? list, PluginServices services) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        var files = await FilesAsync(left, cancellationToken);
        var last = target == CsvTarget.Ratings ? await LastMarksAsync(files, cancellationToken) : [];
        var seen = new HashSet<(string, string)>();
        var read = 0L;
        foreach (var (number, file) in files.Index())
        {
            await using var stream = CsvFiles.Open(file);
            var csv = await CsvFile.OpenAsync(stream, Path.GetFileName(file), left.Row, cancellationToken);
            await foreach (var entry in csv.ReadAsync(cancellationToken))
            {
                services.Report(++read, null, "rows");
                if (Item(csv.Kind, entry, file, left) is not { } item
                    || (target == CsvTarget.Ratings && last[entry.Id] is var at && (at.File, at.Line) != (number, entry.Line))
                    || (target is CsvTarget.Watchlist or CsvTarget.Lists && !seen.Add((item.Lists![0].List, entry.Id)))
                    || (request.Since is { } since && !IsSince(item, DateOnly.FromDateTime(since.UtcDateTime))))
                {
                    continue;
                }

                yield return item;
            }
        }

        yield return SourceElement.End(!left.Any, left.ToString() is { Length: > 0 } reason ? reason : null);
    }

    private static bool IsSince(MediaItem item, DateOnly since)
        => (item.Ratings?[0].At ?? item.Lists?[0].At ?? item.Watches?[0].At)?.Day >= since;

    /// <summary>The files that are read as this. The others are told.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(LeftOut left, CancellationToken cancellationToken)
    {
        var all = CsvFiles.Find(path);
        var isNamed = all is [var one] && one == path;
        var fitting = new List<string>();
        foreach (var file in all)
        {
            await using var stream = CsvFiles.Open(file);
            var csv = await CsvFile.OpenAsync(stream, Path.GetFileName(file), _ => { }, cancellationToken);
            if (CsvFiles.WhyNot(csv.Kind, file, target, isNamed) is not { } reason)
            {
                fitting.Add(file);
            }
            else if (isNamed)
            {
                throw new PluginException(ErrorKind.Configuration, $"'{file}' is not read as this: {reason}.", "Correct the option path, or use the source that reads such a file.");
            }
            else
            {
                left.Remark($"{Path.GetFileName(file)} was left out: {reason}");
            }
        }

        return fitting.Count > 0 ? fitting : throw new PluginException(ErrorKind.Configuration, $"No file in '{path}' fits: {left}.", "Name the file itself by the option path: then its name does not matter.");
    }

    private async Task<Dictionary<string, (DateOnly Date, int File, int Line)>> LastMarksAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, (DateOnly Date, int File, int Line)>(StringComparer.Ordinal);
        foreach (var (number, file) in files.Index())
        {
            await using var stream = CsvFiles.Open(file);
            var csv = await CsvFile.OpenAsync(stream, file, _ => { }, cancellationToken);
            await foreach (var entry in csv.ReadAsync(cancellationToken).Where(e => CsvItems.MarkOf(e) is not null))
            {
                var date = entry.RatedAt ?? DateOnly.MinValue;
                if (!last.TryGetValue(entry.Id, out var known) || date >= known.Date)
                {
                    last[entry.Id] = (date, number, entry.Line);
                }
            }
        }

        return last;
    }

    private MediaItem? Item(CsvKind kind, CsvEntry entry, string file, LeftOut left)
    {
        if (target == CsvTarget.Ratings)
        {
            return CsvItems.MarkOf(entry) is { } mark ? CsvItems.Rated(entry, mark) : NoMark(kind, entry, file, left);
        }

        return target == CsvTarget.CheckIns
            ? entry.Item with { Watches = [new Watch { At = entry.Created }] }
            : CsvItems.Listed(entry, target == CsvTarget.Watchlist ? ListEntry.Watchlist : list ?? Path.GetFileNameWithoutExtension(file));
    }

    /// <summary>A row without a mark: in a file of ratings something is missing; in the old form it is merely not rated.</summary>
    private static MediaItem? NoMark(CsvKind kind, CsvEntry entry, string file, LeftOut left)
    {
        if (kind != CsvKind.Old || entry.Mark is not null)
        {
            left.Row($"{Path.GetFileName(file)}:{entry.Line}: {(entry.Mark is null ? "the row has no rating" : $"'{entry.Mark}' is no mark from 1 to 10")} ({entry.Id})");
        }

        return null;
    }
}
