using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>A GraphQL call: its text and the values of its variables.</summary>
internal sealed class GraphQlCall(string query, JsonElement variables)
{
    /// <summary>Reads the body of a request; null if it is none.</summary>
    public static GraphQlCall? Of(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("query", out var query) && query.GetString() is { } text
                ? new GraphQlCall(text, json.RootElement.TryGetProperty("variables", out var variables) ? variables.Clone() : default)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether it asks for a field.</summary>
    public bool Has(string field) => Regex.IsMatch(query, $@"(?<![\w$]){field}\s*[({{]");

    /// <summary>An argument below a field, with the value of its variable.</summary>
    public string? Argument(string field, string name)
    {
        var at = Regex.Match(query, $@"(?<![\w$]){field}\s*\(");
        if (!at.Success)
        {
            return null;
        }

        var depth = 1;
        var end = at.Index + at.Length;
        while (end < query.Length && depth > 0)
        {
            depth += query[end++] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        var value = Regex.Match(query[at.Index..end], $@"(?<![\w$]){name}\s*:\s*(\$?\w+|""[^""]*"")").Groups[1].Value;
        if (!value.StartsWith('$'))
        {
            return value.Length == 0 ? null : value.Trim('"');
        }

        return variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(value[1..], out var found) && found.ValueKind != JsonValueKind.Null ? found.ToString() : null;
    }
}
