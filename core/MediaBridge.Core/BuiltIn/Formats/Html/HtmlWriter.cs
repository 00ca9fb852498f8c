using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace MediaBridge.Core.BuiltIn.Formats.Html;

/// <summary>Writes markup. What stands in the holes of an interpolated string is always encoded; only literals are markup.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new(8 * 1024);

    /// <summary>Writes an interpolated string: literals as they are, values encoded for text and quoted attributes.</summary>
    public HtmlWriter Add([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>The bytes written, in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private void Encode(ReadOnlySpan<char> value)
    {
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            var replaced = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\t' or '\n' => null,
                '\r' => "\n",
                < ' ' or '\uFFFE' or '\uFFFF' or (>= '\u007F' and <= '\u009F') => "\uFFFD",
                >= '\uD800' and <= '\uDFFF' => IsWhole(value, i) ? null : "\uFFFD",
                _ => null,
            };
            if (replaced is not null)
            {
                _text.Append(value[start..i]).Append(replaced);
                start = i + 1;
            }
        }

        _text.Append(value[start..]);
    }

    private static bool IsWhole(ReadOnlySpan<char> value, int i)
        => char.IsHighSurrogate(value[i]) ? i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]) : i > 0 && char.IsHighSurrogate(value[i - 1]);

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

        public void AppendLiteral(string value) => _writer._text.Append(value);

        public void AppendFormatted(string? value) => _writer.Encode(value);

        public void AppendFormatted(int value) => _writer._text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(int value, string format) => _writer._text.Append(value.ToString(format, CultureInfo.InvariantCulture));

        public void AppendFormatted(decimal value) => _writer._text.Append(value.ToString("0.##", CultureInfo.InvariantCulture));
    }
}
