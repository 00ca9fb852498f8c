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
    private readonly Dictionary<string, string?> _secrets = new(StringComparer.Ordinal);
    private volatile Known _known = Known.None;

    /// <summary>Whether no secret is known.</summary>
    public bool IsEmpty => _known.Search is null;

    /// <summary>Learns a secret. Values shorter than four characters are ignored: they would mask ordinary text.</summary>
    /// <param name="secret">Its value.</param>
    /// <param name="name">Its name, if it can be had again by it.</param>
    public void Add(string? secret, string? name = null)
    {
        if (secret is null || secret.Length < SecretForms.ShortestSecret || string.IsNullOrWhiteSpace(secret))
        {
            return;
        }

        lock (_gate)
        {
            if (!_secrets.TryGetValue(secret, out var known) || (known is null && name is not null))
            {
                _secrets[secret] = name;
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

    /// <summary>A text of an item with known secrets hidden, the same instance if there are none: a named one that is written out leaves its <see cref="HiddenSecret"/>, others a mask.</summary>
    /// <remarks>What may be an ordinary word, and what has no name, is hidden in addresses only: a password that is a film's title must not change the film.</remarks>
    public string Hide(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Replace(text, text.Contains("://", StringComparison.Ordinal), static (form, isAddress) => isAddress || form.Anywhere ? form.Hidden : form.Text);
    }

    /// <summary>The text with those secrets masked that are known and stand where a key stands: in a header of credentials, or in a parameter whose name says so.</summary>
    /// <remarks>A password that is a film's title stays in a search for that film.</remarks>
    public string MaskKeys(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsEmpty ? text : Parameters().Replace(Headers().Replace(text, KnownOnly), KnownOnly);

        string KnownOnly(Match match) => Contains(match.Value) ? match.Groups["before"].Value + Mask : match.Value;
    }

    private string MaskKnown(string text) => Replace(text, false, static (_, _) => Mask);

    private string Replace(string text, bool isAddress, Func<SecretForm, bool, string> by)
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
            var form = known.FormAt(rest[at..]);
            result.Append(rest[..at]).Append(by(form, isAddress));
            rest = rest[(at + form.Text.Length)..];
            at = rest.IndexOfAny(search);
        }

        var replaced = result.Append(rest).ToString();
        return string.Equals(replaced, text, StringComparison.Ordinal) ? text : replaced;
    }

    private static string MaskShapes(string text)
    {
        if (text.AsSpan().IndexOfAny(':', '=') < 0)
        {
            return text; // every shape has one of them
        }

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

        private readonly Dictionary<char, SecretForm[]> _byFirst;

        private Known(SearchValues<string>? search, IEnumerable<SecretForm> forms)
        {
            Search = search;
            _byFirst = forms.GroupBy(f => f.Text[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Text.Length).ToArray());
        }

        public SearchValues<string>? Search { get; }

        public static Known Of(IReadOnlyDictionary<string, string?> secrets)
        {
            var forms = secrets.SelectMany(s => SecretForm.Of(s.Key, s.Value)).DistinctBy(f => f.Text, StringComparer.Ordinal).ToArray();
            return new(SearchValues.Create([.. forms.Select(f => f.Text)], StringComparison.Ordinal), forms);
        }

        public SecretForm FormAt(ReadOnlySpan<char> text)
        {
            foreach (var form in _byFirst[text[0]])
            {
                if (text.StartsWith(form.Text, StringComparison.Ordinal))
                {
                    return form;
                }
            }

            return new SecretForm(text[..1].ToString(), Mask, Anywhere: false);
        }
    }
}
