using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace MediaBridge.Core.Secrets;

/// <summary>Masks secrets in texts: the values it was told of, in every form they take, and what looks like one by its place.</summary>
/// <remarks>Safe from any thread. One pass over the text however many secrets there are.</remarks>
internal sealed partial class Redactor
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string Mask = "***";

    private const RegexOptions Shape = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Linear = "Every repetition is bounded or ends at a character it cannot contain: the time grows with the text only.";

    private readonly Lock _gate = new();
    private readonly HashSet<string> _secrets = new(StringComparer.Ordinal);
    private volatile Known _known = Known.None;

    /// <summary>Learns a secret. Values shorter than four characters are ignored: they would mask ordinary text.</summary>
    public void Add(string? secret)
    {
        if (secret is null || secret.Length < SecretForms.ShortestSecret || string.IsNullOrWhiteSpace(secret))
        {
            return;
        }

        lock (_gate)
        {
            if (_secrets.Add(secret))
            {
                _known = Known.Of(_secrets);
            }
        }
    }

    /// <summary>The text with every secret masked; the same instance if there is none.</summary>
    public string Redact(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MaskShapes(MaskKnown(text));
    }

    /// <summary>An address with every secret masked: known values, passwords before the host, parameters whose name says so.</summary>
    public string Redact(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Redact(address.IsAbsoluteUri ? address.AbsoluteUri : address.OriginalString);
    }

    /// <summary>Whether a known secret stands in the text. Shapes are not looked at.</summary>
    public bool Contains(ReadOnlySpan<char> text) => _known.Search is { } search && text.ContainsAny(search);

    /// <summary>Whether a known secret stands in the bytes, taken as UTF-8.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8)
    {
        if (_known.Search is not { } search || utf8.IsEmpty)
        {
            return false;
        }

        var buffer = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(utf8.Length));
        try
        {
            // Latin-1 for what is no text: quick, and a secret in plain characters is found all the same.
            var length = (Utf8.IsValid(utf8) ? Encoding.UTF8 : Encoding.Latin1).GetChars(utf8, buffer);
            return buffer.AsSpan(0, length).ContainsAny(search);
        }
        finally
        {
            Array.Clear(buffer);
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private string MaskKnown(string text)
    {
        var known = _known;
        if (known.Search is not { } search)
        {
            return text;
        }

        var rest = text.AsSpan();
        var at = rest.IndexOfAny(search);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(rest[..at]).Append(Mask);
            rest = rest[(at + known.LengthAt(rest[at..]))..];
            at = rest.IndexOfAny(search);
        }

        return result.Append(rest).ToString();
    }

    private static string MaskShapes(string text)
    {
        text = Headers().Replace(text, "${before}" + Mask);
        text = Parameters().Replace(text, "${before}" + Mask);
        text = JsonMembers().Replace(text, "${before}" + Mask + "${after}");
        return UserInfo().Replace(text, "${before}" + Mask + "@");
    }

    [SuppressMessage("Security", "MA0009", Justification = Linear)]
    [GeneratedRegex(@"(?<before>(\b((Proxy-)?Authorization|(Set-)?Cookie)[""']?\s{0,4}[:=]|\bX-([\w-]{0,40}-)?(Api-?Key|Token|Auth|Secret)[""']?\s{0,4}:)\s{0,4})[^\r\n]+", Shape)]
    private static partial Regex Headers();

    [SuppressMessage("Security", "MA0009", Justification = Linear)]
    [GeneratedRegex(@"(?<before>(^|[?&;\s""'(])([\w.-]{0,40}[_.-])?(key|api_?key|token|password|passwd|pwd|secret|sig|signature)=)[^&;\s""'<>)#]+", Shape)]
    private static partial Regex Parameters();

    [SuppressMessage("Security", "MA0009", Justification = Linear)]
    [GeneratedRegex(@"(?<before>""([\w-]{0,40}[_-])?(api_?key|(access_?|refresh_?|id_?|auth_?)?token|password|client_?secret|secret)""\s{0,8}:\s{0,8}"")([^""\\]|\\.)+(?<after>"")", Shape)]
    private static partial Regex JsonMembers();

    [SuppressMessage("Security", "MA0009", Justification = Linear)]
    [GeneratedRegex(@"(?<before>\b[a-z][a-z0-9+.-]{0,20}://)[^/\s@""'<>]+@", Shape)]
    private static partial Regex UserInfo();

    /// <summary>All forms of all secrets, ready to search for.</summary>
    private sealed class Known
    {
        public static readonly Known None = new(null, []);

        private readonly Dictionary<char, string[]> _byFirst;

        private Known(SearchValues<string>? search, IEnumerable<string> forms)
        {
            Search = search;
            _byFirst = forms.GroupBy(f => f[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Length).ToArray());
        }

        public SearchValues<string>? Search { get; }

        public static Known Of(IEnumerable<string> secrets)
        {
            var forms = secrets.SelectMany(SecretForms.Of).Where(f => f.Length >= SecretForms.ShortestSecret).Distinct(StringComparer.Ordinal).ToArray();
            return new(SearchValues.Create(forms, StringComparison.Ordinal), forms);
        }

        public int LengthAt(ReadOnlySpan<char> text)
        {
            foreach (var form in _byFirst[text[0]])
            {
                if (text.StartsWith(form, StringComparison.Ordinal))
                {
                    return form.Length;
                }
            }

            return 1;
        }
    }
}
