using System.Text;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts the library from columns and tables; items themselves are not read. One thread counts items, another files and sources.</summary>
internal sealed class LibraryCounting(LibraryStore store)
{
    private const int Most = 20;

    public async Task<LibraryFigures> CountAsync(CancellationToken cancellationToken)
    {
        var statistics = Task.Run(
            () =>
            {
                using var own = store.Database.Read();
                return new LibraryTallies(own).Count();
            },
            cancellationToken);
        return await Task.Run(() => CountAsync(statistics), cancellationToken);
    }

    private async Task<LibraryFigures> CountAsync(Task<ItemStatistics> statistics)
    {
        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);
        var (files, bytes, resolutions, codecs) = Files(connection);
        return new LibraryFigures
        {
            Kinds = MostFirst(columns.Values(QueryFields.Kind.Name).Select(v => new LibraryCount(v.Value, columns.Marked([v.Mark]).Count)), int.MaxValue),
            Files = files,
            Bytes = bytes,
            Missing = store.Database.First("SELECT count(*) FROM items WHERE present=0", r => r.GetInt64(0)),
            Resolutions = MostFirst(resolutions, Most),
            Codecs = MostFirst(codecs, Most),
            Sources = store.Database.List($"SELECT layer, count(*) FROM (SELECT DISTINCT layer, item FROM layers) GROUP BY layer ORDER BY 2 DESC, 1 LIMIT {Most}", r => new LibraryCount(r.GetString(0), r.GetInt64(1))),
            Completeness = Complete(columns),
            Statistics = await statistics,
        };
    }

    private static List<LibraryCount> MostFirst(IEnumerable<LibraryCount> counts, int most) => [.. counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(most)];

    /// <summary>Main files: their number, bytes, and what they are, in one pass over the table.</summary>
    private static (long Files, long Bytes, IEnumerable<LibraryCount> Resolutions, IEnumerable<LibraryCount> Codecs) Files(ReadingConnection connection)
    {
        var (files, bytes) = (0L, (Int128)0);
        var forms = new Dictionary<string, long>(StringComparer.Ordinal);
        var known = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        var letters = new char[256];
        connection.EachBlob("SELECT coalesce(size, 0), coalesce(resolution, '') || char(10) || coalesce(video_codec, '') FROM files WHERE role='main'", (size, form) =>
        {
            files++;
            bytes += size;
            letters = form.Length > letters.Length ? new char[form.Length] : letters;
            var name = letters.AsSpan(0, Encoding.UTF8.GetChars(form, letters));
            known[name] = known.TryGetValue(name, out var count) ? count + 1 : 1;
        });
        return (files, (long)Int128.Min(bytes, long.MaxValue), By(0), By(1));

        IEnumerable<LibraryCount> By(int part)
            => forms.GroupBy(f => f.Key.Split('\n', 2)[part], StringComparer.Ordinal).Where(g => g.Key.Length > 0).Select(g => new LibraryCount(g.Key, g.Sum(f => f.Value)));
    }

    private static List<LibraryCount> Complete(ColumnReader columns)
    {
        long Known(NumberColumn column) => columns.Numbers(column).LongCount(n => !double.IsNaN(n));
        long Has(string facet)
        {
            var bit = 1L << Array.IndexOf([.. ItemRow.FacetBits], facet);
            return columns.Numbers(NumberColumn.Facets).LongCount(m => !double.IsNaN(m) && ((long)m & bit) != 0);
        }

        return
        [
            .. new LibraryCount[]
            {
                new("year", Known(NumberColumn.Year)), new("running time", Known(NumberColumn.Runtime)), new("site rating", Known(NumberColumn.Site)), new("description", Has(Facets.Description)),
                new("people", Has(Facets.People)), new("artwork", Has(Facets.Artwork)), new("files", Has(Facets.Versions)),
            }.OrderBy(c => c.Count),
        ];
    }
}
