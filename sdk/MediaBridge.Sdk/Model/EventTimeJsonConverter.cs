using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes a time as one string.</summary>
internal sealed class EventTimeJsonConverter : JsonConverter<EventTime>
{
    public override EventTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return EventTime.Parse(reader.GetString() ?? "");
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, EventTime value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
