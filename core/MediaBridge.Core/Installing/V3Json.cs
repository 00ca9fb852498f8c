using System.Text.Json;

namespace MediaBridge.Core.Installing;

/// <summary>Reads documents of NuGet v3 feeds. What is missing or of another shape is left out.</summary>
internal static class V3Json
{
    private const int Sha512Bytes = 64;

    /// <summary>Address of the first resource of the wanted types, by preference, with a slash at its end; null if there is none.</summary>
    public static string? Resources(JsonElement index, IReadOnlyList<string> types, Uri home)
    {
        var resources = Array(index, "resources").ToList();
        return types.Select(t => resources.Find(r => IsOf(r, t)))
            .Where(r => r.ValueKind is JsonValueKind.Object)
            .Select(r => Address(r, "@id", home)?.AbsoluteUri.TrimEnd('/') + "/")
            .FirstOrDefault(a => a.Length > 1);
    }

    public static IEnumerable<JsonElement> Items(JsonElement page) => Array(page, "items");

    public static IEnumerable<string> Texts(JsonElement json, string name)
        => Array(json, name).Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!);

    /// <summary>A leaf of a registration; null if it names no version.</summary>
    public static FeedVersion? Version(JsonElement leaf, Uri home, string? content, string lowerId)
    {
        if (leaf.ValueKind is not JsonValueKind.Object || !leaf.TryGetProperty("catalogEntry", out var entry))
        {
            return null;
        }

        var version = PackageVersion.Parse(Text(entry, "version"));
        var place = version is null ? null : Address(leaf, "packageContent", home)?.AbsoluteUri ?? (content is null ? null : PackageAddress(content, lowerId, version));
        return place is null ? null : new FeedVersion
        {
            Version = version!,
            IsListed = !(entry.TryGetProperty("listed", out var listed) && listed.ValueKind is JsonValueKind.False),
            Place = place,
            Details = Address(entry, "@id", home),
            Sha512 = Sha512(entry),
        };
    }

    /// <summary>The place of a package below the content's address.</summary>
    public static string PackageAddress(string content, string lowerId, PackageVersion version) => $"{content}{lowerId}/{version.Normal}/{lowerId}.{version.Normal}.nupkg";

    /// <summary>The published hash of a catalogue entry; null if it has none that is SHA-512.</summary>
    public static string? Sha512(JsonElement entry)
        => Text(entry, "packageHash") is { } hash && IsSha512(hash) && (Text(entry, "packageHashAlgorithm") ?? "SHA512") is "SHA512" ? hash : null;

    public static bool IsSha512(string text)
    {
        Span<byte> bytes = stackalloc byte[Sha512Bytes + 3];
        return text.Length < 100 && Convert.TryFromBase64String(text, bytes, out var count) && count == Sha512Bytes;
    }

    /// <summary>An address, relative ones below the feed's; null if it is missing or none.</summary>
    public static Uri? Address(JsonElement json, string name, Uri home)
        => Text(json, name) is { } text && Uri.TryCreate(home, text, out var address) && address.Scheme is ("http" or "https") ? address : null;

    private static bool IsOf(JsonElement resource, string type)
        => resource.ValueKind is JsonValueKind.Object && resource.TryGetProperty("@type", out var types) && types.ValueKind switch
        {
            JsonValueKind.String => types.ValueEquals(type),
            JsonValueKind.Array => types.EnumerateArray().Any(t => t.ValueKind is JsonValueKind.String && t.ValueEquals(type)),
            _ => false,
        };

    private static string? Text(JsonElement json, string name)
        => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Array(JsonElement json, string name)
        => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? value.EnumerateArray() : default;
}
