using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>Says what becomes of each key of an old file.</summary>
internal static class Migrator
{
    private const int LongestValue = 200;
    private static readonly string[] SecretWords = ["pass", "secret", "token", "cookie", "apikey", "api_key", "credential"];

    /// <summary>The table and the kind of file that know most of the keys by their signs; null if none knows one.</summary>
    public static (MigrationTable Table, MigrationDocument Document)? Recognize(IReadOnlyList<KeyValuePair<string, JsonNode?>> keys, IReadOnlyList<MigrationTable> tables)
    {
        var inSections = Keys(keys, inSections: true);
        var best = tables
            .SelectMany(t => t.Documents.Select(d => (Table: t, Document: d, Signs: (d.Sections ? inSections : keys).Count(k => d.Signs.Contains(k.Key, StringComparer.Ordinal)))))
            .Where(d => d.Signs > 0)
            .OrderByDescending(d => d.Signs)
            .FirstOrDefault();
        return best.Document is null ? null : (best.Table, best.Document);
    }

    /// <summary>The keys as a document names them.</summary>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Keys(IReadOnlyList<KeyValuePair<string, JsonNode?>> keys, bool inSections)
        => inSections ? [.. keys.SelectMany(k => k.Value is JsonObject section ? section.Select(s => KeyValuePair.Create($"{k.Key}.{s.Key}", s.Value)) : [k])] : keys;

    /// <summary>What becomes of a key.</summary>
    public static MigratedKey Of(string key, JsonNode? value, MigrationDocument document)
    {
        if (!document.Keys.TryGetValue(key, out var rule))
        {
            return new MigratedKey { Key = key, Value = Shown(value, IsSecret(key), rule: null), Fate = MigratedKey.Unknown, Advice = "MediaBridge does not know what it means; nothing takes its place." };
        }

        var result = new MigratedKey { Key = key, Value = Shown(value, rule.Secret || IsSecret(key), rule), Fate = MigratedKey.Advised, Advice = rule.Say };
        var text = Text(value);
        if (rule.Drop is { } why)
        {
            return result with { Fate = MigratedKey.Dropped, Advice = why };
        }

        if (rule.Default is { } usual && JsonNode.DeepEquals(usual, value))
        {
            return result with { Fate = MigratedKey.Usual, Advice = rule.Say is null ? "It was never changed." : $"It was never changed. {rule.Say}" };
        }

        if (rule.Setting is { } setting)
        {
            var written = rule.Values is null ? (text is null ? null : WithUnit(text, rule.Unit)) : rule.Values.GetValueOrDefault(text ?? "");
            return written is not null ? Setting(result, setting, written)
                : rule.Values is not null && value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? result with { Fate = MigratedKey.Usual, Advice = "MediaBridge does so anyway." }
                : result with { Fate = MigratedKey.Refused, Setting = setting, Advice = $"This is no value for {setting}." };
        }

        if (rule.Says is { } says)
        {
            return says.TryGetValue(text ?? "", out var advice) ? result with { Advice = advice } : result with { Fate = MigratedKey.Usual, Advice = "MediaBridge does so anyway." };
        }

        return result;
    }

    /// <summary>The value is checked as any setting's; one that the setting cannot have is told of, not written.</summary>
    private static MigratedKey Setting(MigratedKey key, string setting, string value)
        => SettingsFile.Set("", setting, value).Problem is { } problem
            ? key with { Fate = MigratedKey.Refused, Setting = setting, Advice = problem.Message }
            : key with { Fate = MigratedKey.Written, Setting = setting, NewValue = value, Advice = null };

    private static string? WithUnit(string text, string? unit)
    {
        if (unit is null)
        {
            return text;
        }

        // Lengths of time have whole numbers: parts of a second become milliseconds.
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1_000_000
            ? seconds == decimal.Truncate(seconds) ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0}{unit}") : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0}ms")
            : null;
    }

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };

    private static string Shown(JsonNode? value, bool secret, MigrationRule? rule)
    {
        if (secret)
        {
            return "(not shown)";
        }

        if (value is JsonArray list && rule?.Count is { } what)
        {
            var count = string.Create(CultureInfo.InvariantCulture, $"{list.Count} {what}");
            var groups = rule.By is not { } by ? [] : list.GroupBy(i => i is JsonObject o ? Text(o[by]) ?? "?" : "?", StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}").ToList();
            return groups.Count == 0 ? count : $"{count}: {string.Join(", ", groups)}";
        }

        if (value is JsonObject map && rule?.Count is { } parts)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{map.Count} {parts}");
        }

        var text = Text(value) ?? Hidden(value)?.ToJsonString() ?? "null";
        return text.Length > LongestValue ? $"{text.AsSpan(0, LongestValue)}…" : text;
    }

    /// <summary>A map or list without the values of keys that look like secrets.</summary>
    private static JsonNode? Hidden(JsonNode? value)
    {
        switch (value?.DeepClone())
        {
            case JsonObject map:
                foreach (var (key, inner) in map.ToList())
                {
                    map[key] = IsSecret(key) ? "(not shown)" : Hidden(inner);
                }

                return map;
            case JsonArray list:
                return new JsonArray([.. list.Select(Hidden)]);
            case var other:
                return other;
        }
    }

    private static bool IsSecret(string key) => SecretWords.Any(w => key.Contains(w, StringComparison.OrdinalIgnoreCase));
}
