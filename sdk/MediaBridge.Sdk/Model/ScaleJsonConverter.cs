using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes a scale as one string.</summary>
internal sealed class ScaleJsonConverter : JsonConverter<Scale>
{
    private static ReadOnlySpan<byte> TenDecimal => "0..10/0.1"u8;

    public override Scale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.ValueTextEquals(TenDecimal))
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

    public override void Write(Utf8JsonWriter writer, Scale value, JsonSerializerOptions options)
    {
        if (value == Scale.TenDecimal)
        {
            writer.WriteStringValue(TenDecimal);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
