using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Plugins.Tests.Architecture;

/// <summary>The reference part of a plugin's README, made of its manifest.</summary>
internal static class PluginReference
{
    public static string Of(JsonElement manifest)
    {
        var text = new StringBuilder("\n");
        foreach (var connection in Each(manifest, "connections"))
        {
            text.Append(CultureInfo.InvariantCulture, $"### Connections to `{connection.GetProperty("service").GetString()}`\n\n");
            text.Append(Options(connection, "The service's own address can be replaced with `address`."));
        }

        foreach (var component in Each(manifest, "components"))
        {
            var info = component.GetProperty("info");
            text.Append(CultureInfo.InvariantCulture, $"### `{Text(info, "id")}` ({Text(component, "kind")})\n\n{Text(info, "summary")}.{Facts(component, info)}\n\n");
            text.Append(Options(component, ""));
        }

        text.Append(Ids([.. Each(manifest, "ids")]));
        foreach (var service in Each(manifest, "services"))
        {
            var policy = service.GetProperty("policy");
            text.Append(CultureInfo.InvariantCulture, $"Pace of `{Text(service, "name")}`: {policy.GetProperty("requestsPerSecond")} requests a second.\n\n");
        }

        return text.ToString();
    }

    private static string Ids(List<JsonElement> ids)
    {
        var rows = ids.Select(i =>
        {
            var (prefix, digits) = (Text(i, "prefix"), i.GetProperty("digits").GetInt32());
            var form = digits == 0 ? "letters, digits, - and _" : $"{(prefix.Length > 0 ? $"{prefix} and " : "")}at least {digits} digit{(digits == 1 ? "" : "s")}";
            var kinds = string.Join(", ", Each(i, "kinds").Select(k => k.GetString()));
            return $"| `{Text(i, "scheme")}` | {Cell(Text(i, "name"))} | {form} | {(kinds.Length > 0 ? kinds : "any")} | {string.Join(", ", Each(i, "pages").Select(p => $"`{p.GetString()}`"))} |\n";
        });
        return ids.Count == 0 ? "" : $"### Ids\n\n| Scheme | Service | Form | Kinds | Pages |\n|---|---|---|---|---|\n{string.Concat(rows)}\n";
    }

    private static string Facts(JsonElement component, JsonElement info)
    {
        var facets = Each(info, "facets").ToList();
        string[] facts =
        [
            .. Fact("Kinds", Each(info, "kinds").Select(k => k.GetString()!)),
            .. Fact("Reads", facets.Where(f => f.GetProperty("read").GetBoolean()).Select(f => Text(f, "facet"))),
            .. Fact("Writes", facets.Where(f => f.GetProperty("write").GetBoolean()).Select(f => Text(f, "facet"))),
            .. Fact("Works on a connection to", component.TryGetProperty("service", out var service) ? [$"`{service.GetString()}`"] : []),
            .. Fact("Can also", Each(component, "abilities").Select(a => a.GetString()!)),
            .. info.GetProperty("newestOnly").GetBoolean() ? ["Shows only the newest."] : Array.Empty<string>(),
            .. info.GetProperty("incremental").GetBoolean() ? ["Reads only what changed since the last run."] : Array.Empty<string>(),
            .. info.GetProperty("experimental").GetBoolean() ? ["May still change."] : Array.Empty<string>(),
        ];
        return facts.Length == 0 ? "" : " " + string.Join(' ', facts);
    }

    private static IEnumerable<string> Fact(string what, IEnumerable<string> values)
        => string.Join(", ", values) is { Length: > 0 } list ? [$"{what}: {list}."] : [];

    private static string Options(JsonElement owner, string remark)
    {
        var schema = owner.GetProperty("options");
        var required = Each(schema, "required").Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal);
        var options = schema.GetProperty("properties").EnumerateObject().ToList();
        if (options.Count == 0)
        {
            return remark.Length == 0 ? "It has no options.\n\n" : $"No options of its own. {remark}\n\n";
        }

        var rows = options.Select(o => $"| `{o.Name}` | {Form(o.Value)} | {Default(o.Value, required.Contains(o.Name))} | {Cell(Text(o.Value, "description"))} |\n");
        return $"| Option | Form | Default | Meaning |\n|---|---|---|---|\n{string.Concat(rows)}\n{(remark.Length == 0 ? "" : remark + "\n\n")}";
    }

    private static string Default(JsonElement option, bool required)
        => required ? "required" : option.TryGetProperty("default", out var value) ? $"`{Cell(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText())}`" : "";

    private static string Form(JsonElement option)
    {
        if (option.TryGetProperty("x-secret", out _))
        {
            return "secret";
        }

        if (option.TryGetProperty("enum", out var values))
        {
            return string.Join(", ", values.EnumerateArray().Select(v => $"`{v}`"));
        }

        var form = Text(option, "format") is { Length: > 0 } format ? format : Text(option, "type") is { Length: > 0 } type ? Word(type) : "any";
        var limits = option.TryGetProperty("minimum", out var low) && option.TryGetProperty("maximum", out var high) ? $", {low} to {high}" : "";
        return form == "list" && option.TryGetProperty("items", out var items) ? $"list of {Form(items)}" : form + limits;
    }

    private static string Word(string type) => type switch { "string" => "text", "boolean" => "true or false", "integer" => "whole number", "array" => "list", "object" => "map", _ => type };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Each(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
