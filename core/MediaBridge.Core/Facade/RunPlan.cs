using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Previewing;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>What a run would do: to show, save, and apply later.</summary>
public sealed class RunPlan
{
    private const int Schema = 1;
    private readonly Bridge _bridge;

    internal RunPlan(Bridge bridge, RunReport report, PipelineDefinition definition)
    {
        _bridge = bridge;
        Report = report;
        Definition = definition;
    }

    /// <summary>Number of the dry run that holds the plan.</summary>
    public long Run => Report.Run;

    /// <summary>What was read and would be changed, in numbers.</summary>
    public RunReport Report { get; }

    /// <summary>The pipeline that was planned.</summary>
    public PipelineDefinition Definition { get; }

    /// <summary>Whether anything would change.</summary>
    public bool HasChanges => Report.HasChanges;

    /// <summary>The planned changes.</summary>
    /// <param name="all">Whether unchanged and skipped ones are among them.</param>
    public IEnumerable<ChangeInfo> Changes(bool all = false) => _bridge.Runs.Changes(Run, all: all);

    /// <summary>The plan in numbers: to add, to change, the same, in conflict, without a match.</summary>
    public PlanGroups Groups() => PlanGroups.Of(Report, Changes());

    /// <summary>What applying it would cost, sink by sink.</summary>
    public IReadOnlyList<PlanEstimate> Estimates() => _bridge.Runs.Estimates(Report, Definition);

    /// <summary>A table of the changes for people: what, where, before and after.</summary>
    /// <param name="most">Lines at most; the rest is counted.</param>
    public string ToTable(int most = 50) => ChangeTable.Make(Changes(), most);

    /// <summary>Saves the plan as JSON, whole or not at all. It holds no secrets.</summary>
    public async Task SaveAsync(string file, CancellationToken cancellationToken = default)
    {
        var changes = new JsonArray([.. Changes(all: true).Select(c => JsonSerializer.SerializeToNode(c, Json))]);
        var document = new JsonObject
        {
            ["schema"] = Schema,
            ["plan"] = Run,
            ["pipeline"] = Definition.Name,
            ["changes"] = changes,
        };
        try
        {
            AtomicText.Write(file, document.ToJsonString(Json) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The plan cannot be saved as '{file}': {e.Message}", "Choose another file.", e);
        }
    }

    internal static JsonSerializerOptions Json { get; } = new(MediaItem.JsonOptions) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() };

    internal static async Task<RunPlan> LoadAsync(Bridge bridge, string file, CancellationToken cancellationToken)
    {
        long run;
        try
        {
            var document = JsonNode.Parse(await File.ReadAllTextAsync(file, cancellationToken))!.AsObject();
            if ((int?)document["schema"] != Schema)
            {
                throw new PluginException(ErrorKind.Configuration, $"'{file}' is not a plan of this version.", "Make it again with `mediabridge plan PIPELINE --out FILE`.");
            }

            run = (long)document["plan"]!;
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or NullReferenceException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{file}' is not a plan: {e.Message}", "Make one with `mediabridge plan PIPELINE --out FILE`.", e);
        }

        var details = bridge.Runs.Show(run);
        if (details is null || details.Pruned || !details.Dry)
        {
            throw new PluginException(ErrorKind.Configuration, $"The data folder does not hold plan {run} of '{file}' any more.", "Plan again, then apply.");
        }

        return new RunPlan(bridge, details.Report, details.Definition);
    }
}
