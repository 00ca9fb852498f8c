using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MediaBridge.Sdk;

/// <summary>Writes canonical JSON by generated code alone, which only options without an encoder of their own let run (the writer brings it), and reads it by code of its own.</summary>
internal static class CanonicalJson
{
    private const int UsualLength = 4096;
    private const int LongestKept = 1 << 17;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Writer)? _spare;

    /// <summary>The writers of all types: compatible with what was generated.</summary>
    public static CanonicalJsonContext Types => CanonicalJsonContext.Default;

    /// <summary>How canonical JSON is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON of a value, as UTF-8.</summary>
    public static byte[] Of<T>(T value, JsonTypeInfo<T> type)
    {
        using var json = Write(value, type);
        return json.Bytes.ToArray();
    }

    /// <summary>Writes a value where others were written before: its bytes last until they are disposed of, on the same thread.</summary>
    public static Written Write<T>(T value, JsonTypeInfo<T> type)
    {
        var (bytes, writer) = _spare ?? Make();
        _spare = null; // whoever writes within this write makes another
        type.SerializeHandler!(writer, value); // not through the serializer, which would set up what it needs for reading as well
        writer.Flush();
        return new Written(bytes, writer);
    }

    /// <summary>Reads a planned change.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static PlannedChange Change(ReadOnlySpan<byte> utf8) => CanonicalReader.TryRead(utf8, out PlannedChange? change) ? change : Odd<PlannedChange>(utf8);

    /// <summary>Reads what came of a change.</summary>
    /// <exception cref="JsonException">The bytes are no such thing.</exception>
    public static ChangeResult Result(ReadOnlySpan<byte> utf8) => CanonicalReader.TryRead(utf8, out ChangeResult? result) ? result : Odd<ChangeResult>(utf8);

    /// <summary>Reads desired items.</summary>
    /// <exception cref="JsonException">The bytes are none.</exception>
    public static IReadOnlyList<DesiredItem> Desired(ReadOnlySpan<byte> utf8) => CanonicalReader.TryRead(utf8, out IReadOnlyList<DesiredItem>? desired) ? desired : Odd<List<DesiredItem>>(utf8);

    private static T Odd<T>(ReadOnlySpan<byte> utf8) => JsonSerializer.Deserialize<T>(utf8, MediaItem.JsonOptions) ?? throw new JsonException("The JSON is null.");

    private static (ArrayBufferWriter<byte> Bytes, Utf8JsonWriter Writer) Make()
    {
        var bytes = new ArrayBufferWriter<byte>(UsualLength);
        return (bytes, new Utf8JsonWriter(bytes, Options));
    }

    /// <summary>JSON that lies in a buffer which the next write of this thread uses.</summary>
    public readonly ref struct Written(ArrayBufferWriter<byte> bytes, Utf8JsonWriter writer)
    {
        /// <summary>The JSON, as UTF-8.</summary>
        public ReadOnlySpan<byte> Bytes => bytes.WrittenSpan;

        /// <summary>Gives the buffer back.</summary>
        public void Dispose()
        {
            if (bytes.Capacity <= LongestKept)
            {
                bytes.ResetWrittenCount();
                writer.Reset();
                _spare = (bytes, writer);
            }
        }
    }
}
