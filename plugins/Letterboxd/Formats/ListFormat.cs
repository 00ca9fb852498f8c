using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Files that the import of a list takes, one for each list: their lines are in the list's order, because that is the order which the import gives it.</summary>
internal sealed class ListFormat(ListOptions options) : IOutputFormat
{
    private static readonly string[] Columns = [.. FilmCells.Columns, "Review"];

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var header = CsvTable.Line(Columns);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (list, name) in ListFileNames.Of(await ListsAsync(request, cancellationToken)))
        {
            var parts = new Parts(header, options.MaxSize);
            foreach (var line in await LinesAsync(request.Items, list, parts, request.Reject, cancellationToken))
            {
                parts.Add(line);
            }

            var from = 0L;
            foreach (var (number, end) in parts.Ends.Index())
            {
                var first = from;
                yield return new OutputFile
                {
                    Path = Free(taken, name, number),
                    MediaType = "text/csv",
                    WriteAsync = async (stream, stop) => await parts.WriteAsync(stream, (await LinesAsync(request.Items, list, parts, (_, _) => { }, stop)).ToAsyncEnumerable(), first, end, stop),
                };
                from = end;
            }
        }
    }

    /// <summary>A list may be called as the second part of another.</summary>
    private static string Free(HashSet<string> taken, string name, int part)
    {
        for (var path = Parts.NameOf($"{name}.csv", part); ; path = $"{path[..^4]} +.csv")
        {
            if (taken.Add(path))
            {
                return path;
            }
        }
    }

    /// <summary>The lists that are written, in the order of their ids; what is on none of them is refused.</summary>
    private async Task<SortedDictionary<string, string>> ListsAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var lists = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            List<ListEntry> on = [.. (item.Lists ?? []).Where(IsMeant)];
            if ((on.Count == 0 ? options.List is { } name ? $"it is not on the list {name}" : "it is on no list" : FilmCells.WhyNot(item)) is { } reason)
            {
                request.Reject(item, reason);
                continue;
            }

            foreach (var entry in on)
            {
                lists.TryAdd(entry.List, entry.Name ?? entry.List);
            }
        }

        return lists;
    }

    /// <summary>The lines of a list in its order: as text, because the order is known at the end only, and a list is no library.</summary>
    private async Task<List<string>> LinesAsync(IAsyncEnumerable<MediaItem> items, string list, Parts parts, Action<MediaItem, string> reject, CancellationToken cancellationToken)
    {
        var lines = new List<(int Rank, string Line)>();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            if (item.Lists?.FirstOrDefault(l => l.List == list) is not { } entry || FilmCells.WhyNot(item) is not null)
            {
                continue;
            }

            var line = CsvTable.Line([.. FilmCells.Of(item, options.Original), FilmCells.Plain(entry.Note)]);
            if (parts.Fits([line]))
            {
                lines.Add((entry.Rank ?? int.MaxValue, line));
            }
            else
            {
                reject(item, "its note is larger than a file for the import may be");
            }
        }

        return [.. lines.OrderBy(l => l.Rank).Select(l => l.Line)];
    }

    private bool IsMeant(ListEntry entry)
        => options.List is { } list ? Is(entry.List, list) || Is(entry.Name, list) : entry.List != ListEntry.Watchlist;

    private static bool Is(string? name, string list) => string.Equals(name, list, StringComparison.OrdinalIgnoreCase);
}
