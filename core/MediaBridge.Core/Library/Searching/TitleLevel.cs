using System.Text;
using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Searching;

/// <summary>Puts items whose first letters are the same in the order of their titles, byte by byte.</summary>
internal sealed class TitleLevel(ReadingConnection connection, bool isBackward) : OrderLevel
{
    /// <summary>So many are read one by one; for more the index is walked through, from the nearer end.</summary>
    private const int Few = 500;

    /// <inheritdoc/>
    public override void Order(long[] items, int from, int to, Alike next)
    {
        if (items.Length <= Few)
        {
            Read(items, from, to, next);
            return;
        }

        var title = "";
        connection.EachBlob("SELECT id, sort_key FROM items WHERE id=?1", (_, bytes) => title = Encoding.UTF8.GetString(bytes), items[0]);
        var shared = TitleKey.Shared(title);
        if (shared.Length == title.Length && shared.Length < TitleKey.Length)
        {
            next(items, from, to); // all are called so
        }
        else
        {
            Walk(items, shared, from, to, next);
        }
    }

    private void Read(long[] items, int from, int to, Alike next)
    {
        var titles = Array.ConvertAll(items, i =>
        {
            byte[] title = [];
            connection.EachBlob("SELECT id, sort_key FROM items WHERE id=?1", (_, bytes) => title = bytes.ToArray(), i);
            return (Title: title, Item: i);
        });
        Array.Sort(titles, (a, b) => (isBackward ? b.Title.AsSpan().SequenceCompareTo(a.Title) : a.Title.AsSpan().SequenceCompareTo(b.Title)) is var by and not 0 ? by : a.Item.CompareTo(b.Item));
        for (int start = 0, end; start < items.Length; start = end)
        {
            for (end = start + 1; end < items.Length && titles[end].Title.AsSpan().SequenceEqual(titles[start].Title); end++)
            {
            }

            Hand(Array.ConvertAll(titles[start..end], t => t.Item), start, from, to, next);
        }
    }

    private void Walk(long[] items, string shared, int from, int to, Alike next)
    {
        var isIn = new ItemSet((int)items[^1] + 1);
        Array.ForEach(items, isIn.Add);
        var isFromEnd = from > items.Length - to;
        var (first, end) = isFromEnd ? (items.Length - to, items.Length - from) : (from, to);
        var groups = new List<(int Start, long[] Items)>();
        var (start, title, group) = (0, Array.Empty<byte>(), new List<long>());

        // Where the texts that begin so end; behind all texts come bytes.
        object behind = shared.Length == 0 ? Array.Empty<byte>() : shared[..^1] + (char)(shared[^1] + 1);
        connection.EachBlobWhile(
            $"SELECT id, sort_key FROM items WHERE sort_key>=?1 AND sort_key<?2 ORDER BY sort_key{(isBackward != isFromEnd ? " DESC" : "")}",
            (item, bytes) =>
            {
                if (!isIn.Contains(item))
                {
                    return true;
                }

                if (!bytes.SequenceEqual(title))
                {
                    Close();
                    title = bytes.ToArray();
                }

                group.Add(item);
                return start < end;
            },
            shared, behind);
        Close();
        foreach (var (at, own) in isFromEnd ? groups.AsEnumerable().Reverse() : groups)
        {
            Hand(own, isFromEnd ? items.Length - at - own.Length : at, from, to, next);
        }

        void Close()
        {
            if (start < end && start + group.Count > first)
            {
                var own = group.ToArray();
                Array.Sort(own);
                groups.Add((start, own));
            }

            start += group.Count;
            group.Clear();
        }
    }
}
