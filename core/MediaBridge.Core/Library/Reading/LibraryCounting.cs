using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts the library from columns and tables; items themselves are not read. Items, directors, files and the rest are counted side by side.</summary>
internal sealed class LibraryCounting(LibraryStore store)
{
    private const int Most = 20;
    private const int LeastOfDirector = 2;

    public async Task<LibraryFigures> CountAsync(CancellationToken cancellationToken)
    {
        var statistics = CountAsync(c => new LibraryTallies(c).Count(), cancellationToken);
        var files = CountAsync(c => new FileForms(c), cancellationToken);
        var directors = CountAsync(c => new DirectorTally(c).Count(), cancellationToken);
        return await Task.Run(() => CountAsync(statistics, directors, files), cancellationToken);
    }

    private Task<T> CountAsync<T>(Func<ReadingConnection, T> count, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var connection = store.Database.Read();
            return count(connection);
        },
        cancellationToken);

    private async Task<LibraryFigures> CountAsync(Task<Tallies> statistics, Task<GroupTally> directors, Task<FileForms> main)
    {
        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);
        var kinds = MostFirst(columns.Values(QueryFields.Kind.Name).Select(v => new LibraryCount(v.Value, columns.Marked([v.Mark]).Count)), int.MaxValue);
        var sources = store.Database.List($"SELECT layer, count(*) FROM (SELECT DISTINCT layer, item FROM layers) GROUP BY layer ORDER BY 2 DESC, 1 LIMIT {Most}", r => new LibraryCount(r.GetString(0), r.GetInt64(1)));
        var complete = Complete(columns);
        var (files, tallies) = (await main, await statistics);
        tallies.Directors = await directors;
        return new LibraryFigures
        {
            Kinds = kinds,
            Files = files.Count,
            Bytes = files.Bytes,
            Missing = store.Database.First("SELECT count(*) FROM items WHERE present=0", r => r.GetInt64(0)),
            Resolutions = MostFirst(files.By(0), Most),
            Codecs = MostFirst(files.By(1), Most),
            Sources = sources,
            Completeness = complete,
            Statistics = tallies.Result(LeastOfDirector),
        };
    }

    private static List<LibraryCount> MostFirst(IEnumerable<LibraryCount> counts, int most) => [.. counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(most)];

    private static List<LibraryCount> Complete(ColumnReader columns)
    {
        long Has(string facet)
        {
            var bit = 1L << Array.IndexOf([.. ItemRow.FacetBits], facet);
            return columns.CountIf(NumberColumn.Facets, m => !double.IsNaN(m) && ((long)m & bit) != 0);
        }

        return
        [
            .. new LibraryCount[]
            {
                new("year", columns.CountIf(NumberColumn.Year, double.IsRealNumber)), new("running time", columns.CountIf(NumberColumn.Runtime, double.IsRealNumber)), new("site rating", columns.CountIf(NumberColumn.Site, double.IsRealNumber)),
                new("description", Has(Facets.Description)), new("people", Has(Facets.People)), new("artwork", Has(Facets.Artwork)), new("files", Has(Facets.Versions)),
            }.OrderBy(c => c.Count),
        ];
    }
}
