using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Lists and maps.</summary>
internal ref partial struct CanonicalReader
{
    private const int FirstLength = 8;

    private T[] List<T>(Element<T> read)
    {
        IsOdd |= _json.TokenType != JsonTokenType.StartArray;
        if (!HasMore())
        {
            return [];
        }

        // Most lists have one or two values: those need no larger array that is cut.
        var first = read(ref this);
        if (!HasMore())
        {
            return [first];
        }

        var second = read(ref this);
        if (!HasMore())
        {
            return [first, second];
        }

        var values = new T[FirstLength];
        (values[0], values[1]) = (first, second);
        var count = 2;
        do
        {
            if (count == values.Length)
            {
                Array.Resize(ref values, count * 2);
            }

            values[count++] = read(ref this);
        }
        while (HasMore());

        Array.Resize(ref values, count);
        return values;
    }

    private bool HasMore() => !IsOdd && _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    private string[] Words() => List(static (ref r) => r.Word());

    private ExternalId[] IdList() => List(static (ref r) => r.Id());

    private Dictionary<string, T> Map<T>(Element<T> read)
    {
        Open();
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        while (!IsOdd && _json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var key = !_json.ValueIsEscaped && KnownWords.Of(_json.ValueSpan) is { } known ? known : _json.GetString()!;
            _json.Read();
            values[key] = read(ref this);
        }

        return values;
    }
}
