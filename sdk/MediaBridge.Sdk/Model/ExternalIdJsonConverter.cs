using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes an id as one string, also as the key of a map.</summary>
internal sealed class ExternalIdJsonConverter : JsonConverter<ExternalId>
{
    private const int LongestOnStack = 128;

    public override ExternalId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return ExternalId.TryParse(text, out var id) ? id : throw new JsonException($"'{text}' is not an id (scheme:value).");
    }

    public override void Write(Utf8JsonWriter writer, ExternalId value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[LongestOnStack];
        if (value.TryWrite(text, out var length))
        {
            writer.WriteStringValue(text[..length]);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }

    public override ExternalId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => ExternalId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("A key is not an id (scheme:value).");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ExternalId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
