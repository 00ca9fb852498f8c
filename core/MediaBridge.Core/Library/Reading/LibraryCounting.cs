using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts the library from its tables; items themselves are not read.</summary>
internal sealed class LibraryCounting(LibraryStore store)
{
    private const int Most = 20;

    public LibraryFigures Count()
    {
        var collector = new StatisticsCollector();
        foreach (var item in new CountedItems(store).All())
        {
            collector.Add(item);
        }

        var (files, bytes) = store.Database.First("SELECT count(*), coalesce(sum(size), 0) FROM files WHERE role='main'", r => (r.GetInt64(0), (long)r.GetDouble(1)));
        return new LibraryFigures
        {
            Statistics = collector.Result(),
            Kinds = Counts("SELECT kind, count(*) FROM items GROUP BY kind"),
            Files = files,
            Bytes = bytes,
            Missing = store.Database.First("SELECT count(*) FROM items WHERE present=0", r => r.GetInt64(0)),
            Resolutions = Counts("SELECT resolution, count(*) FROM files WHERE role='main' AND resolution IS NOT NULL GROUP BY 1"),
            Codecs = Counts("SELECT video_codec, count(*) FROM files WHERE role='main' AND video_codec IS NOT NULL GROUP BY 1"),
            Sources = Counts("SELECT layer, count(DISTINCT item) FROM layers GROUP BY layer"),
            Completeness = Complete(),
        };
    }

    private List<LibraryCount> Counts(string sql) => store.Database.List($"{sql} ORDER BY 2 DESC, 1 LIMIT {Most}", r => new LibraryCount(r.GetString(0), r.GetInt64(1)));

    private List<LibraryCount> Complete()
    {
        string Has(string facet) => $"sum((facets & {1L << Array.IndexOf([.. ItemRow.FacetBits], facet)})<>0)";
        (string Name, string Sql)[] parts =
        [
            ("year", "sum(year IS NOT NULL)"), ("running time", "sum(runtime IS NOT NULL)"), ("site rating", "sum(rating IS NOT NULL)"), ("description", Has(Facets.Description)), ("people", Has(Facets.People)), ("artwork", Has(Facets.Artwork)), ("files", "sum(files>0)"),
        ];
        return store.Database.First(
            $"SELECT {string.Join(", ", parts.Select(p => $"coalesce({p.Sql}, 0)"))} FROM items",
            r => parts.Select((p, i) => new LibraryCount(p.Name, r.GetInt64(i))).OrderBy(c => c.Count).ToList())!;
    }
}
