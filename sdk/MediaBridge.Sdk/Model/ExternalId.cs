using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>An id that a service or file system gave to a thing, written <c>scheme:value</c>.</summary>
/// <remarks>
/// The scheme carries the kind, so that two ids are equal exactly when they name the same thing:
/// <c>imdb:tt0133093</c>, <c>tmdb.movie:603</c>, <c>tmdb.tv:1396</c>. Schemes are an open set; the well-known ones are in
/// <see cref="IdSchemes"/>. A scheme is lower case letters, digits, <c>.</c>, <c>-</c> and <c>_</c>; a value is any text without
/// control characters, at most 1,000 characters, compared by ordinal.
/// </remarks>
[JsonConverter(typeof(ExternalIdJsonConverter))]
public readonly record struct ExternalId
{
    private const int LongestValue = 1000;
    private readonly string? _scheme;
    private readonly string? _value;

    /// <summary>Makes an id of its two parts.</summary>
    /// <param name="scheme">Which id it is, such as <c>imdb</c>.</param>
    /// <param name="value">The id itself, as the service writes it.</param>
    /// <exception cref="ArgumentException">A part is empty, too long or has a character it must not have.</exception>
    public ExternalId(string scheme, string value)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(value);
        if (!IsScheme(scheme))
        {
            throw new ArgumentException($"'{scheme}' is not an id scheme: use lower case letters, digits, '.', '-' or '_'.", nameof(scheme));
        }

        if (!IsValue(value))
        {
            throw new ArgumentException($"The value of a '{scheme}' id is empty, longer than {LongestValue} characters or holds a control character.", nameof(value));
        }

        _scheme = scheme;
        _value = value;
    }

    private ExternalId(string scheme, string value, bool isChecked)
    {
        System.Diagnostics.Debug.Assert(isChecked, "The parts were looked at before.");
        (_scheme, _value) = (scheme, value);
    }

    /// <summary>Which id it is, such as <c>imdb</c>; empty in a default value.</summary>
    public string Scheme => _scheme ?? "";

    /// <summary>The id itself, as the service writes it; empty in a default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsEmpty => _scheme is null;

    /// <summary>Reads <c>scheme:value</c>.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ExternalId Parse(string text)
        => TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id: write scheme:value, for example imdb:tt0133093.");

    /// <summary>Reads <c>scheme:value</c>; false if the text is not an id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ExternalId id) => TryParse(text.AsSpan(), out id);

    /// <summary>Reads <c>scheme:value</c>; false if the text is not an id.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out ExternalId id)
    {
        id = default;
        var colon = text.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        var scheme = text[..colon];
        var value = text[(colon + 1)..];
        if (!IsScheme(scheme) || !IsValue(value))
        {
            return false;
        }

        id = new ExternalId(IdSchemes.TextOf(scheme), value.ToString(), isChecked: true);
        return true;
    }

    /// <summary>Reads <c>scheme:value</c>, so that a literal can stand where an id is wanted.</summary>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static implicit operator ExternalId(string text) => Parse(text);

    /// <summary>The id as <c>scheme:value</c>; empty for a default value.</summary>
    public override string ToString() => IsEmpty ? "" : $"{_scheme}:{_value}";

    /// <summary>Writes the id as <see cref="ToString"/> gives it; false if there is not enough room.</summary>
    internal bool TryWrite(Span<char> target, out int length)
    {
        length = IsEmpty ? 0 : Scheme.Length + 1 + Value.Length;
        if (length > target.Length)
        {
            return false;
        }

        if (length > 0)
        {
            Scheme.CopyTo(target);
            target[Scheme.Length] = ':';
            Value.CopyTo(target[(Scheme.Length + 1)..]);
        }

        return true;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 100)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsValue(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestValue)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }
}
