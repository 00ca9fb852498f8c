using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Running.Sweeps;

/// <summary>A story: what the service holds, what is done, and what must come of it.</summary>
internal sealed record Scenario
{
    /// <summary>Connections and whose they are.</summary>
    public static IReadOnlyDictionary<string, string?> People { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["from"] = null,
        ["to"] = null,
        ["other"] = null,
        ["ana-from"] = "ana",
        ["ana-to"] = "ana",
        ["ben-from"] = "ben",
        ["ben-to"] = "ben",
    };

    public required Action<World> Arrange { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What holds at the end, however often the process died.</summary>
    public Action<World> Ends { get; init; } = _ => { };

    /// <summary>Whether the state is compared after every step, or only at the end.</summary>
    public bool EveryStep { get; init; } = true;

    /// <summary>Whether the journal must be equal as well; not where a change in doubt is rightly settled in another way.</summary>
    public bool SameJournal { get; init; } = true;

    /// <summary>Whether each write must reach the service just once.</summary>
    public bool Once { get; init; } = true;

    public static MediaItem Film(int number, decimal? mark = null, string? played = null, params string[] lists) => new()
    {
        Title = $"Film {number}",
        Year = 1990 + number,
        Ids = [new ExternalId("imdb", $"tt{number}")],
        Ratings = mark is { } m ? [Rating.Own(m, 10)] : null,
        Watches = played is null ? null : [new Watch { At = EventTime.Parse(played) }],
        Lists = lists.Length == 0 ? null : [.. lists.Select(l => new ListEntry { List = l })],
    };

    /// <summary>Lines of what the service holds.</summary>
    public static string Lines(params string[] lines) => string.Concat(lines.Select(l => l + "\n"));

    public static PipelineDefinition Pipeline(string source, params SinkStep[] sinks) => new()
    {
        Name = "story",
        From = [new SourceStep { Id = "in", Component = source, Connection = "from" }],
        To = sinks,
    };

    public static SinkStep Marks(string connection = "to", bool? mirror = null, int batch = 1, int? most = null)
        => new() { Id = $"marks {connection}", Component = "acct.marks", Connection = connection, Mirror = mirror, MaxChanges = most, Options = new JsonObject { ["batch"] = batch } };

    public static SinkStep Sink(string component, string connection = "to", string? after = null) => new() { Id = component, Component = component, Connection = connection, After = after };

    public static Step Run(string name, PipelineDefinition pipeline, Action<World>? prepare = null, RunOptions? options = null) => new(name, w => w.RunAsync(pipeline, options)) { Prepare = prepare };

    public static Step Undo(PipelineDefinition pipeline, string step = "run", Action<World>? prepare = null) => new("undo", w => w.UndoAsync(pipeline, step)) { Prepare = prepare };
}
