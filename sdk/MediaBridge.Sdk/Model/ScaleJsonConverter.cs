using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes a scale as one string.</summary>
internal sealed class ScaleJsonConverter : JsonConverter<Scale>
{
    public override Scale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.ValueTextEquals("0..10/0.1"u8))
        {
            return Scale.TenDecimal;
        }

        try
        {
            return Scale.Parse(reader.GetString() ?? "");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, Scale value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
