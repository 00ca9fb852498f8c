using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Text;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a sink owns, packed: a list of many files is held for all of a plan, and most plans look at each of it once. Each look makes the target anew.</summary>
internal sealed class OwnedList : IReadOnlyList<OwnedTarget>
{
    private const int HashBytes = 32;
    private readonly ArrayBufferWriter<byte> _rows = new();
    private readonly List<int> _starts = [];

    /// <summary>What a step owns, in the order of the targets.</summary>
    public static OwnedList Read(StateDatabase database, string step)
    {
        var list = new OwnedList();
        using var connection = database.Read();
        connection.Each("SELECT target, tag, sha, length, content_key FROM owned WHERE step=?1 ORDER BY target", list.Add, step);
        return list;
    }

    /// <inheritdoc/>
    public int Count => _starts.Count;

    /// <inheritdoc/>
    public OwnedTarget this[int index]
    {
        get
        {
            var row = _rows.WrittenSpan[_starts[index]..];
            return new OwnedTarget
            {
                Target = Text(ref row)!,
                Tag = Text(ref row),
                ContentKey = Text(ref row),
                Content = Content(ref row),
            };
        }
    }

    /// <inheritdoc/>
    public IEnumerator<OwnedTarget> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Texts as their lengths and UTF-8; the hash of a content as its bytes, behind its length.</summary>
    private void Add(Statement row)
    {
        _starts.Add(_rows.WrittenCount);
        Add(row, 0);
        Add(row, 1);
        Add(row, 4);
        var hash = row.Bytes(2);
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), row.IsNull(2) ? -1 : row.Number(3));
        if (!row.IsNull(2) && (Convert.FromHexString(hash, Room(HashBytes), out _, out var length) != OperationStatus.Done || length != HashBytes))
        {
            throw new InvalidDataException($"The journal holds a content of '{row.Text(0)}' that has no SHA-256.");
        }
    }

    private void Add(Statement row, int column)
    {
        var text = row.Bytes(column);
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), row.IsNull(column) ? -1 : text.Length);
        text.CopyTo(Room(text.Length));
    }

    private Span<byte> Room(int length)
    {
        var room = _rows.GetSpan(Math.Max(length, 1))[..length];
        _rows.Advance(length);
        return room;
    }

    private static string? Text(ref ReadOnlySpan<byte> row)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(row);
        var text = length < 0 ? null : Encoding.UTF8.GetString(row.Slice(sizeof(int), length));
        row = row[(sizeof(int) + Math.Max(length, 0))..];
        return text;
    }

    private static StagedContent? Content(ref ReadOnlySpan<byte> row)
        => BinaryPrimitives.ReadInt64LittleEndian(row) is >= 0 and var length ? new StagedContent(Convert.ToHexStringLower(row.Slice(sizeof(long), HashBytes)), length) : null;
}
