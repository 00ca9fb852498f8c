using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>The canonical JSON of items, which the engine stores, the <c>jsonl</c> format writes and the <c>items</c> source reads.</summary>
/// <remarks>
/// camelCase names in declaration order, nulls left out, no blanks, UTF-8. Thread-safe. Plain System.Text.Json round-trips items as well, with its own names.
/// Generated code sets a property that the JSON leaves out to null instead of keeping its initial value (init-only properties are
/// arguments to it): the model's properties that are never null turn null into their default.
/// </remarks>
public static class ItemJson
{
    private static readonly SdkJsonContext Context = new(Make(JsonUnmappedMemberHandling.Skip));
    private static readonly SdkJsonContext StrictContext = new(Make(JsonUnmappedMemberHandling.Disallow));

    /// <summary>Options with which any JSON serializer call gives canonical JSON of the SDK's model types. Read-only.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>Writes an item.</summary>
    public static byte[] ToUtf8(MediaItem item) => JsonSerializer.SerializeToUtf8Bytes(item, Context.MediaItem);

    /// <summary>Writes an item to a writer that is already open.</summary>
    public static void Write(Utf8JsonWriter writer, MediaItem item) => JsonSerializer.Serialize(writer, item, Context.MediaItem);

    /// <summary>Reads an item.</summary>
    /// <param name="utf8">Canonical JSON.</param>
    /// <param name="strict">Whether a field that no item has is an error; otherwise it is ignored.</param>
    /// <exception cref="JsonException">The bytes are not an item; the message names the field.</exception>
    public static MediaItem Parse(ReadOnlySpan<byte> utf8, bool strict = false)
        => JsonSerializer.Deserialize(utf8, (strict ? StrictContext : Context).MediaItem) ?? throw new JsonException("An item is missing: the JSON is null.");

    /// <summary>SHA-256 of the canonical JSON, 64 lower case hexadecimal digits: equal for equal items, in every process.</summary>
    public static string Fingerprint(MediaItem item)
    {
        var json = Canonical(item);
        if (json.IndexOf("\\uFFFD"u8) >= 0)
        {
            // Half a surrogate pair is written as the escape of the replacement character, and what is read back as that character itself: both count as the latter.
            json = Canonical(Parse(json));
        }

        return Convert.ToHexStringLower(SHA256.HashData(json));
    }

    private static ReadOnlySpan<byte> Canonical(MediaItem item)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            Write(writer, item);
        }

        return buffer.WrittenSpan;
    }

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = unmapped,
    };
}
