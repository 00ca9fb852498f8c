using System.CommandLine.Completions;
using MediaBridge.Core;

namespace MediaBridge.Cli.CommandLine;

/// <summary>What completion offers besides commands and options. Reads manifests and folders; opens the database for run numbers only.</summary>
internal static class Suggestions
{
    private const int MostFiles = 200;

    /// <summary>YAML files and folders.</summary>
    public static IEnumerable<CompletionItem> PipelineFiles(CompletionContext context) => Files(context, ".yaml", ".yml");

    /// <summary>JSON files and folders.</summary>
    public static IEnumerable<CompletionItem> PlanFiles(CompletionContext context) => Files(context, ".json");

    /// <summary>Ids of plugins and their components.</summary>
    public static IEnumerable<CompletionItem> Plugins(CompletionContext context)
        => Ask(context, bridge => bridge.Plugins.SelectMany(p => p.Components.Select(c => c.Info.Id).Prepend(p.Id)));

    /// <summary>Ids of plugins that were installed.</summary>
    public static IEnumerable<CompletionItem> InstalledPlugins(CompletionContext context) => Ask(context, bridge => bridge.PluginBook.Installed);

    /// <summary>Ids of components of a kind.</summary>
    public static IEnumerable<CompletionItem> Components(CompletionContext context, string kind)
        => Ask(context, bridge => bridge.Plugins.SelectMany(p => p.Components).Where(c => string.Equals(c.Kind, kind, StringComparison.Ordinal)).Select(c => c.Info.Id));

    /// <summary>Services that can be connected to.</summary>
    public static IEnumerable<CompletionItem> Services(CompletionContext context) => Ask(context, bridge => bridge.Plugins.SelectMany(p => p.Connections));

    /// <summary>Names of connections.</summary>
    public static IEnumerable<CompletionItem> Connections(CompletionContext context) => Ask(context, bridge => bridge.Connections.List().Select(c => c.Name));

    /// <summary>Names of secrets.</summary>
    public static IEnumerable<CompletionItem> Secrets(CompletionContext context) => Ask(context, bridge => bridge.Secrets.List());

    /// <summary>Names of settings.</summary>
    public static IEnumerable<CompletionItem> Settings(CompletionContext context) => BridgeSettings.Load().All.Select(s => new CompletionItem(s.Name));

    /// <summary>Numbers of the latest runs.</summary>
    public static IEnumerable<CompletionItem> Runs(CompletionContext context)
        => File.Exists(Path.Combine(Folders.Data(context.ParseResult), "state.db"))
            ? Ask(context, bridge => bridge.Runs.List().Select(r => r.Run.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : [];

    private static IEnumerable<CompletionItem> Ask(CompletionContext context, Func<Bridge, IEnumerable<string>> words)
    {
        try
        {
            // Opening is immediate; the bridge holds nothing open that the end of the process would not close.
            var opened = Bridge.OpenAsync(new BridgeOptions
            {
                DataFolder = Folders.Data(context.ParseResult),
                PluginFolders = Folders.Plugins(context.ParseResult),
                ConnectionsFile = context.ParseResult.GetValue(GlobalOptions.Connections),
            });
            return opened.IsCompletedSuccessfully && opened.Result is { } bridge
                ? [.. words(bridge).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(w => new CompletionItem(w))]
                : [];
        }
        catch (Exception)
        {
            // Completion must never print an error into somebody's command line.
            return [];
        }
    }

    private static IEnumerable<CompletionItem> Files(CompletionContext context, params string[] endings)
    {
        var word = context.WordToComplete;
        var slash = word.LastIndexOf('/') + 1;
        var folder = word[..slash];
        try
        {
            var entries = new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos($"{word[slash..]}*").Take(MostFiles);
            return
            [
                .. entries.Where(e => !e.Name.StartsWith('.') && (e is DirectoryInfo || endings.Contains(e.Extension, StringComparer.OrdinalIgnoreCase)))
                    .Select(e => new CompletionItem($"{folder}{e.Name}{(e is DirectoryInfo ? "/" : "")}"))
                    .OrderBy(c => c.Label, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that cannot be read has nothing to offer.
            return [];
        }
    }
}
