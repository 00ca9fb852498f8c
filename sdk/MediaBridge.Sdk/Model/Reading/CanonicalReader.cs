using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Reads JSON of the shape that <see cref="CanonicalJson"/> writes, faster than generated code and with nothing to set up. Whatever it does not expect (an unknown field, a null, another type) makes it odd: then generated code reads it, which has the tolerance and the words for it.</summary>
/// <remarks>Plain on purpose: no generic types of the framework over our value types, whose code is made at run time, and no tables. A property that the model gets belongs here too; tests that fill every property fail until it is.</remarks>
internal ref partial struct CanonicalReader
{
    private const int LongestOnStack = 256;
    private Utf8JsonReader _json;
    private NameText _name;
    private int _nameLength;

    private CanonicalReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(utf8);

    private delegate T Element<T>(ref CanonicalReader reader);

    /// <summary>Whether something was not as expected: what was read is worth nothing.</summary>
    private bool IsOdd { get; set; }

    [UnscopedRef]
    private ReadOnlySpan<char> Name => ((ReadOnlySpan<char>)_name)[.._nameLength];

    private static bool TryRead<T>(ReadOnlySpan<byte> utf8, Element<T> read, [NotNullWhen(true)] out T? value)
        where T : class
    {
        var reader = new CanonicalReader(utf8);
        value = null;
        try
        {
            if (reader._json.Read())
            {
                value = read(ref reader);
                if (reader.IsOdd || reader._json.Read())
                {
                    value = null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            value = null; // no JSON, or no UTF-8: generated code says what and where
        }

        return value is not null;
    }

    /// <summary>Goes into an object, which is to be where the reader stands.</summary>
    private void Open() => IsOdd |= _json.TokenType != JsonTokenType.StartObject;

    /// <summary>Goes to the value of the object's next member, whose name is then <see cref="Name"/>.</summary>
    private bool Next()
    {
        if (IsOdd || !_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        var name = _json.ValueSpan;
        if (name.Length > NameText.Length || _json.ValueIsEscaped || Ascii.ToUtf16(name, _name, out _nameLength) != System.Buffers.OperationStatus.Done)
        {
            _nameLength = 0;
        }

        return _json.Read();
    }

    private void Unknown() => IsOdd = true;

    private T Needed<T>(T? value)
        where T : class
    {
        IsOdd |= value is null;
        return value!;
    }

    private T Needed<T>(T? value)
        where T : struct
    {
        IsOdd |= value is null;
        return value.GetValueOrDefault();
    }

    private string Text()
    {
        if (_json.TokenType == JsonTokenType.String)
        {
            return _json.GetString()!;
        }

        IsOdd = true;
        return "";
    }

    /// <summary>A text that comes again and again, such as a kind or a language.</summary>
    private string Word()
    {
        if (_json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped && KnownWords.Of(_json.ValueSpan) is { } known)
        {
            return known;
        }

        return Text();
    }

    private int Whole()
    {
        var value = 0;
        IsOdd |= _json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out value);
        return value;
    }

    private long Long()
    {
        var value = 0L;
        IsOdd |= _json.TokenType != JsonTokenType.Number || !_json.TryGetInt64(out value);
        return value;
    }

    private decimal Number()
    {
        var value = 0m;
        IsOdd |= _json.TokenType != JsonTokenType.Number || !_json.TryGetDecimal(out value);
        return value;
    }

    private bool Flag()
    {
        IsOdd |= _json.TokenType is not (JsonTokenType.True or JsonTokenType.False);
        return _json.TokenType == JsonTokenType.True;
    }

    private TimeSpan Span()
    {
        var text = Plain();
        if (text.Length > 0 && (char.IsAsciiDigit((char)text[0]) || text[0] == '-') && Utf8Parser.TryParse(text, out TimeSpan value, out var length, 'c') && length == text.Length)
        {
            return value;
        }

        IsOdd = true;
        return default;
    }

    private DateOnly Date()
    {
        if (TryDate(Plain(), out var date))
        {
            return date;
        }

        IsOdd = true;
        return default;
    }

    private DateTimeOffset Instant()
    {
        DateTimeOffset value = default;
        IsOdd |= _json.TokenType != JsonTokenType.String || !_json.TryGetDateTimeOffset(out value);
        return value;
    }

    private EventTime When()
    {
        if (TryDate(Plain(), out var date))
        {
            return new EventTime(date);
        }

        if (EventTime.TryParse(Text(), out var when))
        {
            return when;
        }

        IsOdd = true;
        return default;
    }

    private Uri Address()
    {
        if (Uri.TryCreate(Text(), UriKind.RelativeOrAbsolute, out var address))
        {
            return address;
        }

        IsOdd = true;
        return null!;
    }

    private ExternalId Id()
    {
        var text = Plain();
        ExternalId id;
        if (text.Length is > 0 and <= LongestOnStack && Ascii.IsValid(text))
        {
            Span<char> characters = stackalloc char[LongestOnStack];
            IsOdd |= !ExternalId.TryParse(characters[..Encoding.ASCII.GetChars(text, characters)], out id);
            return id;
        }

        IsOdd |= !ExternalId.TryParse(Text(), out id);
        return id;
    }

    private JsonElement Anything() => JsonElement.ParseValue(ref _json);

    /// <summary>The bytes of a text without escapes; none if it is anything else.</summary>
    private readonly ReadOnlySpan<byte> Plain() => _json.TokenType == JsonTokenType.String && !_json.ValueIsEscaped ? _json.ValueSpan : default;

    private static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        const int Length = 10;
        date = default;
        if (text.Length != Length || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }

    [InlineArray(Length)]
    private struct NameText
    {
        public const int Length = 24;
        private char _first;
    }
}
