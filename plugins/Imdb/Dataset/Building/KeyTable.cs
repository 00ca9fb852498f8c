using System.Numerics;
using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Hashes and what they lead to, put into the order in which they are found: by their first bits, then by the rest, then by value.</summary>
internal sealed class KeyTable
{
    private const int FewestBits = 8;
    private const int MostBits = 18;
    private readonly Chunked<(ulong Hash, uint Value)> _entries = new();

    /// <summary>Adds one.</summary>
    public void Add(ulong hash, uint value) => _entries.Add((hash, value));

    /// <summary>Writes them.</summary>
    public void Write(IndexWriter writer, Section starts, Section keys)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)_entries.Count + 1) - 2, FewestBits, MostBits);
        var begin = new uint[(1 << bits) + 1];
        for (var i = 0; i < _entries.Count; i++)
        {
            begin[(_entries[i].Hash >> (64 - bits)) + 1]++;
        }

        for (var i = 1; i < begin.Length; i++)
        {
            begin[i] += begin[i - 1];
        }

        var next = begin.AsSpan(0, begin.Length - 1).ToArray();
        var sorted = new KeyRecord[_entries.Count];
        for (var i = 0; i < _entries.Count; i++)
        {
            var (hash, value) = _entries[i];
            sorted[next[hash >> (64 - bits)]++] = new KeyRecord { Hash = (uint)hash, Value = value };
        }

        for (var i = 0; i + 1 < begin.Length; i++)
        {
            sorted.AsSpan((int)begin[i]..(int)begin[i + 1]).Sort(static (a, b) => a.Hash != b.Hash ? a.Hash.CompareTo(b.Hash) : a.Value.CompareTo(b.Value));
        }

        writer.Write<uint>(starts, begin);
        writer.Write<KeyRecord>(keys, sorted);
    }
}
