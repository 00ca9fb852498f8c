using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Formats;

/// <summary>Files that the import of a list takes, one for each list: their lines are in the list's order, because that is the order which the import gives it.</summary>
internal sealed class ListFormat(ListOptions options) : IOutputFormat
{
    private static readonly string Header = CsvTable.Line([.. FilmCells.Columns, "Review"]);

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lists = await ListsAsync(request, cancellationToken);
        var names = ListFileNames.Of(lists.Select(l => KeyValuePair.Create(l.Key, l.Value.Name)));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, list) in lists)
        {
            var parts = new Parts(Header, options.MaxSize);
            List<string> lines = [.. list.Lines.OrderBy(l => l.Rank).Select(l => l.Line)];
            lines.ForEach(parts.Add);
            await using var tape = new LineTape(lines.ToAsyncEnumerable);
            foreach (var file in parts.Files($"{names[id]}.csv", tape))
            {
                yield return file with { Path = Free(taken, file.Path) };
            }
        }
    }

    /// <summary>A list may be called as the second part of another.</summary>
    private static string Free(HashSet<string> taken, string path)
    {
        while (!taken.Add(path))
        {
            path = $"{path[..^4]} +.csv";
        }

        return path;
    }

    /// <summary>The lists that are written, in the order of their ids, with their lines as text: their order is known at the end only, and lists are no library. What is on none of them is refused.</summary>
    private async Task<SortedDictionary<string, (string Name, List<(int Rank, string Line)> Lines)>> ListsAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var fit = new Parts(Header, options.MaxSize);
        var lists = new SortedDictionary<string, (string Name, List<(int Rank, string Line)> Lines)>(StringComparer.Ordinal);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            List<ListEntry> on = [.. (item.Lists ?? []).Where(IsMeant).DistinctBy(l => l.List, StringComparer.Ordinal)];
            if ((on.Count == 0 ? options.List is { } name ? $"it is not on the list {name}" : "it is on no list" : FilmCells.WhyNot(item)) is { } reason)
            {
                request.Reject(item, reason);
                continue;
            }

            foreach (var entry in on)
            {
                var line = CsvTable.Line([.. FilmCells.Of(item, options.Original), FilmCells.Plain(entry.Note)]);
                if (!fit.Fits([line]))
                {
                    request.Reject(item, "its note is larger than a file for the import may be");
                    continue;
                }

                if (!lists.TryGetValue(entry.List, out var list))
                {
                    lists[entry.List] = list = (entry.Name ?? entry.List, []);
                }

                list.Lines.Add((entry.Rank ?? int.MaxValue, line));
            }
        }

        return lists;
    }

    private bool IsMeant(ListEntry entry)
        => options.List is { } list ? Is(entry.List, list) || Is(entry.Name, list) : entry.List != ListEntry.Watchlist;

    private static bool Is(string? name, string list) => string.Equals(name, list, StringComparison.OrdinalIgnoreCase);
}
