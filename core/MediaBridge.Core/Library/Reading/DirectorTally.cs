using System.Buffers.Text;
using System.Text;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.State;
using MediaBridge.Core.Statistics;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Counts items by their directors. The database puts the names of a block of items into one text: to step through all of them would cost several times as much.</summary>
internal sealed class DirectorTally
{
    /// <summary>Each director as item, bytes of the name, and the name, a blank behind the first two.</summary>
    private const string Names =
        """
        SELECT 0, group_concat(item || ' ' || length(CAST(name AS BLOB)) || ' ' || name, '') FROM
        (SELECT item, name FROM people WHERE role='director' AND item BETWEEN ?1 AND ?2 ORDER BY item, ord)
        """;

    private readonly ReadingConnection _connection;
    private readonly ColumnReader _columns;
    private readonly ItemMarks _marks;
    private readonly GroupTally _tally = new();
    private readonly List<GroupTally.Sums> _seen = [];
    private long _last = -1;
    private char[] _letters = new char[256];

    public DirectorTally(ReadingConnection connection)
    {
        _connection = connection;
        _columns = new ColumnReader(connection);
        _marks = new ItemMarks(_columns);
    }

    /// <summary>Counts all.</summary>
    public GroupTally Count()
    {
        for (var first = 0L; first < _columns.Limit; first += ItemBlocks.Size)
        {
            _connection.EachBlob(Names, (_, names) => Block(names), first, Math.Min(first + ItemBlocks.Size, _columns.Limit) - 1);
        }

        return _tally;
    }

    private void Block(ReadOnlySpan<byte> names)
    {
        while (names.Length > 0)
        {
            var item = Number(ref names);
            var length = (int)Number(ref names);
            Name(item, names[..length]);
            names = names[length..];
        }
    }

    private static long Number(ref ReadOnlySpan<byte> names)
    {
        _ = Utf8Parser.TryParse(names, out long number, out var length);
        names = names[(length + 1)..];
        return number;
    }

    /// <summary>A director who is named twice directed it once.</summary>
    private void Name(long item, ReadOnlySpan<byte> name)
    {
        _letters = name.Length > _letters.Length ? new char[name.Length] : _letters;
        var letters = _letters.AsSpan(0, Encoding.UTF8.GetChars(name, _letters));
        if (letters.IsWhiteSpace())
        {
            return;
        }

        var sums = _tally.Of(letters);
        if (item != _last)
        {
            _last = item;
            _seen.Clear();
        }

        if (!_seen.Contains(sums))
        {
            _seen.Add(sums);
            _marks.Add(sums, item);
        }
    }
}
