using System.Globalization;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts hits by genre, decade and kind.</summary>
internal sealed class HitCounts(LibraryStore store)
{
    private const int Most = 20;
    private const int Decade = 10;

    /// <summary>The hits with their counts.</summary>
    public LibraryHits Of(LibraryHits hits, ItemSet found)
    {
        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);
        return hits with { Genres = Marks(columns, found, QueryFields.Genre), Decades = Decades(columns, found), Kinds = Marks(columns, found, QueryFields.Kind) };
    }

    private static List<LibraryCount> Marks(ColumnReader columns, ItemSet found, QueryField field)
        => [.. columns.Values(field.Name).Select(v => new LibraryCount(v.Value, columns.Marked([v.Mark]).CountWith(found))).Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(Most)];

    private static List<LibraryCount> Decades(ColumnReader columns, ItemSet found)
    {
        var years = columns.Numbers(NumberColumn.Year);
        var byYear = found.ToArray().Where(i => i < years.Length && !double.IsNaN(years[i])).CountBy(i => (int)years[i]);
        return [.. byYear.GroupBy(y => y.Key / Decade * Decade, y => (long)y.Value).Select(g => KeyValuePair.Create(g.Key, g.Sum())).OrderBy(c => c.Key).Select(c => new LibraryCount(string.Create(CultureInfo.InvariantCulture, $"{c.Key}s"), c.Value))];
    }
}
