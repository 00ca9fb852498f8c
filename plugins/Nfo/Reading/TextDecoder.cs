using System.Text;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Turns the bytes of an NFO into text: byte order mark, valid UTF-8, the declared encoding, windows-1252, in that order.</summary>
internal static partial class TextDecoder
{
    private const int DeclarationLength = 200;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes, Diagnostics diagnostics)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes = bytes[3..];
        }
        else if (Wide(bytes) is { } wide)
        {
            return wide.GetString(bytes).TrimStart('\uFEFF');
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Declared(bytes, diagnostics).GetString(bytes);
        }
    }

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

    private static Encoding Declared(ReadOnlySpan<byte> bytes, Diagnostics diagnostics)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var name = Declaration().Match(head) is { Success: true } match ? match.Groups["name"].Value : null;
        if (name is not null && !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && Find(name) is { IsSingleByte: true } encoding)
        {
            // What calls itself ISO 8859-1 is windows-1252 in practice.
            return encoding.CodePage == Encoding.Latin1.CodePage ? Windows1252() : encoding;
        }

        if (head.Contains('<', StringComparison.Ordinal))
        {
            diagnostics.Add($"the text is not {name ?? "UTF-8"}; it was read as windows-1252");
        }

        return Windows1252();
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
