using MediaBridge.Core.State;
using MediaBridge.Sdk;
using Microsoft.Data.Sqlite;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Items with only what is counted of them, put together from the tables in one pass over each.</summary>
internal sealed class CountedItems(LibraryStore store)
{
    /// <summary>All items.</summary>
    public IEnumerable<MediaItem> All()
    {
        using var connection = store.Database.Read();
        using var items = connection.Query("SELECT id, kind, title, year, runtime, released, plays FROM items ORDER BY id");
        using var genres = new Rows(connection.Query("SELECT item, genre FROM genres ORDER BY item, ord"));
        using var countries = new Rows(connection.Query("SELECT item, country FROM countries ORDER BY item, ord"));
        using var directors = new Rows(connection.Query("SELECT item, name FROM people WHERE role='director' ORDER BY item, ord"));
        using var ratings = new Rows(connection.Query("SELECT item, whose, of_ten, day FROM ratings WHERE of_ten IS NOT NULL ORDER BY item, ord"));
        using var watches = new Rows(connection.Query("SELECT item, day FROM watches ORDER BY item, ord"));
        while (items.Read())
        {
            var id = items.GetInt64(0);
            yield return new MediaItem
            {
                Kind = items.GetString(1),
                Title = items.GetString(2),
                Year = items.IsDBNull(3) ? null : items.GetInt32(3),
                Description = new Description
                {
                    Genres = genres.Of(id, r => r.GetString(1)),
                    Countries = countries.Of(id, r => r.GetString(1)),
                    Runtime = items.IsDBNull(4) ? null : TimeSpan.FromMinutes(items.GetInt64(4)),
                    Released = Day(items, 5),
                },
                People = directors.Of(id, r => new Person { Name = r.GetString(1), Role = Person.Director }),
                Ratings = ratings.Of(id, r => new Rating { Value = (decimal)r.GetDouble(2), Scale = Scale.TenDecimal, Whose = r.GetString(1), At = Day(r, 3) is { } day ? day : (EventTime?)null }),
                Watches = watches.Of(id, r => new Watch { At = Day(r, 1) is { } day ? day : (EventTime?)null }),
            };
        }
    }

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
