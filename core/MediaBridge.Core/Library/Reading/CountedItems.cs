using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Items with only what is counted of them, put together from columns, marks and a few tables.</summary>
internal sealed class CountedItems(LibraryStore store)
{
    /// <summary>All items.</summary>
    public IEnumerable<MediaItem> All()
    {
        using var connection = store.Database.Read();
        var columns = new ColumnReader(connection);
        var (genres, countries) = (Marks(columns, QueryFields.Genre), Marks(columns, QueryFields.Country));
        var (years, runtimes, released, sites) = (columns.Numbers(NumberColumn.Year), columns.Numbers(NumberColumn.Runtime), columns.Numbers(NumberColumn.Released), columns.Numbers(NumberColumn.Site));
        using var items = connection.Query("SELECT id, kind, title FROM items ORDER BY id");
        using var directors = new Rows(connection.Query("SELECT item, name FROM people WHERE role='director' ORDER BY item, ord"));
        using var ratings = new Rows(connection.Query("SELECT item, of_ten, day FROM ratings WHERE whose='own' AND of_ten IS NOT NULL ORDER BY item, ord"));
        using var watches = new Rows(connection.Query("SELECT item, day FROM watches ORDER BY item, ord"));
        while (items.Read())
        {
            var id = items.GetInt64(0);
            if (id >= columns.Limit)
            {
                yield break; // it came meanwhile
            }

            var own = ratings.Of(id, r => Mark((decimal)r.GetDouble(1), Rating.OwnMark, Day(r, 2)));
            if (!double.IsNaN(sites[id]))
            {
                own.Add(Mark((decimal)sites[id], Rating.SiteMark, null));
            }

            yield return new MediaItem
            {
                Kind = items.GetString(1),
                Title = items.GetString(2),
                Year = double.IsNaN(years[id]) ? null : (int)years[id],
                Description = new Description
                {
                    Genres = genres[id] ?? [],
                    Countries = countries[id] ?? [],
                    Runtime = double.IsNaN(runtimes[id]) ? null : TimeSpan.FromMinutes(runtimes[id]),
                    Released = double.IsNaN(released[id]) ? null : DateOnly.FromDayNumber((int)released[id]),
                },
                People = directors.Of(id, r => new Person { Name = r.GetString(1), Role = Person.Director }),
                Ratings = own,
                Watches = watches.Of(id, r => new Watch { At = Day(r, 1) is { } day ? day : (EventTime?)null }),
            };
        }
    }

    /// <summary>The values of a field of every item.</summary>
    private static List<string>?[] Marks(ColumnReader columns, QueryField field)
    {
        var values = new List<string>?[columns.Limit];
        foreach (var (mark, value) in columns.Values(field.Name))
        {
            foreach (var item in columns.Marked([mark]).All())
            {
                (values[item] ??= new List<string>(2)).Add(value);
            }
        }

        return values;
    }

    private static Rating Mark(decimal value, string whose, DateOnly? day) => new() { Value = value, Scale = Scale.TenDecimal, Whose = whose, At = day is { } known ? known : (EventTime?)null };

    private static DateOnly? Day(SqliteDataReader row, int column)
        => row.Text(column) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Rows of a table beside the items, in the order of their items.</summary>
    private sealed class Rows : IDisposable
    {
        private readonly SqliteDataReader _rows;
        private bool _more;

        public Rows(SqliteDataReader rows)
        {
            _rows = rows;
            _more = rows.Read();
        }

        public List<T> Of<T>(long item, Func<SqliteDataReader, T> read)
        {
            var list = new List<T>();
            while (_more && _rows.GetInt64(0) <= item)
            {
                if (_rows.GetInt64(0) == item)
                {
                    list.Add(read(_rows));
                }

                _more = _rows.Read();
            }

            return list;
        }

        public void Dispose() => _rows.Dispose();
    }
}
