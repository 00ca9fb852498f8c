using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.State;

namespace MediaBridge.Core;

/// <summary>Looks an installation over.</summary>
internal sealed class Doctor(Engine engine, IReadOnlyList<PluginInfo> plugins, ConnectionBook connections)
{
    /// <summary>All findings, in the order of what depends on what.</summary>
    /// <param name="tools">Programs that plugins use.</param>
    public IReadOnlyList<Finding> Look(IEnumerable<string> tools)
        => [DataFolder(), Database(), .. plugins.Select(Plugin), .. Connections(), .. tools.Select(Tool)];

    private Finding DataFolder()
    {
        var folder = engine.Options.DataFolder;
        var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return Good("data folder", $"{folder} can be written.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Bad("data folder", $"{folder} cannot be written: {e.Message}", "Choose another one with --data or MEDIABRIDGE_DATA.");
        }
    }

    private Finding Database()
    {
        try
        {
            var version = engine.Database.First("SELECT sqlite_version()", r => r.GetString(0));
            var search = engine.Database.First("SELECT sqlite_compileoption_used('ENABLE_FTS5')", r => r.GetInt64(0)) == 1;
            var origin = SqliteLibrary.Initialize() ? "of the system" : "bundled";
            return search
                ? Good("database", $"SQLite {version}, {origin}, with full-text search.")
                : Bad("database", $"SQLite {version}, {origin}, has no full-text search (FTS5).", $"Set {SqliteLibrary.BundledVariable}=1 to use the bundled one.");
        }
        catch (Exception e)
        {
            return Bad("database", $"It cannot be opened: {e.Message}", "Choose another data folder, or put a copy of state.db back.");
        }
    }

    private static Finding Plugin(PluginInfo plugin)
    {
        var subject = $"plugin {plugin.Id}";
        return plugin.State switch
        {
            PluginState.Ready or PluginState.Loaded => Good(subject, $"{plugin.Name} {plugin.Version} is ready."),
            PluginState.Disabled => Note(subject, plugin.Reason),
            _ => Bad(subject, plugin.Reason),
        };
    }

    private IEnumerable<Finding> Connections()
    {
        foreach (var problem in connections.Problems())
        {
            yield return problem.IsWarning ? Note("connections", problem.ToString()) : Bad("connections", problem.ToString());
        }

        foreach (var connection in connections.List())
        {
            var missing = connection.Secrets.Values.Where(name => engine.Secrets.Get(name) is null).ToList();
            yield return missing.Count == 0
                ? Good($"connection {connection.Name}", $"An account of {connection.Service}.")
                : Bad($"connection {connection.Name}", $"No secret '{missing[0]}' is stored.", $"Store it with: mediabridge secrets set {missing[0]}");
        }
    }

    private Finding Tool(string tool)
        => engine.Tools.Has(tool)
            ? Good($"program {tool}", "Found.")
            : Note($"program {tool}", "Not found; steps that analyse media files need it.", $"Install it, or name its path in the setting tools.{tool}.");

    private static Finding Good(string subject, string detail) => new() { Subject = subject, Level = FindingLevel.Ok, Detail = detail };

    private static Finding Note(string subject, string detail, string? remedy = null) => new() { Subject = subject, Level = FindingLevel.Note, Detail = detail, Remedy = remedy };

    private static Finding Bad(string subject, string detail, string? remedy = null) => new() { Subject = subject, Level = FindingLevel.Error, Detail = detail, Remedy = remedy };
}
