using System.Text.Json;
using System.Xml;

namespace MediaBridge.Sdk.Testing;

/// <summary>Whether bytes are what their media type says, for the types that the platform reads.</summary>
internal static class FileSyntax
{
    private static readonly Dictionary<string, string[]> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = ["application/json", "application/*+json"],
        [".jsonl"] = ["application/jsonl", "application/x-ndjson", "application/x-jsonlines", "application/jsonlines"],
        [".ndjson"] = ["application/x-ndjson", "application/jsonl"],
        [".csv"] = ["text/csv"],
        [".tsv"] = ["text/tab-separated-values", "text/csv"],
        [".html"] = ["text/html"],
        [".htm"] = ["text/html"],
        [".css"] = ["text/css"],
        [".js"] = ["text/javascript", "application/javascript"],
        [".xml"] = ["application/xml", "text/xml", "application/*+xml"],
        [".nfo"] = ["application/xml", "text/xml", "text/plain"],
        [".yaml"] = ["application/yaml", "text/yaml", "application/x-yaml"],
        [".yml"] = ["application/yaml", "text/yaml", "application/x-yaml"],
        [".md"] = ["text/markdown"],
        [".mdx"] = ["text/mdx", "text/markdown"],
        [".txt"] = ["text/plain"],
        [".svg"] = ["image/svg+xml"],
        [".jpg"] = ["image/jpeg"],
        [".jpeg"] = ["image/jpeg"],
        [".png"] = ["image/png"],
        [".webp"] = ["image/webp"],
        [".gif"] = ["image/gif"],
        [".avif"] = ["image/avif"],
        [".pdf"] = ["application/pdf"],
        [".zip"] = ["application/zip"],
    };

    /// <summary>What is wrong with the media type of a file; null if nothing is, or its ending is unknown.</summary>
    public static string? FlawOfType(OutputFile file)
    {
        var type = file.MediaType.Split(';')[0].Trim();
        if (type.Split('/') is not [{ Length: > 0 }, { Length: > 0 }] || type.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return $"'{file.MediaType}' is no media type";
        }

        var expected = Types.GetValueOrDefault(Path.GetExtension(file.Path));
        return expected is null || Array.Exists(expected, e => Fits(type, e)) ? null : $"its media type is {type}; {string.Join(" or ", expected)} is expected";
    }

    /// <summary>What is wrong with bytes of a media type; null if nothing is.</summary>
    public static string? FlawOf(string mediaType, ReadOnlyMemory<byte> bytes)
    {
        var type = mediaType.Split(';')[0].Trim();
        try
        {
            if (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
            {
                using var document = JsonDocument.Parse(bytes);
            }
            else if (type.EndsWith("jsonl", StringComparison.OrdinalIgnoreCase) || type.EndsWith("ndjson", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var line in Lines(bytes))
                {
                    using var document = JsonDocument.Parse(line);
                }
            }
            else if (type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase))
            {
                using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                while (reader.Read())
                {
                }
            }

            return null;
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            return e.Message;
        }
    }

    private static bool Fits(string type, string expected)
    {
        var star = expected.IndexOf('*', StringComparison.Ordinal);
        return star < 0
            ? string.Equals(type, expected, StringComparison.OrdinalIgnoreCase)
            : type.StartsWith(expected[..star], StringComparison.OrdinalIgnoreCase) && type.EndsWith(expected[(star + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            yield return end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
        }
    }
}
