using MediaBridge.Core.Library.Columns;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Prefixes;

/// <summary>Stores which items have words with frequent beginnings, block by block.</summary>
internal static class PrefixWriter
{
    /// <summary>Brings a block in line with changes of its items, the last of each.</summary>
    /// <param name="transaction">The write.</param>
    /// <param name="block">The block.</param>
    /// <param name="changes">Items, the beginnings that they had and those that they have.</param>
    public static void Write(WriteTransaction transaction, long block, IReadOnlyList<ItemColumns> changes)
    {
        var touched = new Dictionary<int, List<(int Place, ushort Columns)>>();
        foreach (var change in changes)
        {
            var place = ItemBlocks.Place(change.Item);
            foreach (var (prefix, columns) in change.Prefixes)
            {
                List(touched, prefix).Add((place, columns));
            }

            foreach (var prefix in change.OldPrefixes.Where(p => !change.Prefixes.ContainsKey(p)))
            {
                List(touched, prefix).Add((place, 0));
            }
        }

        foreach (var (prefix, places) in touched)
        {
            var row = ItemBlocks.Row(prefix, block);
            var bits = new PrefixBlock();
            transaction.EachBlob("SELECT id, bits FROM prefix_bits WHERE id=?1", (_, stored) => bits.Read(stored), row);
            foreach (var (place, columns) in places)
            {
                bits.Remove(place);
                bits.Add(place, columns);
            }

            Store(transaction, row, bits);
        }
    }

    /// <summary>Stores a block, or takes it away when nothing is in it.</summary>
    public static void Store(WriteTransaction transaction, long row, PrefixBlock block)
    {
        if (block.Write() is { Length: > 0 } stored)
        {
            transaction.Run("INSERT INTO prefix_bits(id, bits) VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET bits=excluded.bits", row, stored);
        }
        else
        {
            transaction.Run("DELETE FROM prefix_bits WHERE id=?1", row);
        }
    }

    private static List<(int Place, ushort Columns)> List(Dictionary<int, List<(int Place, ushort Columns)>> touched, int prefix)
        => touched.TryGetValue(prefix, out var list) ? list : touched[prefix] = [];
}
