using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Formats;

/// <summary>The files of FilmAffinity Backup: <c>watched.csv</c> for ratings, and <c>list - NAME.csv</c> for each list.</summary>
/// <remarks>UTF-8 without mark, <c>;</c> between cells, <c>\n</c> line ends, a header always. The column genre is empty there for ever; here it holds genres where they are known.</remarks>
internal sealed class BackupFormat(BackupOptions options) : IOutputFormat
{
    public const string Id = "filmaffinity.csv";

    private const string Watched = "watched";

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var lists = await ListNamesAsync(request, cancellationToken);
        foreach (var file in Files(Watched, new BackupTable(options, isList: false), IsRated))
        {
            yield return file;
        }

        foreach (var (list, name) in lists)
        {
            foreach (var file in Files(name, new BackupTable(options, isList: true), item => item.Lists?.Any(l => l.List == list) == true && item.Kind != Sources.ListsSource.ListKind))
            {
                yield return file;
            }
        }

        IEnumerable<OutputFile> Files(string name, BackupTable table, Func<MediaItem, bool> holds)
        {
            var items = request.Items;
            yield return new OutputFile { Path = $"{name}.csv", MediaType = "text/csv", WriteAsync = (stream, stop) => table.CsvAsync(items, holds, stream, stop) };
            if (options.Json)
            {
                yield return new OutputFile { Path = $"{name}.json", MediaType = "application/json", WriteAsync = (stream, stop) => table.JsonAsync(items, holds, stream, stop) };
            }
        }
    }

    /// <summary>Whether somebody rated it. What is neither rated nor on a list has no place here, and is refused once, when lists are gathered.</summary>
    private static bool IsRated(MediaItem item) => BackupTable.Own(item) is not null;

    private static async Task<IReadOnlyList<(string List, string Name)>> ListNamesAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var lists = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            if (!IsRated(item) && item.Lists is null or { Count: 0 })
            {
                request.Reject(item, "it is neither rated nor on a list");
            }

            foreach (var entry in item.Lists ?? [])
            {
                lists.TryAdd(entry.List, entry.Name ?? entry.List);
            }
        }

        return ListFileNames.Of(lists);
    }
}
