using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MediaBridge.Core.Templating;

namespace MediaBridge.Core.Formats.Yaml;

/// <summary>Writes JSON as YAML in block style, value by value as it is read.</summary>
internal ref struct YamlEmitter
{
    private const int Deepest = 256;
    private const string DateForm = "yyyy-MM-dd";
    private readonly StringBuilder _to;
    private readonly IReadOnlySet<string>? _dates;
    private Utf8JsonReader _json;
    private char[] _text;

    private YamlEmitter(StringBuilder to, ReadOnlySpan<byte> json, IReadOnlySet<string>? dates)
    {
        (_to, _dates) = (to, dates);
        _json = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        _text = ArrayPool<char>.Shared.Rent(json.Length);
    }

    /// <summary>Writes a value as an element of a list at the left margin.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="json">The value, as JSON.</param>
    /// <param name="dates">As for <see cref="AppendMembers"/>.</param>
    public static void AppendListItem(StringBuilder to, ReadOnlySpan<byte> json, IReadOnlySet<string>? dates = null)
    {
        var emitter = new YamlEmitter(to, json, dates);
        emitter._json.Read();
        emitter.Element(0);
        emitter.End();
    }

    /// <summary>Writes the members of an object at the left margin.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="json">The object, as JSON.</param>
    /// <param name="dates">Names whose values are dates and stand unquoted, so that readers make dates of them.</param>
    public static void AppendMembers(StringBuilder to, ReadOnlySpan<byte> json, IReadOnlySet<string>? dates = null)
    {
        var emitter = new YamlEmitter(to, json, dates);
        emitter._json.Read();
        emitter.Members(0, firstIsPlaced: false);
        emitter.End();
    }

    private void End()
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
    }

    /// <summary>Writes the members of the object that the reader stands at the beginning of.</summary>
    private void Members(int indent, bool firstIsPlaced)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (!firstIsPlaced)
            {
                _to.Append(' ', indent);
            }

            firstIsPlaced = false;
            var name = Text();
            YamlText.Append(_to, name, -1);
            _to.Append(':');
            _json.Read();
            if (_json.TokenType == JsonTokenType.String && _json.ValueSpan.Length == DateForm.Length && _dates?.Contains(name.ToString()) == true
                && DateOnly.TryParseExact(Text(), DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                _to.Append(' ').Append(Text()).Append('\n');
            }
            else
            {
                Value(indent);
            }
        }
    }

    private void Value(int indent)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject when !IsEmpty():
                _to.Append('\n');
                Members(indent + 2, firstIsPlaced: false);
                break;
            case JsonTokenType.StartArray when !IsEmpty():
                _to.Append('\n');
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                {
                    Element(indent + 2);
                }

                break;
            default:
                _to.Append(' ');
                Scalar(indent + 2);
                break;
        }
    }

    private void Element(int indent)
    {
        _to.Append(' ', indent).Append('-');
        if (_json.TokenType == JsonTokenType.StartObject && !IsEmpty())
        {
            _to.Append(' ');
            Members(indent + 2, firstIsPlaced: true);
        }
        else
        {
            Value(indent);
        }
    }

    private void Scalar(int indent)
    {
        switch (_json.TokenType)
        {
            case JsonTokenType.String:
                YamlText.Append(_to, Text(), indent);
                break;
            case JsonTokenType.StartObject:
                _json.Read();
                _to.Append("{}");
                break;
            case JsonTokenType.StartArray:
                _json.Read();
                _to.Append("[]");
                break;
            default:
                _to.Append(_text.AsSpan(0, Encoding.ASCII.GetChars(_json.ValueSpan, _text)));
                break;
        }

        _to.Append('\n');
    }

    /// <summary>Whether the object or list that the reader stands at the beginning of ends at once.</summary>
    private readonly bool IsEmpty()
    {
        var ahead = _json;
        return ahead.Read() && ahead.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
    }

    /// <summary>The text or name at hand, until the next.</summary>
    private readonly ReadOnlySpan<char> Text() => _text.AsSpan(0, _json.CopyString(_text));
}
