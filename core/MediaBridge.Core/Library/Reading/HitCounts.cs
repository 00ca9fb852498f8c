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
        var decades = new SortedDictionary<int, long>();
        foreach (var item in found.ToArray())
        {
            if (item < years.Length && !double.IsNaN(years[item]))
            {
                var decade = (int)years[item] / Decade * Decade;
                decades[decade] = decades.GetValueOrDefault(decade) + 1;
            }
        }

        return [.. decades.Select(d => new LibraryCount(string.Create(CultureInfo.InvariantCulture, $"{d.Key}s"), d.Value))];
    }
}
