using System.Text.Json;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Cli.Output;

/// <summary>Shows plugins, their components and options.</summary>
internal static class PluginView
{
    /// <summary>What the list says of a plugin in JSON; <c>plugins info --json</c> has the rest.</summary>
    public static object Summary(PluginInfo plugin) => new
    {
        plugin.Id,
        plugin.Name,
        plugin.Version,
        plugin.SdkVersion,
        plugin.Summary,
        plugin.State,
        plugin.Reason,
        plugin.Folder,
        plugin.Connections,
        Components = plugin.Components.Select(c => new { c.Kind, c.Info.Id, c.Info.Summary }),
    };

    /// <summary>A table of all.</summary>
    public static void WriteList(IReadOnlyList<PluginInfo> plugins, Screen screen)
    {
        var table = new TextTable("plugin", "version", "state", "components");
        foreach (var plugin in plugins)
        {
            var good = plugin.State is PluginState.Ready or PluginState.Loaded;
            var parts = good ? string.Join(", ", plugin.Components.Select(c => c.Info.Id).Distinct(StringComparer.Ordinal)) : plugin.Reason;
            table.Add(
                new Cell(plugin.Id, Style.Strong),
                plugin.Version,
                new Cell(State(plugin.State), good ? Style.Good : Style.Warning),
                new Cell(parts, good ? Style.Plain : Style.Warning));
        }

        table.Write(screen.Data, screen.Width);
    }

    /// <summary>One plugin, or only the component that was named.</summary>
    public static void Write(PluginInfo plugin, string id, Screen screen)
    {
        var output = screen.Data;
        output.Write(plugin.Name, Style.Strong).Line($" ({plugin.Id} {plugin.Version})");
        output.Line($"{plugin.Summary}");
        output.Line($"State: {State(plugin.State)}. {plugin.Reason}");
        if (plugin.Folder is not null)
        {
            output.Line($"Folder: {plugin.Folder}");
        }

        if (plugin.Connections.Count > 0)
        {
            output.Line($"Connections: {string.Join(", ", plugin.Connections)}");
        }

        var named = plugin.Components.Where(c => string.Equals(c.Info.Id, id, StringComparison.Ordinal)).ToList();
        foreach (var component in named.Count > 0 && !string.Equals(plugin.Id, id, StringComparison.Ordinal) ? named : plugin.Components)
        {
            output.Line();
            output.Write(component.Info.Id, Style.Name).Write($"  {component.Kind}", Style.Faint).Line($"  {component.Info.Summary}");
            Options(component.Options, component.Info.MainOption, screen);
        }
    }

    private static void Options(JsonElement schema, string? main, Screen screen)
    {
        if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(e => e.GetString()).ToHashSet(StringComparer.Ordinal) : [];
        var table = new TextTable("", "", "");
        foreach (var option in properties.EnumerateObject())
        {
            var value = option.Value;
            var standard = value.TryGetProperty("default", out var given) && given.ValueKind is not JsonValueKind.Null ? $" (default: {(given.ValueKind is JsonValueKind.String ? given.GetString() : given.GetRawText())})" : "";
            var text = value.TryGetProperty("description", out var description) ? description.GetString() : "";
            var marks = required.Contains(option.Name) ? "needed" : string.Equals(option.Name, main, StringComparison.Ordinal) ? "main" : "";
            table.Add(option.Name, new Cell(marks, Style.Faint), $"{text}{standard}");
        }

        table.Write(screen.Data, screen.Width, 4);
    }

    /// <summary>A state in words.</summary>
    public static string State(PluginState state) => state switch
    {
        PluginState.Ready => "ready",
        PluginState.Loaded => "loaded",
        PluginState.Disabled => "disabled",
        PluginState.NotSupported => "not supported",
        PluginState.StaleManifest => "stale manifest",
        PluginState.Duplicate => "duplicate",
        _ => "failed",
    };
}
