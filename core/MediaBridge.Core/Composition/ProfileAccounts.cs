using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Lets a pipeline work on the accounts that a profile names, and keeps what it remembers of them apart.</summary>
/// <remarks>Runs, cursors and journals belong to a pipeline's name: with the accounts of a profile that name is <c>pipeline@profile</c>.</remarks>
internal sealed class ProfileAccounts(BridgeOptions options, Func<Dictionary<string, ConnectionDefinition>> connections)
{
    /// <summary>The connections by the names that pipelines write: one that stands in is found under the name of the other. Where it does not exist or is of another service, the name leads nowhere.</summary>
    public Dictionary<string, ConnectionDefinition> ByWrittenName()
    {
        var all = connections();
        var seen = new Dictionary<string, ConnectionDefinition>(all, StringComparer.Ordinal);
        foreach (var (from, to) in options.ConnectionNames)
        {
            seen.Remove(from);
            if (all.TryGetValue(to, out var other) && (!all.TryGetValue(from, out var own) || string.Equals(own.Service, other.Service, StringComparison.Ordinal)))
            {
                seen[from] = other;
            }
        }

        return seen;
    }

    /// <summary>The name of the connection that a location names.</summary>
    public string NameOf(string written) => options.ConnectionNames.GetValueOrDefault(written, written);

    /// <summary>The pipeline as it is remembered with the accounts of the profile.</summary>
    public Pipeline Apart(Pipeline pipeline)
        => pipeline.Definition is { } definition && ProfileOf(definition) is { } profile
            ? new Pipeline(pipeline.Name, definition with { Name = $"{definition.Name}@{profile}", Profile = profile }, pipeline.Problems) { Places = pipeline.Places }
            : pipeline;

    /// <summary>The pipeline of a run that is gone on with, applied or undone; its accounts must be those of then.</summary>
    /// <exception cref="PluginException">It was made with the accounts of another profile.</exception>
    public PipelineDefinition SameAsThen(RunRow run)
    {
        var definition = RunPipeline.Of(run);
        return string.Equals(definition.Profile, ProfileOf(definition), StringComparison.Ordinal)
            ? definition
            : throw new PluginException(
                ErrorKind.Configuration,
                $"Run {run.Id} worked on the accounts of {(definition.Profile is { } then ? $"the profile '{then}'" : "no profile")}.",
                definition.Profile is { } profile ? $"Add --profile {profile}." : "Leave --profile and MEDIABRIDGE_PROFILE out.");
    }

    private string? ProfileOf(PipelineDefinition definition) => options.Profile is { } profile && UsesConnections(definition) ? profile : null;

    private bool UsesConnections(PipelineDefinition definition)
    {
        IEnumerable<(string? Connection, JsonObject Options)> steps =
        [
            .. definition.From.Select(s => (s.Connection, s.Options)), .. definition.Steps.Select(s => (s.Connection, s.Options)), .. definition.To.Select(s => (s.Connection, s.Options)),
        ];
        var names = new Lazy<HashSet<string>>(() => [.. ByWrittenName().Keys]);
        return steps.Any(s => s.Connection is not null || Texts(s.Options).Any(t => t.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon && names.Value.Contains(t[..colon])));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => Texts(p.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
