using System.Globalization;
using System.Text.Json;

namespace MediaBridge.Cli.Library;

/// <summary>Values of fields as people read them.</summary>
internal static class FieldText
{
    /// <summary>The value of a field given as JSON, on one line, cut when it is long.</summary>
    public static string Of(string field, string json, int longest)
    {
        using var document = JsonDocument.Parse(json);
        var text = (field is "description.runtime" && document.RootElement.TryGetTimeSpan(out var time) ? Minutes(time) : Of(document.RootElement)).ReplaceLineEndings(" ");
        return text.Length > longest ? string.Concat(text.AsSpan(0, longest), "…") : text;
    }

    private static string Minutes(TimeSpan time) => $"{Math.Round(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min";

    private static bool TryGetTimeSpan(this JsonElement value, out TimeSpan time)
    {
        time = default;
        return value.ValueKind == JsonValueKind.String && TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out time);
    }

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array when value.GetArrayLength() == 0 => "none",
        JsonValueKind.Array => string.Join(Array.TrueForAll([.. value.EnumerateArray()], v => v.ValueKind == JsonValueKind.String) ? ", " : "; ", value.EnumerateArray().Select(Of)),
        JsonValueKind.Object => Known(value) ?? string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name} {Of(p.Value)}")),
        _ => value.GetRawText(),
    };

    /// <summary>Objects that have a way of their own: marks, people, pictures, lists, plays, files.</summary>
    private static string? Known(JsonElement value)
    {
        if (!value.EnumerateObject().Any())
        {
            return "once"; // a play of which nothing else is known
        }

        if (value.TryGetProperty("scale", out var scale) && value.TryGetProperty("value", out var mark))
        {
            var text = scale.GetString() ?? "";
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            var max = dots < 0 ? "" : text[(dots + 2)..].Split('/')[0];
            return $"{mark.GetRawText()} of {max}{(value.TryGetProperty("votes", out var votes) ? $", {votes.GetRawText()} votes" : "")}{(value.TryGetProperty("at", out var at) ? $", {at.GetString()}" : "")}";
        }

        if (value.TryGetProperty("name", out var name) && value.TryGetProperty("role", out var role))
        {
            return $"{name.GetString()} ({(value.TryGetProperty("character", out var character) ? character.GetString() : role.GetString())})";
        }

        if (value.TryGetProperty("role", out var picture) && (value.TryGetProperty("path", out var place) || value.TryGetProperty("url", out place)))
        {
            return $"{picture.GetString()}: {place.GetString()}";
        }

        if (value.TryGetProperty("list", out var list))
        {
            return $"{(value.TryGetProperty("name", out var called) ? called : list).GetString()}{(value.TryGetProperty("at", out var since) ? $" since {since.GetString()}" : "")}";
        }

        if (value.EnumerateObject().Count() == 1 && value.TryGetProperty("at", out var day))
        {
            return day.GetString();
        }

        return value.TryGetProperty("files", out var files)
            ? string.Join(", ", files.EnumerateArray().Select(f => f.TryGetProperty("path", out var path) ? path.GetString() : "")) + (value.TryGetProperty("edition", out var edition) ? $" [{edition.GetString()}]" : "")
            : null;
    }
}
