using System.Text.Json;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Puts the secret in the place of <c>{"$secret":"name"}</c>. A secret written out is refused.</summary>
internal sealed class SecretReferenceConverter : JsonConverter<Secret>
{
    // Serializer options are made once (they hold the generated code of every record), so the finder of one call travels beside them;
    // deserialising is synchronous and never leaves the thread.
    [ThreadStatic]
    private static Func<string, Secret>? _find;

    /// <summary>Names the finder for the calls on this thread until it is disposed of.</summary>
    public static Scope Use(Func<string, Secret> find) => new(find);

    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject
            || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(OptionsChecker.SecretKey)
            || !reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A secret is a reference to a stored one.");
        }

        var name = reader.GetString()!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject && _find is not null
            ? _find(name)
            : throw new JsonException("A secret is a reference to a stored one.");
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <summary>Brings back the finder that was there before.</summary>
    internal readonly struct Scope : IDisposable
    {
        private readonly Func<string, Secret>? _before;

        public Scope(Func<string, Secret> find)
        {
            _before = _find;
            _find = find;
        }

        public void Dispose() => _find = _before;
    }
}
