using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Matching;

/// <summary>How records of matches are written: in the database, and as lines of an export.</summary>
internal static class MatchJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(MatchRecord record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    public static MatchRecord? Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<MatchRecord>(json, Options);
}
