using System.Runtime.InteropServices;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Columns;

/// <summary>Reads columns and marks of all items; what was read stays for one search.</summary>
internal sealed class ColumnReader
{
    private readonly ReadingConnection _connection;
    private readonly Dictionary<long, double[]> _numbers = [];

    public ColumnReader(ReadingConnection connection)
    {
        _connection = connection;
        var last = 0L;
        connection.EachNumber("SELECT coalesce(max(id), 0) FROM items", id => last = id);
        Limit = (int)Math.Min(last + 1, int.MaxValue);
        Exists = Marked(ItemColumns.Exists, "");
    }

    /// <summary>One more than the highest number of an item.</summary>
    public int Limit { get; }

    /// <summary>The items that there are.</summary>
    public ItemSet Exists { get; }

    /// <summary>A number of every item, NaN where it has none.</summary>
    public double[] Numbers(NumberColumn column) => Numbers((long)column);

    /// <summary>A number of every item, NaN where it has none; see <see cref="SiteColumns"/>.</summary>
    public double[] Numbers(long column)
    {
        if (!_numbers.TryGetValue(column, out var numbers))
        {
            numbers = new double[Limit];
            Array.Fill(numbers, double.NaN);
            var into = numbers;
            _connection.EachBlob(
                "SELECT id, data FROM columns WHERE id BETWEEN ?1 AND ?2",
                (row, bytes) =>
                {
                    var first = (int)ItemBlocks.Block(row) * ItemBlocks.Size;
                    var block = MemoryMarshal.Cast<byte, double>(bytes);
                    if (first < into.Length)
                    {
                        block[..Math.Min(block.Length, into.Length - first)].CopyTo(into.AsSpan(first));
                    }
                },
                ItemBlocks.First(column), ItemBlocks.Last(column));
            _numbers.Add(column, numbers);
        }

        return numbers;
    }

    /// <summary>The items with a mark.</summary>
    public ItemSet Marked(string field, string value)
    {
        var set = new ItemSet(Limit);
        var mark = 0L;
        _connection.EachNumber("SELECT id FROM marks WHERE field=?1 AND value=?2", id => mark = id, field, value);
        Add(set, mark);
        return set;
    }

    /// <summary>The values of a field that items have, or had once, with the number of each mark.</summary>
    public IReadOnlyList<(long Mark, string Value)> Values(string field)
    {
        using var rows = _connection.Query("SELECT id, value FROM marks WHERE field=?1", field);
        var values = new List<(long, string)>();
        while (rows.Read())
        {
            values.Add((rows.GetInt64(0), rows.GetString(1)));
        }

        return values;
    }

    /// <summary>The items with any of some marks.</summary>
    public ItemSet Marked(IEnumerable<long> marks)
    {
        var set = new ItemSet(Limit);
        foreach (var mark in marks)
        {
            Add(set, mark);
        }

        return set;
    }

    /// <summary>The items that a statement gives the numbers of.</summary>
    public ItemSet Of(string sql, params ReadOnlySpan<object?> values)
    {
        var set = new ItemSet(Limit);
        _connection.EachNumber(sql, set.Add, values);
        return set;
    }

    /// <summary>The items whose number lets them through.</summary>
    public ItemSet Where(NumberColumn column, Func<double, bool> lets) => Where((long)column, lets);

    /// <summary>The items whose number lets them through.</summary>
    public ItemSet Where(long column, Func<double, bool> lets)
    {
        var (set, numbers) = (new ItemSet(Limit), Numbers(column));
        for (var i = 0; i < numbers.Length; i++)
        {
            if (lets(numbers[i]))
            {
                set.Add(i);
            }
        }

        return set;
    }

    /// <summary>How many items have a number that counts.</summary>
    public long CountIf(NumberColumn column, Func<double, bool> counts)
    {
        var count = 0L;
        _connection.EachBlob(
            "SELECT id, data FROM columns WHERE id BETWEEN ?1 AND ?2",
            (_, bytes) =>
            {
                foreach (var number in MemoryMarshal.Cast<byte, double>(bytes))
                {
                    count += counts(number) ? 1 : 0;
                }
            },
            ItemBlocks.First((long)column), ItemBlocks.Last((long)column));
        return count;
    }

    private void Add(ItemSet set, long mark)
    {
        if (mark != 0)
        {
            _connection.EachBlob("SELECT id, bits FROM mark_bits WHERE id BETWEEN ?1 AND ?2", (row, bytes) => set.AddBlock(ItemBlocks.Block(row) * ItemBlocks.Size, bytes), ItemBlocks.First(mark), ItemBlocks.Last(mark));
        }
    }
}
