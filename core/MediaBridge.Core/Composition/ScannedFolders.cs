using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Scanning;
using MediaBridge.Core.State;

namespace MediaBridge.Core;

/// <summary>The folders that scans read, by the name that paths of their items begin with. The last scan of each tells, so that nobody needs to set them.</summary>
internal static class ScannedFolders
{
    /// <summary>Names and full paths, those of the newest scans first; each name once.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(StateDatabase database)
        => [.. database.List(
                $"SELECT definition FROM runs WHERE id IN (SELECT max(id) FROM runs WHERE pipeline GLOB '{ScanNames.Prefix}*' AND kind='run' AND dry=0 GROUP BY pipeline) ORDER BY id DESC",
                r => Read(r.GetString(0)))
            .SelectMany(p => p?.From ?? []).Select(s => Root(s.Options)).OfType<KeyValuePair<string, string>>().DistinctBy(r => r.Key, StringComparer.Ordinal)];

    // The definition of an old run that can no longer be read tells nothing, and hinders nothing.
    private static PipelineDefinition? Read(string definition)
    {
        try
        {
            return JsonSerializer.Deserialize<PipelineDefinition>(definition);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static KeyValuePair<string, string>? Root(JsonObject options)
        => Text(options, "folder") is { } folder && Path.IsPathFullyQualified(folder) ? KeyValuePair.Create(Text(options, "name") ?? ScanNames.RootOf(folder, []), folder) : null;

    private static string? Text(JsonObject options, string name)
        => options[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
