using System.CommandLine.Completions;
using MediaBridge.Core;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.CommandLine;

/// <summary>What completion offers besides commands and options. Reads manifests and folders; opens the database for run numbers only.</summary>
internal static class Suggestions
{
    private const int MostFiles = 200;

    /// <summary>YAML files and folders.</summary>
    public static IEnumerable<CompletionItem> PipelineFiles(CompletionContext context) => Files(context.WordToComplete, "", ".yaml", ".yml");

    /// <summary>JSON files and folders.</summary>
    public static IEnumerable<CompletionItem> PlanFiles(CompletionContext context) => Files(context.WordToComplete, "", ".json");

    /// <summary>Ids of plugins and their components.</summary>
    public static IEnumerable<CompletionItem> Plugins(CompletionContext context)
        => Ask(context, bridge => bridge.Plugins.SelectMany(p => p.Components.Select(c => c.Info.Id).Prepend(p.Id)));

    /// <summary>Ids of plugins that were installed.</summary>
    public static IEnumerable<CompletionItem> InstalledPlugins(CompletionContext context) => Ask(context, bridge => bridge.PluginBook.Installed);

    /// <summary>Ids of components of a kind.</summary>
    public static IEnumerable<CompletionItem> Components(CompletionContext context, string kind) => Ask(context, bridge => Ids(bridge, kind));

    /// <summary>Queries, as far as their last word goes: fields, and the values of those that have few.</summary>
    public static IEnumerable<CompletionItem> Queries(CompletionContext context)
    {
        var word = context.WordToComplete.Trim('"', '\'');
        var begin = word.LastIndexOfAny([' ', '|', '(', '-']) + 1;
        var before = word[..begin];
        string[] values = word[begin..].Split(':')[0] switch
        {
            "kind" => [.. Values(typeof(ItemKinds)).Select(k => $"kind:{k}")],
            "type" => [.. Values(typeof(ItemKinds)).Concat(Values(typeof(Description))).Append("tv").Select(k => $"type:{k}")],
            "has" => [.. Values(typeof(Facets)).Select(f => $"has:{f}")],
            _ => [],
        };
        return Bridge.QueryFields.Select(f => $"{f.Name}:").Concat(values).Select(v => new CompletionItem(before + v));
    }

    /// <summary>Ids of components of a kind, in order.</summary>
    internal static IEnumerable<string> Ids(Bridge bridge, string kind)
        => bridge.Plugins.SelectMany(p => p.Components).Where(c => string.Equals(c.Kind, kind, StringComparison.OrdinalIgnoreCase)).Select(c => c.Info.Id);

    /// <summary>Services that can be connected to.</summary>
    public static IEnumerable<CompletionItem> Services(CompletionContext context) => Ask(context, bridge => bridge.Plugins.SelectMany(p => p.Connections));

    /// <summary>Names of connections.</summary>
    public static IEnumerable<CompletionItem> Connections(CompletionContext context) => Ask(context, bridge => bridge.Connections.List().Select(c => c.Name));

    /// <summary>Options of a service's connections, and the values of those that have few.</summary>
    public static IEnumerable<CompletionItem> ConnectionOptions(CompletionContext context, string? service, bool secrets)
        => service is null ? [] : Ask(context, bridge => (bridge.Connections.OptionsOf(service) ?? [])
            .Where(o => o.IsSecret == secrets)
            .SelectMany(o => o.Choices.Count == 0 ? [$"{o.Name}="] : o.Choices.Select(c => $"{o.Name}={c}")));

    /// <summary>Names of scans.</summary>
    public static IEnumerable<CompletionItem> Scans(CompletionContext context) => Ask(context, bridge => bridge.Scans.List().Select(s => s.Name));

    /// <summary>Names of secrets.</summary>
    public static IEnumerable<CompletionItem> Secrets(CompletionContext context) => Ask(context, bridge => bridge.Secrets.List());

    /// <summary>Names of settings.</summary>
    public static IEnumerable<CompletionItem> Settings(CompletionContext context) => BridgeSettings.Load().All.Select(s => new CompletionItem(s.Name));

    /// <summary>Numbers of the latest runs.</summary>
    public static IEnumerable<CompletionItem> Runs(CompletionContext context)
        => File.Exists(Path.Combine(Folders.Data(context.ParseResult), "state.db"))
            ? Ask(context, bridge => bridge.Runs.List().Select(r => r.Run.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            : [];

    internal static IEnumerable<CompletionItem> Ask(CompletionContext context, Func<Bridge, IEnumerable<string>> words)
    {
        try
        {
            // Opening is immediate; the bridge holds nothing open that the end of the process would not close.
            var opened = Bridge.OpenAsync(new BridgeOptions
            {
                DataFolder = Folders.Data(context.ParseResult),
                PluginFolders = Folders.Plugins(context.ParseResult),
                ScanFolders = [Folders.Scans],
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

    /// <summary>Files of these endings, or all if none are named, and folders, each behind what stands before the path.</summary>
    internal static IEnumerable<CompletionItem> Files(string word, string before, params string[] endings)
    {
        var slash = word.LastIndexOf('/') + 1;
        var folder = word[..slash];
        try
        {
            var entries = new DirectoryInfo(folder.Length == 0 ? "." : folder).EnumerateFileSystemInfos($"{word[slash..]}*").Take(MostFiles);
            return
            [
                .. entries.Where(e => !e.Name.StartsWith('.') && (e is DirectoryInfo || endings.Length == 0 || endings.Contains(e.Extension, StringComparer.OrdinalIgnoreCase)))
                    .Select(e => new CompletionItem($"{before}{folder}{e.Name}{(e is DirectoryInfo ? "/" : "")}"))
                    .OrderBy(c => c.Label, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that cannot be read has nothing to offer.
            return [];
        }
    }

    private static IEnumerable<string> Values(Type constants)
        => constants.GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal);
}
