using System.Globalization;
using System.Text.Json.Nodes;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Cli.Runs;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Library;

/// <summary>Moves files of the library to the trash, as a run that can be taken back.</summary>
internal sealed class TrashFlow(Invocation invocation, Bridge bridge, IReadOnlyList<string> folders, string? trash)
{
    private const string Sink = "files.trash";
    private readonly IReadOnlyDictionary<string, string> _roots = LibraryBook.Roots(folders);

    /// <summary>What becomes of the plan.</summary>
    public enum Wish
    {
        /// <summary>It is only shown.</summary>
        Plan,

        /// <summary>It is shown and asked for.</summary>
        Confirm,

        /// <summary>It is done.</summary>
        Do,
    }

    /// <summary>Those of the files that stand below no known folder: they cannot be moved.</summary>
    public IReadOnlyList<string> Strange(IEnumerable<string> files) => [.. files.Where(f => FileOf(f) is null)];

    /// <summary>Moves versions of library items; what is gone then is taken out of the library.</summary>
    /// <param name="name">Name of the pipeline.</param>
    /// <param name="items">Names of the items.</param>
    /// <param name="files">First main file of each version.</param>
    /// <param name="wish">What becomes of it.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<int> VersionsAsync(string name, IReadOnlyList<string> items, IReadOnlyList<string> files, Wish wish, CancellationToken ct)
    {
        var exit = await RunAsync(Pipeline.From("library", new JsonObject { ["items"] = Texts(items.Distinct(StringComparer.Ordinal)) }), name, files, wish, ct);
        var gone = wish is Wish.Plan ? [] : files.Where(f => FileOf(f) is { } file && !File.Exists(file)).ToList();
        if (gone.Count > 0)
        {
            await bridge.Library.ForgetFilesAsync(gone, ct);
            invocation.Screen.Note("The library no longer lists them. After an undo, `mediabridge library scan` brings them back into it.");
        }

        return exit;
    }

    /// <summary>Moves files that a source of leftovers reads.</summary>
    public Task<int> LeftoversAsync(string name, string root, PipelineComposer source, IReadOnlyList<string> files, Wish wish, CancellationToken ct)
        => RunAsync(source, $"{name}-{root}", files, wish, ct);

    private async Task<int> RunAsync(PipelineComposer source, string name, IReadOnlyList<string> files, Wish wish, CancellationToken ct)
    {
        var composer = source.Named(name);
        var day = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (place, root) in _roots.Where(r => files.Any(f => f.StartsWith(r.Key + "/", StringComparison.Ordinal))).Index())
        {
            var options = new JsonObject { ["folder"] = root.Value, ["name"] = root.Key, ["below"] = day, ["files"] = Texts(files.Where(f => f.StartsWith(root.Key + "/", StringComparison.Ordinal))) };
            if (trash is not null)
            {
                options["trash"] = Path.GetFullPath(trash);
            }

            composer = composer.To(Sink, options, id: string.Create(CultureInfo.InvariantCulture, $"trash{place + 1}"));
        }

        var pipeline = bridge.Compose(composer);
        var choices = new RunOptions { Workers = invocation.Settings.Workers, Fresh = !bridge.Runs.List().Any(r => string.Equals(r.Pipeline, name, StringComparison.Ordinal) && r is { Dry: false, Ended: null }) };
        return wish switch
        {
            Wish.Plan => await PlanFlow.PlanAsync(invocation, bridge, pipeline, choices, new PlanWishes { Left = true, Next = "leave out --dry-run" }, ct),
            Wish.Confirm => await ConfirmFlow.RunAsync(invocation, bridge, pipeline, choices, ct),
            _ => await RunFlow.RunAsync(invocation, bridge, pipeline, choices, ct),
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private string? FileOf(string path)
        => path.IndexOf('/') is var slash and > 0 && _roots.TryGetValue(path[..slash], out var folder) ? Path.Combine(folder, path[(slash + 1)..]) : null;
}
