using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MediaBridge.Core.Pipelines.Yaml;

/// <summary>Writes values on one line, in quotes only where they are needed.</summary>
internal static partial class YamlFlow
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node) => node switch
    {
        null => "~",
        JsonObject { Count: 0 } => "{}",
        JsonObject map => $"{{ {string.Join(", ", map.Select(p => $"{Scalar(p.Key)}: {Write(p.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Write))}]",
        _ when node.GetValueKind() == JsonValueKind.String => Scalar(node.GetValue<string>()),
        _ => node.ToJsonString(),
    };

    /// <summary>A text; a reader that wants a number or a yes or no finds it too.</summary>
    public static string Scalar(string text)
        => Plain().IsMatch(text) && text is not "null" ? text : JsonSerializer.Serialize(text, Relaxed);

    [GeneratedRegex(@"\A(?!\.\.\.)-?[A-Za-z0-9_./\\+][A-Za-z0-9_./\\+-]*( [A-Za-z0-9_./\\+-]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();
}
