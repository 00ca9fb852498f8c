using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

public sealed partial record MediaItem
{
    private static readonly SdkJsonContext Context = new(Make(JsonUnmappedMemberHandling.Skip));
    private static readonly SdkJsonContext StrictContext = new(Make(JsonUnmappedMemberHandling.Disallow));

    /// <summary>Options with which any JSON serializer call gives canonical JSON of the SDK's model types. Read-only.</summary>
    public static JsonSerializerOptions JsonOptions => Context.Options;

    /// <summary>The item's canonical JSON, which the engine stores, the <c>jsonl</c> format writes and the <c>items</c> source reads.</summary>
    /// <remarks>
    /// camelCase names in declaration order, nulls left out, no blanks, UTF-8. Plain System.Text.Json round-trips items as well, with its own
    /// names. Generated code sets a property that the JSON leaves out to null instead of keeping its initial value (init-only properties are
    /// arguments to it): the model's properties that are never null turn null into their default.
    /// </remarks>
    public byte[] ToUtf8() => CanonicalJson.Of(this, CanonicalJson.Types.MediaItem);

    /// <summary>Writes the canonical JSON to a writer that is already open.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CanonicalJson.Types.MediaItem.SerializeHandler!(writer, this);
        writer.Flush();
    }

    /// <summary>Reads an item from its canonical JSON.</summary>
    /// <param name="utf8">Canonical JSON.</param>
    /// <param name="strict">Whether a field that no item has is an error; otherwise it is ignored.</param>
    /// <exception cref="JsonException">The bytes are not an item; the message names the field.</exception>
    public static MediaItem Parse(ReadOnlySpan<byte> utf8, bool strict = false)
        => CanonicalReader.TryRead(utf8, out MediaItem? item)
            ? item
            : JsonSerializer.Deserialize(utf8, (strict ? StrictContext : Context).MediaItem) ?? throw new JsonException("An item is missing: the JSON is null.");

    /// <summary>SHA-256 of the canonical JSON, 64 lower case hexadecimal digits: equal for equal items, in every process.</summary>
    public string Fingerprint()
    {
        if (Provenance is { Fields: not null } known)
        {
            var bare = known with { Fields = null };
            return (this with { Provenance = bare == new Provenance() ? null : bare }).Fingerprint();
        }

        var json = ToUtf8().AsSpan();
        if (json.IndexOf("\\uFFFD"u8) >= 0)
        {
            // Half a surrogate pair is written as the escape of the replacement character, and what is read back as that character itself: both count as the latter.
            json = Parse(json).ToUtf8();
        }

        return Convert.ToHexStringLower(SHA256.HashData(json));
    }

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = unmapped,
    };
}
