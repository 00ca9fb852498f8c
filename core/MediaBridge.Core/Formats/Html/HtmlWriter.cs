using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Writes markup in UTF-8. What stands in the holes of an interpolated string is always encoded; only literals are markup.</summary>
internal sealed class HtmlWriter : IDisposable
{
    // Characters that may need something else in their place; everything between them is copied at once.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. "&<>\"'\uFFFE\uFFFF", .. Enumerable.Range(0, 32).Where(c => c is not (9 or 10)).Select(c => (char)c), .. Enumerable.Range(0x7F, 33).Select(c => (char)c), .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;

    /// <summary>What was written; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes an interpolated string: literals as they are, values encoded for text and quoted attributes.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref Markup markup) => _ = markup;

    /// <summary>Writes a style sheet or script of ours, as it is.</summary>
    public void Trusted(string text) => Raw(text);

    /// <summary>Forgets what was written, to go on with the same buffer.</summary>
    public void Clear() => _length = 0;

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Encode(ReadOnlySpan<char> value)
    {
        while (true)
        {
            var at = value.IndexOfAny(Suspects);
            if (at < 0)
            {
                Raw(value);
                return;
            }

            Raw(value[..at]);
            var width = 1;
            switch (value[at])
            {
                case '&':
                    Raw("&amp;");
                    break;
                case '<':
                    Raw("&lt;");
                    break;
                case '>':
                    Raw("&gt;");
                    break;
                case '"':
                    Raw("&quot;");
                    break;
                case '\'':
                    Raw("&#39;");
                    break;
                case '\r':
                    Raw("\n");
                    break;
                case var c when char.IsHighSurrogate(c) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1]):
                    width = 2;
                    Raw(value.Slice(at, width));
                    break;
                default:
                    Raw("\uFFFD");
                    break;
            }

            value = value[(at + width)..];
        }
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length - _length < most)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + most, _bytes.Length * 2));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Number<T>(T value, string? format = null)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[64];
        Raw(value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture) ? text[..length] : value.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>Takes the parts of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly HtmlWriter _writer;

        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength + formattedCount;
            _writer = writer;
        }

        public void AppendLiteral(string value) => _writer.Raw(value);

        public void AppendFormatted(string? value) => _writer.Encode(value);

        public void AppendFormatted(int value) => _writer.Number(value);

        public void AppendFormatted(decimal value) => _writer.Number(value, "0.##");
    }
}
