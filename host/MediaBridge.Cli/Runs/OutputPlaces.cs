using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>Finds out where a run's files are: from the folders of its sinks and the files in its journal.</summary>
internal static class OutputPlaces
{
    private const string FolderOption = "folder";
    private const string IndexPage = "index.html";

    public static IReadOnlyList<OutputPlace> Of(Bridge bridge, RunReport report)
    {
        if (bridge.Runs.Show(report.Run) is not { Pruned: false } details)
        {
            return [];
        }

        var places = new List<OutputPlace>();
        foreach (var sink in details.Definition.To)
        {
            if (sink.Options[FolderOption] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue(out string? folder))
            {
                places.Add(new OutputPlace { Sink = sink.Id, Folder = folder, Path = folder is "-" ? "standard output" : Best(folder, bridge.Runs.Changes(report.Run, sink.Id, all: true)) });
            }
        }

        return places;
    }

    /// <summary>The index page if there is one, the file if it is the only one, else the folder.</summary>
    private static string Best(string folder, IEnumerable<ChangeInfo> changes)
    {
        string? only = null;
        var count = 0;
        foreach (var target in changes.Where(c => c.Kind is not "delete").Select(c => c.Target))
        {
            if (string.Equals(target, IndexPage, StringComparison.Ordinal))
            {
                return Join(folder, target);
            }

            only = ++count == 1 ? target : null;
        }

        return only is null ? folder : Join(folder, only);
    }

    private static string Join(string folder, string target) => $"{folder.TrimEnd('/')}/{target}";
}
