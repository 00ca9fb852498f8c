using System.Globalization;
using System.Text.Json.Nodes;
using System.Web;

namespace MediaBridge.Benchmarks.Specifications;

/// <param name="specification">What it says.</param>
/// <param name="allowed">Parameters, and operations such as <c>GET /3/account</c>, that are right though it does not say so.</param>
/// <summary>Holds requests against a specification: path, names of parameters, required ones, types and allowed values. What is appended to an answer must be an operation below it.</summary>
internal sealed class RequestCheck(OpenApiFile specification, IReadOnlyList<string> allowed)
{
    private const string Append = "append_to_response";
    private const int MostAppended = 20;

    /// <summary>What is wrong with a request; nothing if it is as the specification says.</summary>
    public IEnumerable<string> Findings(string method, string path, string query)
    {
        if (allowed.Contains($"{method} {path}", StringComparer.Ordinal))
        {
            yield break;
        }

        if (specification.Find(method, path, out var variables) is not { } parameters)
        {
            yield return $"no such operation: {method} {path}";
            yield break;
        }

        var asked = HttpUtility.ParseQueryString(query);
        var named = asked.AllKeys.OfType<string>().ToDictionary(k => k, k => asked[k]!, StringComparer.Ordinal);
        var appended = named.TryGetValue(Append, out var parts) ? parts.Split(',') : [];
        var below = new List<JsonNode>();
        foreach (var part in appended)
        {
            if (specification.Find("GET", $"{path}/{part}", out _) is { } more)
            {
                below.AddRange(more);
            }
            else
            {
                yield return $"{Append}: {method} {path} has nothing called {part}";
            }
        }

        if (appended.Length > MostAppended)
        {
            yield return $"{Append}: {appended.Length} parts, {MostAppended} are allowed";
        }

        foreach (var (name, value) in named.Where(n => !specification.IsKey(n.Key) && !allowed.Contains(n.Key, StringComparer.Ordinal)))
        {
            var known = parameters.Where(p => In(p, "query")).Concat(below.Where(p => In(p, "query"))).FirstOrDefault(p => p["name"]?.ToString() == name);
            if (known is null)
            {
                yield return $"{method} {path} has no parameter {name}";
            }
            else if (Wrong(known, value) is { } wrong)
            {
                yield return $"{method} {path}: {name}={value}: {wrong}";
            }
        }

        foreach (var (name, value) in variables)
        {
            if (parameters.FirstOrDefault(p => In(p, "path") && p["name"]?.ToString() == name) is { } known && Wrong(known, value) is { } wrong)
            {
                yield return $"{method} {path}: {{{name}}} is {value}: {wrong}";
            }
        }

        foreach (var missing in parameters.Where(p => In(p, "query") && p["required"]?.ToString() == "true" && !named.ContainsKey(p["name"]!.ToString())))
        {
            yield return $"{method} {path}: {missing["name"]} is missing";
        }
    }

    private static bool In(JsonNode parameter, string place) => parameter["in"]?.ToString() == place;

    private static string? Wrong(JsonNode parameter, string value)
    {
        var schema = parameter["schema"];
        if (schema?["enum"]?.AsArray() is { } allowed && !allowed.Any(a => string.Equals(a?.ToString(), value, StringComparison.Ordinal)))
        {
            return $"allowed is {string.Join(", ", allowed.Select(a => a?.ToString()))}";
        }

        return (schema?["type"]?.ToString(), schema?["format"]?.ToString()) switch
        {
            ("integer", _) when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => "it must be a whole number of 32 bits",
            ("number", _) when !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "it must be a number",
            ("boolean", _) when value is not ("true" or "false") => "it must be true or false",
            (_, "date") when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "it must be a date",
            _ => null,
        };
    }
}
