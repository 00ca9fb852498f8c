using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Omdb.Api;

/// <summary>Everything is a text at OMDb; what is a number or true after all is taken for one, and what is neither for nothing.</summary>
internal sealed class LooseText : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : null;
            case JsonTokenType.True:
                return "True";
            case JsonTokenType.False:
                return "False";
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
