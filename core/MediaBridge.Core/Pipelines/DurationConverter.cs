using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>Reads a duration in any form of <see cref="Durations"/>.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String && Durations.TryParse(reader.GetString()!, out var duration)
            ? duration
            : throw new JsonException($"This is not {Durations.Form}.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(Durations.ToText(value));
}
