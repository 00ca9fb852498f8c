using MediaBridge.Plugins.Imdb.Dataset.Building;
using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Matching;

/// <summary>Finds words that differ from one in a single slip: a letter too many, too few, another one, or two swapped.</summary>
internal sealed class Typos
{
    private const int Most = 16;
    private readonly int[] _found = new int[Most];
    private int _count;

    /// <summary>Numbers of the words; good until the next call.</summary>
    public ReadOnlySpan<int> Find(ReadOnlySpan<byte> word, TitleIndex index)
    {
        _count = 0;
        if (word.Length is < WordWriter.ShortestTypo or > WordWriter.LongestTypo || !word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return [];
        }

        Take(word, index.Typos(Hashing.Of(word)), index);
        for (var left = 0; left < word.Length; left++)
        {
            if (left == 0 || word[left] != word[left - 1])
            {
                Take(word, index.Typos(Hashing.Without(word, left)), index);
            }
        }

        return _found.AsSpan(0, _count);
    }

    private void Take(ReadOnlySpan<byte> word, ReadOnlySpan<KeyRecord> records, TitleIndex index)
    {
        foreach (ref readonly var record in records)
        {
            var number = (int)record.Value;
            if (_count < Most && !_found.AsSpan(0, _count).Contains(number) && IsSlip(word, index.WordText(number)))
            {
                _found[_count++] = number;
            }
        }
    }

    /// <summary>Whether two words, which are not the same, differ in one slip.</summary>
    private static bool IsSlip(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        return (a.Length - b.Length) switch
        {
            1 => a[1..].SequenceEqual(b),
            -1 => b[1..].SequenceEqual(a),
            0 => a.Length > 0 && (a[1..].SequenceEqual(b[1..]) || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]))),
            _ => false,
        };
    }
}
