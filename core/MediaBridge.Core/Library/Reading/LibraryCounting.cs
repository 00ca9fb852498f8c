using System.Collections.Concurrent;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts the library from columns and tables; items themselves are not read. One thread puts together what another counts.</summary>
internal sealed class LibraryCounting(LibraryStore store)
{
    private const int Most = 20;
    private const int Page = 1024;
    private const int Ahead = 16;

    public LibraryFigures Count()
    {
        using var pages = new BlockingCollection<MediaItem[]>(Ahead);
        var collecting = Task.Run(() =>
        {
            try
            {
                var collector = new StatisticsCollector();
                foreach (var item in pages.GetConsumingEnumerable().SelectMany(p => p))
                {
                    collector.Add(item);
                }

                return collector.Result();
            }
            finally
            {
                // Should it fail, who puts together must not wait for it forever.
                _ = pages.GetConsumingEnumerable().Count();
            }
        });
        try
        {
            foreach (var page in new CountedItems(store).All().Chunk(Page))
            {
                pages.Add(page);
            }
        }
        finally
        {
            pages.CompleteAdding();
        }

        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);

        var (files, bytes) = store.Database.First("SELECT count(*), coalesce(sum(size), 0) FROM files WHERE role='main'", r => (r.GetInt64(0), (long)r.GetDouble(1)));
        return new LibraryFigures
        {
            Statistics = collecting.GetAwaiter().GetResult(),
            Kinds = [.. columns.Values(QueryFields.Kind.Name).Select(v => new LibraryCount(v.Value, columns.Marked([v.Mark]).Count)).Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)],
            Files = files,
            Bytes = bytes,
            Missing = store.Database.First("SELECT count(*) FROM items WHERE present=0", r => r.GetInt64(0)),
            Resolutions = Counts("SELECT resolution, count(*) FROM files WHERE role='main' AND resolution IS NOT NULL GROUP BY 1"),
            Codecs = Counts("SELECT video_codec, count(*) FROM files WHERE role='main' AND video_codec IS NOT NULL GROUP BY 1"),
            Sources = Counts("SELECT layer, count(*) FROM (SELECT DISTINCT layer, item FROM layers) GROUP BY layer"),
            Completeness = Complete(columns),
        };
    }

    private List<LibraryCount> Counts(string sql) => store.Database.List($"{sql} ORDER BY 2 DESC, 1 LIMIT {Most}", r => new LibraryCount(r.GetString(0), r.GetInt64(1)));

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
