using System.Buffers;
using System.Globalization;
using System.Text;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library;

/// <summary>Marks in the full-text index that stand behind each value and stand for all of it, so that whole values are found as fast as words.</summary>
/// <remarks>Phrases do not run over them either. Folded texts have no such characters.</remarks>
internal static class WholeValues
{
    /// <summary>What such a mark begins with.</summary>
    public const char Begin = '\uE001';

    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;
    private const int Unused = 12;
    private const int Digits = 13;

    /// <summary>Bytes of a mark and the blanks around it.</summary>
    private const int MarkBytes = 3 + Digits + 2;

    private static ReadOnlySpan<byte> BeginBytes => "\uE001"u8;

    /// <summary>The mark of a value: the highest 52 bits of FNV-1a over its UTF-16 units, in hexadecimal. It stands in indices, and never changes.</summary>
    public static string Of(ReadOnlySpan<char> words) => string.Create(CultureInfo.InvariantCulture, $"{Begin}{HashOf(words):x13}");

    /// <summary>The number that the mark of a value tells.</summary>
    public static ulong HashOf(ReadOnlySpan<char> words)
    {
        var hash = Offset;
        foreach (var c in words)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash >> Unused;
    }

    /// <summary>The number that a mark tells; false if it is none.</summary>
    public static bool TryHash(ReadOnlySpan<char> mark, out ulong hash)
    {
        hash = 0;
        return mark is [Begin, ..] && mark.Length == Digits + 1 && ulong.TryParse(mark[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out hash);
    }

    /// <summary>A text of the index: its values, each with its mark.</summary>
    /// <param name="text">Values between marks: see <see cref="SearchColumns.Mark"/>.</param>
    public static Utf8Text? Marked(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var most = text.AsSpan().Count(SearchColumns.Mark) + 1;
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length) + (most * MarkBytes));
        var at = 0;
        for (var from = 0; TryNext(text, ref from, out var value);)
        {
            at += Encoding.UTF8.GetBytes(value, rented.AsSpan(at));
            rented[at++] = (byte)' ';
            BeginBytes.CopyTo(rented.AsSpan(at));
            at += BeginBytes.Length;
            HashOf(value).TryFormat(rented.AsSpan(at), out var digits, "x13", CultureInfo.InvariantCulture);
            at += digits;
            rented[at++] = (byte)' ';
        }

        var marked = new Utf8Text(rented.AsSpan(0, at).ToArray());
        ArrayPool<byte>.Shared.Return(rented);
        return marked;
    }

    /// <summary>The values of a text, from place to place: false behind the last.</summary>
    /// <param name="text">Values between marks: see <see cref="SearchColumns.Mark"/>.</param>
    /// <param name="at">Where to look on, 0 at first.</param>
    /// <param name="value">The next value.</param>
    public static bool TryNext(string text, ref int at, out ReadOnlySpan<char> value)
    {
        while (at < text.Length)
        {
            var end = text.IndexOf(SearchColumns.Mark, at);
            end = end < 0 ? text.Length : end;
            value = text.AsSpan(at, end - at).Trim(' ');
            at = end + 1;
            if (value.Length > 0)
            {
                return true;
            }
        }

        value = default;
        return false;
    }
}
