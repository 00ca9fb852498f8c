using System.Text.Encodings.Web;
using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>Reads and writes <c>plugin.json</c>. Equal manifests give equal bytes.</summary>
internal static class ManifestJson
{
    /// <summary>The file's name, beside the assembly.</summary>
    public const string FileName = "plugin.json";

    // The generated options are frozen with the strict encoder; a manifest is read by people, so letters stay letters.
    private static readonly ManifestJsonContext Readable = new(new JsonSerializerOptions(ManifestJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The manifest as indented UTF-8 JSON that ends with a line feed.</summary>
    public static byte[] ToUtf8(PluginManifest manifest)
        => [.. JsonSerializer.SerializeToUtf8Bytes(manifest, Readable.PluginManifest), (byte)'\n'];

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="JsonException">It is not JSON, lacks a field, or was written for another schema version; the message says which.</exception>
    public static PluginManifest Parse(ReadOnlySpan<byte> utf8)
    {
        // A file that someone opened in an editor may begin with a byte order mark.
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        PluginManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(utf8, Readable.PluginManifest);
        }
        catch (JsonException) when (SchemaOf(utf8) is { } schema && schema != PluginManifest.CurrentSchema)
        {
            throw WrongSchema(schema);
        }

        if (manifest is null)
        {
            throw new JsonException("The manifest is empty.");
        }

        return manifest.Schema == PluginManifest.CurrentSchema ? manifest : throw WrongSchema(manifest.Schema);
    }

    private static JsonException WrongSchema(int schema)
        => new($"The manifest has schema {schema}, this version reads {PluginManifest.CurrentSchema}.");

    /// <summary>The schema number of a manifest that could not be read as one; null if it has none.</summary>
    private static int? SchemaOf(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("schema"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var schema) ? schema : null;
                }
            }
        }
        catch (JsonException)
        {
            // Not JSON at all: the caller reports the first error, which says where.
            return null;
        }

        return null;
    }
}
