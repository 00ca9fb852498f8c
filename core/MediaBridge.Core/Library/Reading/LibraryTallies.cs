using System.Buffers.Text;
using System.Text;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.Queries;
using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts items from columns, marks and a few tables, as a collector would that sees one after another; no item is put together.</summary>
internal sealed class LibraryTallies
{
    private readonly ReadingConnection _connection;
    private readonly ColumnReader _columns;
    private readonly Tallies _tallies = new();
    private readonly ItemMarks _marks;

    public LibraryTallies(ReadingConnection connection)
    {
        _connection = connection;
        _columns = new ColumnReader(connection);
        _marks = new ItemMarks(_columns);
    }

    /// <summary>Counts all but directors, who are counted beside this: see <see cref="DirectorTally"/>.</summary>
    public Tallies Count()
    {
        _tallies.Items = _columns.Exists.Count;
        _marks.Own.Count(_tallies.Own);
        _marks.Site.Count(_tallies.Site);
        Years();
        Times();
        Groups(_tallies.Genres, QueryFields.Genre);
        Groups(_tallies.Countries, QueryFields.Country);
        Groups(_tallies.Types, QueryFields.Kind);
        Pairs();
        Months();
        return _tallies;
    }

    private void Years()
    {
        var (years, released) = (_columns.Numbers(NumberColumn.Year), _columns.Numbers(NumberColumn.Released));
        var groups = new Dictionary<int, (GroupTally.Sums Year, GroupTally.Sums Decade)>();
        foreach (var item in _columns.Exists.ToArray())
        {
            if (double.IsNaN(years[item]) && double.IsNaN(released[item]))
            {
                continue;
            }

            var year = !double.IsNaN(years[item]) ? (int)years[item] : DateOnly.FromDayNumber((int)released[item]).Year;
            if (!groups.TryGetValue(year, out var group))
            {
                var (name, decade) = _tallies.NamesOf(year);
                groups.Add(year, group = (_tallies.Years.Of(name), _tallies.Decades.Of(decade)));
            }

            _marks.Add(group.Year, item);
            _marks.Add(group.Decade, item);
        }
    }

    private void Times()
    {
        const int Longest = 100_000;
        var times = new Dictionary<int, long>();
        foreach (var minutes in _columns.Numbers(NumberColumn.Runtime))
        {
            if (minutes is > 0 and < Longest)
            {
                times[(int)minutes] = times.GetValueOrDefault((int)minutes) + 1;
            }
        }

        foreach (var (minutes, items) in times)
        {
            _tallies.Time(minutes, items);
        }

        foreach (var plays in _columns.Numbers(NumberColumn.Plays))
        {
            if (plays > 0)
            {
                _tallies.Watched++;
                _tallies.Plays += (long)plays;
            }
        }
    }

    /// <summary>A mark tells how many items have it; only rated ones are looked at.</summary>
    private void Groups(GroupTally tally, QueryField field)
    {
        foreach (var (mark, value) in _columns.Values(field.Name).Where(v => !string.IsNullOrWhiteSpace(v.Value)))
        {
            var items = _columns.Marked([mark]);
            if (items.Count is var count and > 0)
            {
                var sums = tally.Of(value);
                sums.Count += count;
                foreach (var item in items.And(_marks.Own.Marked).ToArray())
                {
                    _marks.Mark(sums, item);
                }
            }
        }
    }

    /// <summary>Items with a mark of both; only they need their titles.</summary>
    private void Pairs()
    {
        var years = _columns.Numbers(NumberColumn.Year);
        _connection.EachBlob("SELECT id, title FROM items WHERE my_rating>0 AND rating>0", (item, title) =>
        {
            if (_marks.Own.Of(item) is { } own && _marks.Site.Of(item) is { } site)
            {
                _tallies.Pairs.Add(new ComparedItem
                {
                    Title = title.Length > 0 ? Encoding.UTF8.GetString(title) : "Untitled",
                    Year = double.IsNaN(years[item]) ? null : (int)years[item],
                    Own = MarkTally.Round(own),
                    Site = MarkTally.Round(site),
                    Index = (int)item,
                });
            }
        });
    }

    private void Months()
    {
        var (last, rated, plays) = (-1L, new Dictionary<int, long>(), new Dictionary<int, long>());
        _connection.EachBlob("SELECT item, day FROM ratings WHERE whose='own' AND of_ten IS NOT NULL ORDER BY item, ord", (item, day) =>
        {
            if (item != last && _marks.Own.Marked.Contains(item))
            {
                Add(rated, day);
            }

            last = item;
        });
        _connection.EachBlob("SELECT item, day FROM watches WHERE day IS NOT NULL", (_, day) => Add(plays, day));
        foreach (var month in rated.Keys.Union(plays.Keys))
        {
            _tallies.Month(month / 12, (month % 12) + 1, rated.GetValueOrDefault(month), plays.GetValueOrDefault(month));
        }

        // 2024-05-17
        static void Add(Dictionary<int, long> months, ReadOnlySpan<byte> day)
        {
            if (day.Length >= 7 && Utf8Parser.TryParse(day[..4], out int year, out _) && Utf8Parser.TryParse(day[5..7], out int month, out _))
            {
                var key = (year * 12) + month - 1;
                months[key] = months.GetValueOrDefault(key) + 1;
            }
        }
    }
}
