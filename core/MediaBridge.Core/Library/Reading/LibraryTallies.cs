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
    private readonly decimal?[] _own;
    private readonly decimal?[] _site;

    public LibraryTallies(ReadingConnection connection)
    {
        _connection = connection;
        _columns = new ColumnReader(connection);
        _own = Marks(NumberColumn.Mine);
        _site = Marks(NumberColumn.Site);
    }

    /// <summary>Counts all.</summary>
    public ItemStatistics Count()
    {
        _tallies.Items = _columns.Exists.Count;
        Tally(_own, _tallies.Own);
        Tally(_site, _tallies.Site);
        Years();
        Times();
        Groups(_tallies.Genres, QueryFields.Genre);
        Groups(_tallies.Countries, QueryFields.Country);
        Groups(_tallies.Types, QueryFields.Kind);
        Directors();
        Pairs();
        Months();
        return _tallies.Result(leastOfDirector: 2);
    }

    /// <summary>Marks out of 10; those of 0, which sites write where there is none, are none.</summary>
    private decimal?[] Marks(NumberColumn column)
    {
        var marks = new decimal?[_columns.Limit];
        var numbers = _columns.Numbers(column);
        var known = new Dictionary<double, decimal>();
        for (var i = 0; i < marks.Length; i++)
        {
            if (numbers[i] > 0)
            {
                if (!known.TryGetValue(numbers[i], out var mark))
                {
                    known.Add(numbers[i], mark = Math.Clamp((decimal)numbers[i], 0, 10));
                }

                marks[i] = mark;
            }
        }

        return marks;
    }

    private static void Tally(decimal?[] marks, MarkTally tally)
    {
        foreach (var group in marks.OfType<decimal>().CountBy(m => m))
        {
            tally.Add(group.Key, group.Value);
        }
    }

    private void Years()
    {
        var (years, released) = (_columns.Numbers(NumberColumn.Year), _columns.Numbers(NumberColumn.Released));
        var groups = new Dictionary<int, (GroupTally.Sums Year, GroupTally.Sums Decade)>();
        foreach (var item in _columns.Exists.All())
        {
            var year = !double.IsNaN(years[item]) ? (int)years[item] : double.IsNaN(released[item]) ? (int?)null : DateOnly.FromDayNumber((int)released[item]).Year;
            if (year is not { } known)
            {
                continue;
            }

            if (!groups.TryGetValue(known, out var group))
            {
                var (name, decade) = _tallies.NamesOf(known);
                groups.Add(known, group = (_tallies.Years.Of(name), _tallies.Decades.Of(decade)));
            }

            group.Year.Add(_own[item], _site[item]);
            group.Decade.Add(_own[item], _site[item]);
        }
    }

    private void Times()
    {
        const int Longest = 100_000;
        foreach (var group in _columns.Numbers(NumberColumn.Runtime).Where(m => m is > 0 and < Longest).CountBy(m => (int)m))
        {
            _tallies.Time(group.Key, group.Value);
        }

        foreach (var plays in _columns.Numbers(NumberColumn.Plays).Where(p => p > 0))
        {
            _tallies.Watched++;
            _tallies.Plays += (long)plays;
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
                foreach (var item in items.All())
                {
                    sums.Mark(_own[item], _site[item]);
                }
            }
        }
    }

    private void Directors()
    {
        var (last, seen) = (-1L, new List<GroupTally.Sums>());
        var buffer = new char[256];
        _connection.EachBlob("SELECT item, name FROM people WHERE role='director' ORDER BY item, ord", (item, name) =>
        {
            if (item != last)
            {
                last = item;
                seen.Clear();
            }

            if (name.Length > buffer.Length)
            {
                buffer = new char[name.Length];
            }

            var letters = buffer.AsSpan(0, Encoding.UTF8.GetChars(name, buffer));
            if (letters.IsWhiteSpace() || item >= _columns.Limit)
            {
                return;
            }

            var sums = _tallies.Directors.Of(letters);
            if (!seen.Contains(sums))
            {
                seen.Add(sums);
                sums.Add(_own[item], _site[item]);
            }
        });
    }

    /// <summary>Items with a mark of both; only they need their titles.</summary>
    private void Pairs()
    {
        var years = _columns.Numbers(NumberColumn.Year);
        _connection.EachBlob("SELECT id, title FROM items", (item, title) =>
        {
            if (item < _columns.Limit && _own[item] is { } own && _site[item] is { } site)
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
            if (item != last && item < _columns.Limit && _own[item] is not null)
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
