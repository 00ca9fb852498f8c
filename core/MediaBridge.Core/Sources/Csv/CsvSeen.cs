using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Which ids came before, and in which line: rows of one id are one item, and two works of one title and year are not.</summary>
internal sealed class CsvSeen
{
    private readonly Dictionary<UInt128, (int Line, UInt128 Maker, decimal? Mark)> _lines = [];

    /// <summary>The item with the id it goes by; what it repeats is told.</summary>
    /// <param name="item">The item of a row.</param>
    /// <param name="line">The row's line.</param>
    /// <param name="remarks">Gets what is told.</param>
    public MediaItem Take(MediaItem item, int line, List<string> remarks)
    {
        var byTitle = item.Ids.Count == 0;
        if (byTitle)
        {
            item = item with { Ids = [CsvIds.OfTitle(item, null)] };
        }

        var maker = Maker(item);
        var key = Hash(item.Ids[0].ToString());
        if (byTitle && maker.Length > 0 && _lines.TryGetValue(key, out var other) && other.Maker != default && other.Maker != Hash(maker))
        {
            remarks.Add($"another work of this title and year stands in line {other.Line}; the two are told apart by director and original title");
            item = item with { Ids = [CsvIds.OfTitle(item, maker)] };
            key = Hash(item.Ids[0].ToString());
        }

        var mark = item.Ratings?.FirstOrDefault(r => r.Whose is Rating.OwnMark);
        if (!_lines.TryAdd(key, (line, maker.Length > 0 ? Hash(maker) : default, mark?.Value)))
        {
            var first = _lines[key];
            remarks.Add($"it stands in line {first.Line} already");
            if (mark is not null && first.Mark is { } before && before != mark.Value && mark.At is null && item.Watches is null)
            {
                remarks.Add("its mark is another than there, which counts");
                item = item with { Ratings = item.Ratings!.Where(r => r != mark).ToList() is { Count: > 0 } rest ? rest : null };
            }
        }

        return item;
    }

    private static string Maker(MediaItem item)
        => string.Join(", ", Matching.MatchedItem.Directors(item).Append(item.OriginalTitle ?? "").Where(t => t.Length > 0)).ToLowerInvariant();

    /// <summary>Keys are kept, not texts: memory stays small for long tables.</summary>
    private static UInt128 Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt128(hash);
    }
}
