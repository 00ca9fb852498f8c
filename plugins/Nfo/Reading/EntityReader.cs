using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Reads what begins with &amp;: the five entities of XML, numbers, those of HTML; anything else is a raw &amp;.</summary>
internal sealed class EntityReader
{
    private const int Longest = 32;
    private const int MostEscapes = 16;
    private static readonly SearchValues<char> Letters = SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private readonly string _text;
    private readonly Diagnostics _diagnostics;

    private readonly TextEdits _repairs;

    public EntityReader(string text, Diagnostics diagnostics, TextEdits repairs) => (_text, _diagnostics, _repairs) = (text, diagnostics, repairs);

    /// <summary>Whether a DOCTYPE was there, which may have declared entities; they are never expanded.</summary>
    public bool HasDoctype { get; set; }

    /// <summary>Reads at a &amp; and gives how many characters were used.</summary>
    public int Read(int at, StringBuilder target, bool isElement, int line)
    {
        var ahead = _text.AsSpan(at, Math.Min(Longest, _text.Length - at));
        var end = ahead.IndexOf(';');
        if (end > 1 && ahead[1..end].IndexOfAnyExcept(Letters) < 0 && Known(ahead[..(end + 1)].ToString(), at, target, isElement, line))
        {
            return end + 1;
        }

        if (isElement)
        {
            _diagnostics.Add("a raw & was repaired", line, Severity.Error);
            _repairs.Add(at, 1, "&amp;");
        }

        target.Append('&');
        return 1;
    }

    /// <summary>Text that was escaped twice, or more often, is unescaped.</summary>
    public string Unescape(string text, int line)
    {
        var plain = Unescaped(text);
        if (!ReferenceEquals(plain, text))
        {
            _diagnostics.Add("text was escaped twice", line);
        }

        return plain;
    }

    /// <summary>The text unescaped until it does not look escaped any more; the same object if it never did.</summary>
    public static string Unescaped(string text)
    {
        for (var i = 0; i < MostEscapes && IsEscaped(text); i++)
        {
            text = WebUtility.HtmlDecode(text);
        }

        return text;
    }

    private static bool IsEscaped(string text)
        => text.Contains("&amp;", StringComparison.Ordinal) || text.Contains("&lt;", StringComparison.Ordinal) || text.Contains("&quot;", StringComparison.Ordinal) || text.Contains("&#39;", StringComparison.Ordinal);

    private bool Known(string entity, int at, StringBuilder target, bool isElement, int line)
    {
        if (entity[1] == '#')
        {
            return Numbered(entity, at, target, line);
        }

        var plain = entity switch
        {
            "&amp;" => "&",
            "&lt;" => "<",
            "&gt;" => ">",
            "&quot;" => "\"",
            "&apos;" => "'",
            _ => null,
        };
        if (plain is null)
        {
            plain = WebUtility.HtmlDecode(entity);
            if (plain == entity)
            {
                if (HasDoctype)
                {
                    _diagnostics.Add($"the entity {entity} was not expanded", line);
                    _repairs.Add(at, entity.Length, "");
                }

                return HasDoctype;
            }

            if (isElement)
            {
                _diagnostics.Add("an HTML entity was replaced", line, Severity.Error);
                _repairs.Add(at, entity.Length, plain);
            }
        }

        target.Append(plain == "\u00A0" ? " " : plain);
        return true;
    }

    private bool Numbered(string entity, int at, StringBuilder target, int line)
    {
        var isHex = entity.Length > 3 && entity[2] is 'x' or 'X';
        if (!int.TryParse(entity.AsSpan(isHex ? 3 : 2, entity.Length - (isHex ? 4 : 3)), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        if (Rune.IsValid(code) && (code >= 0x20 || code is 9 or 10 or 13) && code is not (0xFFFE or 0xFFFF))
        {
            target.Append(new Rune(code).ToString());
        }
        else
        {
            _diagnostics.Add("a control character was left out", line, Severity.Error);
            _repairs.Add(at, entity.Length, "");
        }

        return true;
    }
}
