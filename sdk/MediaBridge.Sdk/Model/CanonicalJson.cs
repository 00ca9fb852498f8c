using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MediaBridge.Sdk;

/// <summary>Writes canonical JSON by generated code alone, which only options without an encoder of their own let run: the writer brings it.</summary>
internal static class CanonicalJson
{
    private const int UsualLength = 4096;
    private const int LongestKept = 1 << 17;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Writer)? _spare;

    /// <summary>The writers of all types: compatible with what was generated.</summary>
    public static SdkJsonContext Types => SdkJsonContext.Default;

    /// <summary>How canonical JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON of a value, as UTF-8.</summary>
    public static byte[] Of<T>(T value, JsonTypeInfo<T> type)
    {
        var (bytes, writer) = _spare ?? Make();
        _spare = null; // whoever writes within this write makes another
        JsonSerializer.Serialize(writer, value, type);
        var json = bytes.WrittenSpan.ToArray();
        if (bytes.Capacity <= LongestKept)
        {
            bytes.ResetWrittenCount();
            writer.Reset();
            _spare = (bytes, writer);
        }

        return json;
    }

    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Writer) Make()
    {
        var bytes = new ArrayBufferWriter<byte>(UsualLength);
        return (bytes, new Utf8JsonWriter(bytes, Options));
    }
}
