using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MediaBridge.Cli.Output;

/// <summary>Prints documents for programs: camelCase names, words for enums, nothing for nulls.</summary>
internal static class JsonOutput
{
    /// <summary>How documents are written; the names in them are stable.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>Prints one document; a sequence in it is written as it comes, however long it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="toSide">To standard error, because standard output has items on it.</param>
    public static async Task WriteAsync<T>(T document, CancellationToken cancellationToken, bool toSide = false)
    {
        await using var output = toSide ? Console.OpenStandardError() : Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(output, document, Options, cancellationToken);
        await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}
