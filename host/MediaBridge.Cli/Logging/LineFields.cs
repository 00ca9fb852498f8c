using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.Logging;

/// <summary>The named values of a line and of what it is about, as JSON.</summary>
internal static class LineFields
{
    private const string Template = "{OriginalFormat}";

    /// <summary>Puts run, step, item and the like, which lines of one piece of work share, beside the message.</summary>
    public static void AddScopes(JsonObject line, IExternalScopeProvider? scopes)
        => scopes?.ForEachScope(
            static (scope, target) =>
            {
                foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                {
                    if (name != Template)
                    {
                        target[Camel(name)] = Value(value);
                    }
                }
            },
            line);

    /// <summary>One value of what the line is about; null if it is not known.</summary>
    public static string? Scope(IExternalScopeProvider? scopes, string name)
    {
        var line = new JsonObject();
        AddScopes(line, scopes);
        return line[name]?.ToString();
    }

    /// <summary>The values of the message itself; null if it has none.</summary>
    public static JsonObject? Of<TState>(TState state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            return null;
        }

        var data = new JsonObject();
        foreach (var (name, value) in pairs)
        {
            if (name != Template && value is not null)
            {
                data[Camel(name)] = Value(value);
            }
        }

        return data.Count > 0 ? data : null;
    }

    private static string Camel(string name) => name.Length > 0 && char.IsAsciiLetterUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        int number => number,
        long number => number,
        double number when double.IsFinite(number) => Math.Round(number, 3),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };
}
