using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines;

/// <summary>Option values with the day of a run in them: <c>backups/${date:yyyy-MM-dd}</c>. They stay as they are written until a run fills them in, so that a run that goes on the next day keeps its own.</summary>
internal static class DatedText
{
    /// <summary>The kind of reference.</summary>
    public const string Kind = "date";

    /// <summary>The key of such a value in checked options.</summary>
    public const string Key = "$dated";

    private static readonly string[] Parts = ["yyyy", "MM", "dd", "HH", "mm", "ss"];

    /// <summary>Whether a form is made of yyyy, MM, dd, HH, mm, ss and signs between them.</summary>
    public static bool IsForm(string form)
    {
        var rest = form;
        foreach (var part in Parts)
        {
            rest = rest.Replace(part, "", StringComparison.Ordinal);
        }

        return rest.Length < form.Length && rest.All(c => c is '-' or '_' or '.');
    }

    /// <summary>Whether options have such a value.</summary>
    public static bool IsIn(JsonNode? options) => options switch
    {
        JsonObject { Count: 1 } map when map.ContainsKey(Key) => true,
        JsonObject map => map.Any(p => IsIn(p.Value)),
        JsonArray list => list.Any(IsIn),
        _ => false,
    };

    /// <summary>The options with every such value filled in; themselves when there is none.</summary>
    public static JsonObject Fill(JsonObject options, DateTimeOffset date) => IsIn(options) ? (JsonObject)Filled(options, date)! : options;

    /// <summary>The texts of such values, filled in.</summary>
    public static IEnumerable<string> Texts(JsonNode? options, DateTimeOffset date) => options switch
    {
        JsonObject { Count: 1 } map when map[Key] is { } text => [Text(text.GetValue<string>(), date)],
        JsonObject map => map.SelectMany(p => Texts(p.Value, date)),
        JsonArray list => list.SelectMany(n => Texts(n, date)),
        _ => [],
    };

    private static JsonNode? Filled(JsonNode? node, DateTimeOffset date) => node switch
    {
        JsonObject { Count: 1 } map when map[Key] is { } text => JsonValue.Create(Text(text.GetValue<string>(), date)),
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Filled(p.Value, date)))),
        JsonArray list => new JsonArray([.. list.Select(n => Filled(n, date))]),
        _ => node?.DeepClone(),
    };

    private static string Text(string text, DateTimeOffset date)
    {
        var filled = new StringBuilder();
        foreach (var part in InterpolationText.Parse(text).Parts)
        {
            filled.Append(part.Kind is Kind ? Day(part.Text, date) : part.Text);
        }

        return filled.ToString();
    }

    /// <summary>Part by part: a form such as <c>M</c> alone would be another one to .NET.</summary>
    private static string Day(string form, DateTimeOffset date)
    {
        foreach (var part in Parts)
        {
            form = form.Replace(part, date.ToString(part, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return form;
    }
}
