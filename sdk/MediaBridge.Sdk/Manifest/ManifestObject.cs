using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>One JSON object of a manifest, read member by member; a fault names the member's path.</summary>
internal readonly struct ManifestObject
{
    private readonly JsonElement _json;
    private readonly string _path;

    public ManifestObject(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"'{(path.Length == 0 ? "the manifest" : path)}' must be an object.");
        }

        (_json, _path) = (json, path);
    }

    public string Text(string name) => TextOrNull(name) ?? throw Fault(name, "is missing");

    public string? TextOrNull(string name) => Member(name) is { } value ? Check(value, JsonValueKind.String, name, "a text").GetString() : null;

    public bool Flag(string name, bool initial = false) => Member(name) is { } value
        ? value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.False ? false : throw Fault(name, "must be true or false"))
        : initial;

    public int? Int(string name) => Member(name) is not { } value ? null
        : Check(value, JsonValueKind.Number, name, "a number").TryGetInt32(out var number) ? number : throw Fault(name, "must be a whole number");

    public double? Number(string name) => Member(name) is { } value ? Check(value, JsonValueKind.Number, name, "a number").GetDouble() : null;

    public TimeSpan? Duration(string name) => TextOrNull(name) is not { } text ? null
        : TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value) ? value : throw Fault(name, "must be a duration such as 00:00:30");

    public Guid Guid(string name) => System.Guid.TryParseExact(Text(name), "D", out var value) ? value : throw Fault(name, "must be a GUID");

    public Guid? GuidOrNull(string name) => TextOrNull(name) is null ? null : Guid(name);

    public Uri? Address(string name) => TextOrNull(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var value) ? value : throw Fault(name, "must be an address");

    public Scale? Scale(string name)
    {
        try
        {
            return TextOrNull(name) is { } text ? Sdk.Scale.Parse(text) : null;
        }
        catch (FormatException e)
        {
            throw new JsonException($"'{_path}{name}': {e.Message}", e);
        }
    }

    public ComponentKind Kind(string name)
    {
        var text = Text(name);
        foreach (var kind in Enum.GetValues<ComponentKind>())
        {
            if (string.Equals(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), text, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        throw Fault(name, $"is '{text}', which is no kind of component");
    }

    public ManifestObject Object(string name) => new(Member(name) ?? throw Fault(name, "is missing"), $"{_path}{name}.");

    /// <summary>A schema, kept as it stands.</summary>
    public JsonObject Schema(string name) => JsonObject.Create(Check(Member(name) ?? throw Fault(name, "is missing"), JsonValueKind.Object, name, "an object").Clone())!;

    public IReadOnlyList<string> Texts(string name) => List(name, (value, path) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new JsonException($"'{path}' must be a text."));

    public IReadOnlyList<T> Objects<T>(string name, Func<ManifestObject, T> read) => List(name, (value, path) => read(new ManifestObject(value, path + ".")));

    private List<T> List<T>(string name, Func<JsonElement, string, T> read)
    {
        if (Member(name) is not { } list)
        {
            return [];
        }

        Check(list, JsonValueKind.Array, name, "a list");
        var result = new List<T>(list.GetArrayLength());
        foreach (var value in list.EnumerateArray())
        {
            result.Add(read(value, $"{_path}{name}[{result.Count}]"));
        }

        return result;
    }

    private JsonElement? Member(string name) => _json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private JsonElement Check(JsonElement value, JsonValueKind kind, string name, string word) => value.ValueKind == kind ? value : throw Fault(name, $"must be {word}");

    private JsonException Fault(string name, string what) => new($"'{_path}{name}' {what}.");
}
