using MediaBridge.Core.Plugins;

namespace MediaBridge.Cli.Output;

/// <summary>Shows the plugins as a list.</summary>
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
        plugin.Installation,
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

    /// <summary>A state in words.</summary>
    public static string State(PluginState state) => state switch
    {
        PluginState.Ready => "ready",
        PluginState.Loaded => "loaded",
        PluginState.Disabled => "disabled",
        PluginState.NotSupported => "not supported",
        PluginState.StaleManifest => "stale manifest",
        PluginState.Changed => "changed",
        PluginState.Duplicate => "duplicate",
        _ => "failed",
    };
}
