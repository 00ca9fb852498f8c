using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes a personal value that has no owner as the bare value, one with an owner as <c>{"value":…,"by":…}</c>; reads both.</summary>
internal sealed class PersonalJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Personal<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Personal<T>>
    {
        public override Personal<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return new Personal<T> { Value = Value(ref reader, options) };
            }

            var (value, seen, by) = (default(T), false, (string?)null);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "value" or "Value":
                        (value, seen) = (Value(ref reader, options), true);
                        break;
                    case "by" or "By":
                        by = reader.GetString();
                        break;
                    case var _ when options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow:
                        throw new JsonException($"A personal value has no field '{name}': it has value and by.");
                    default:
                        reader.Skip();
                        break;
                }
            }

            return seen ? new Personal<T> { Value = value!, By = by } : throw new JsonException("A personal value lacks its 'value'.");
        }

        public override void Write(Utf8JsonWriter writer, Personal<T> value, JsonSerializerOptions options)
        {
            if (value.By is null)
            {
                JsonSerializer.Serialize(writer, value.Value, options);
                return;
            }

            writer.WriteStartObject();
            writer.WritePropertyName("value");
            JsonSerializer.Serialize(writer, value.Value, options);
            writer.WriteString("by", value.By);
            writer.WriteEndObject();
        }

        private static T Value(ref Utf8JsonReader reader, JsonSerializerOptions options)
            => JsonSerializer.Deserialize<T>(ref reader, options) is { } value ? value : throw new JsonException("A personal value is null.");
    }
}
