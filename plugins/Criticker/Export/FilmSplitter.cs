using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>Cuts an export into its films, without a parser of the whole: memory is bounded by the longest film, at most 1 MiB.</summary>
/// <remarks>Bytes are kept as characters of Latin 1 until a film is whole; then each film is read as UTF-8 if it is that: what the declaration says (ISO 8859-1) is not always so.</remarks>
internal sealed partial class FilmSplitter(Stream stream, string name)
{
    private const string Open = "<film>";
    private const string Close = "</film>";
    private const int Longest = 1 << 20;
    private const int HeadLength = 1 << 13;

    private readonly StringBuilder _head = new();
    private string _text = "";
    private string _tail = "";
    private int _line = 1;

    /// <summary>What stands before and between films, the beginning of it.</summary>
    public string Head => _head.ToString();

    /// <summary>Whether the file ended as it must: with the closing tag of what it began with.</summary>
    public bool IsWhole { get; private set; }

    public async IAsyncEnumerable<FilmText> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var block = new char[1 << 15];
        var isUnicode = false;
        while (await reader.ReadAsync(block.AsMemory(), cancellationToken) is > 0 and var read)
        {
            isUnicode = reader.CurrentEncoding.CodePage != Encoding.Latin1.CodePage;
            _text += new string(block, 0, read);
            while (Next() is { } film)
            {
                yield return isUnicode ? film : film with { Xml = Decoded(film.Xml) };
            }
        }

        if (_text.StartsWith(Open, StringComparison.Ordinal))
        {
            yield return new FilmText(_line, "", "the file ends inside of a film");
            yield break;
        }

        Skip(_text.Length);
        IsWhole = Root().Match(Head) is { Success: true } root && _tail.Contains($"</{root.Groups["name"].Value}", StringComparison.Ordinal);
    }

    private static string Decoded(string latin)
    {
        if (Ascii.IsValid(latin))
        {
            return latin;
        }

        var bytes = Encoding.Latin1.GetBytes(latin);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // What calls itself ISO 8859-1 is Windows-1252 in practice, as browsers take it.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>The next film of what was read so far; null if there is none yet.</summary>
    private FilmText? Next()
    {
        var open = _text.IndexOf(Open, StringComparison.Ordinal);
        if (open < 0)
        {
            // The end may be the beginning of a tag.
            Skip(Math.Max(0, _text.Length - Open.Length + 1));
            return null;
        }

        Skip(open);
        var close = _text.IndexOf(Close, StringComparison.Ordinal);
        var next = _text.IndexOf(Open, Open.Length, StringComparison.Ordinal);
        if (next > 0 && (close < 0 || next < close))
        {
            return Take(next, "the film does not end before the next begins");
        }

        if (close >= 0)
        {
            return close > Longest ? Take(close + Close.Length, TooLong) : Take(close + Close.Length);
        }

        return _text.Length > Longest ? Take(_text.Length - Open.Length, TooLong) : null;
    }

    private static string TooLong => "the film is longer than 1 MiB";

    private FilmText Take(int length, string? problem = null)
    {
        var film = new FilmText(_line, problem is null ? _text[..length] : "", problem);
        Move(length);
        _tail = "";
        return film;
    }

    /// <summary>What is no film. A document type could define entities without end, and no export has one.</summary>
    private void Skip(int length)
    {
        var skipped = _text[..length];
        var around = _tail + skipped;
        if (Declaration().Match(around) is { Success: true } found)
        {
            var line = _line - _tail.AsSpan().Count('\n') + around.AsSpan(0, found.Index).Count('\n');
            throw new PluginException(ErrorKind.Configuration, $"{name}:{line}: it declares a document type, which no export of Criticker has, and is not read.", "Export the ratings anew at criticker.com.");
        }

        if (_head.Length < HeadLength)
        {
            _head.Append(skipped, 0, Math.Min(skipped.Length, HeadLength - _head.Length));
        }

        _tail = around.Length > 64 ? around[^64..] : around;
        Move(length);
    }

    private void Move(int length)
    {
        _line += _text.AsSpan(0, length).Count('\n');
        _text = _text[length..];
    }

    [GeneratedRegex("<!(DOCTYPE|ENTITY)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex("<(?<name>[A-Za-z][A-Za-z0-9_-]{0,50})[\\s>]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Root();
}
