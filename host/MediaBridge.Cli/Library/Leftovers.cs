using System.Text.Json.Nodes;
using MediaBridge.Core;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Library;

/// <summary>What stands in the scanned folders and belongs to no video.</summary>
internal sealed class Leftovers(Bridge bridge, IReadOnlyDictionary<string, string> roots)
{
    private const string Source = "files.orphans";

    // Links may lead to a disk that is not there just now: they are told, and stay.
    private static readonly (string Tag, string Description, bool Goes)[] Kinds =
    [
        ("orphan", "NFO files, pictures and subtitles without a video", true),
        ("empty", "empty folders", true),
        ("sample", "samples", true),
        ("junk", "files that programs and sites leave behind", true),
        ("link", "links that lead nowhere", false),
    ];

    private readonly List<(string Root, string Path, string Kind)> _found = [];

    /// <summary>Kinds that can be moved away.</summary>
    public static IReadOnlyList<string> Movable => [.. Kinds.Where(k => k.Goes).Select(k => k.Tag)];

    /// <summary>The source that reads them.</summary>
    public static PipelineComposer From(string name, string folder) => Pipeline.From(Source, new JsonObject { ["folder"] = folder, ["name"] = name });

    /// <summary>Reads all folders that are there.</summary>
    /// <exception cref="PluginException">The plugin that reads folders is not installed.</exception>
    public async Task ReadAsync(CancellationToken ct)
    {
        foreach (var (name, folder) in roots.Where(r => Directory.Exists(r.Value) && Directory.EnumerateFileSystemEntries(r.Value).Any()))
        {
            var pipeline = bridge.Compose(From(name, folder).Named("library-leftovers").To("files", new JsonObject { ["folder"] = "-", ["format"] = "jsonl" }));
            if (pipeline.Problems.FirstOrDefault(p => !p.IsWarning) is { } problem)
            {
                throw new PluginException(ErrorKind.Configuration, problem.Message, problem.Hint);
            }

            await bridge.ReadAsync(
                pipeline,
                item =>
                {
                    if (item.Versions is [{ Files: [{ Path: var path }, ..] }, ..] && item.Tags is [{ Value: var tag }, ..])
                    {
                        _found.Add((name, path, tag));
                    }
                },
                cancellationToken: ct);
        }
    }

    /// <summary>Paths of some kinds, by folder.</summary>
    public IReadOnlyList<(string Root, string Path, string Kind)> Of(IReadOnlyCollection<string> kinds) => [.. _found.Where(f => kinds.Contains(f.Kind, StringComparer.Ordinal))];

    /// <summary>As issues.</summary>
    public IEnumerable<LibraryIssues> Issues(int most) => Kinds
        .Select(k => (k.Tag, k.Description, k.Goes, Paths: _found.Where(f => f.Kind == k.Tag).Select(f => f.Path).ToList()))
        .Where(k => k.Paths.Count > 0)
        .Select(k => new LibraryIssues { Kind = k.Tag, Description = k.Description, Count = k.Paths.Count, Examples = [.. k.Paths.Take(most)], Hint = k.Goes ? "mediabridge library cleanup --auto moves them to the trash." : null });
}
