using System.Text.Json;

namespace MediaBridge.Benchmarks.Names;

/// <summary>What a parser said of a name: fields in guessit's words, each with one value or several.</summary>
internal sealed class NameAnswer
{
    private readonly JsonElement _root;

    public NameAnswer(JsonElement root) => _root = root;

    public static NameAnswer Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new NameAnswer(document.RootElement.Clone());
    }

    public IReadOnlyList<string> All(string field)
        => _root.TryGetProperty(field, out var value) ? Texts(value) : [];

    public string? One(string field) => All(field) is [var first, ..] ? first : null;

    public bool Has(string field, string value) => All(field).Contains(value, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.ToString())],
        _ => [value.ToString()],
    };
}
