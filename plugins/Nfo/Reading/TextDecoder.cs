using System.Text;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Turns the bytes of an NFO into text: byte order mark, valid UTF-8, the declared encoding, windows-1252, in that order.</summary>
internal static partial class TextDecoder
{
    public const string Utf8 = "utf-8";
    private const int DeclarationLength = 200;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decoded bytes.</summary>
    /// <param name="Text">The text without a byte order mark.</param>
    /// <param name="Encoding">Name of the encoding that was used.</param>
    /// <param name="HasMark">Whether there was a mark.</param>
    /// <param name="Contradicts">Whether the declaration names another encoding, so that strict readers fail.</param>
    public readonly record struct Decoded(string Text, string Encoding, bool HasMark, bool Contradicts);

    public static Decoded Decode(ReadOnlySpan<byte> bytes, Diagnostics diagnostics)
    {
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        if (hasMark)
        {
            bytes = bytes[3..];
        }
        else if (Wide(bytes) is { } wide)
        {
            var text = wide.GetString(bytes);
            return new Decoded(text.TrimStart('\uFEFF'), wide.WebName, text.StartsWith('\uFEFF'), Contradicts: false);
        }

        try
        {
            var text = Strict.GetString(bytes);
            return new Decoded(text, Utf8, hasMark, Declares(text) is { } name && !IsUtf8(name) && !Ascii.IsValid(text) | name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase));
        }
        catch (DecoderFallbackException)
        {
            var (encoding, contradicts) = Declared(bytes, diagnostics);
            return new Decoded(encoding.GetString(bytes), encoding.WebName, HasMark: false, contradicts);
        }
    }

    /// <summary>The declared encoding; null if there is none.</summary>
    public static string? Declares(string text)
        => Declaration().Match(text, 0, Math.Min(text.Length, DeclarationLength)) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The text with a declaration that says UTF-8, where there is one that says something else.</summary>
    public static string WithUtf8Declaration(string text)
        => Declaration().Match(text, 0, Math.Min(text.Length, DeclarationLength)) is { Success: true } match && match.Groups["name"] is var name && !IsUtf8(name.Value)
            ? string.Concat(text.AsSpan(0, name.Index), "UTF-8", text.AsSpan(name.Index + name.Length))
            : text;

    private static bool IsUtf8(string name) => name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase);

    /// <summary>UTF-16 or UTF-32 by its mark, or UTF-16 by the zero bytes around the first tag.</summary>
    private static Encoding? Wide(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [(byte)'<', 0, not 0, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static (Encoding Encoding, bool Contradicts) Declared(ReadOnlySpan<byte> bytes, Diagnostics diagnostics)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var name = Declares(head);
        if (name is not null && !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && Find(name) is { IsSingleByte: true } encoding)
        {
            // What calls itself ISO 8859-1 is windows-1252 in practice.
            return (encoding.CodePage == Encoding.Latin1.CodePage ? Windows1252() : encoding, false);
        }

        if (head.Contains('<', StringComparison.Ordinal))
        {
            diagnostics.Add($"the text is not {name ?? "UTF-8"}; it was read as windows-1252", severity: Severity.Error);
        }

        return (Windows1252(), true);
    }

    private static Encoding Windows1252() => Find("windows-1252") ?? Encoding.Latin1;

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<\?xml[^>]*\bencoding\s*=\s*["'](?<name>[A-Za-z0-9_.:-]{1,40})["']""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
