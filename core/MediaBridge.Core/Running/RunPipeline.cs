using System.Text.Json;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Reads the pipeline of a run, as it was when the run began.</summary>
internal static class RunPipeline
{
    /// <summary>The pipeline of a run.</summary>
    /// <exception cref="PluginException">It cannot be read.</exception>
    public static PipelineDefinition Of(RunRow run)
        => JsonSerializer.Deserialize<PipelineDefinition>(run.Definition)
            ?? throw new PluginException(ErrorKind.Unexpected, $"The pipeline of run {run.Id} cannot be read.");
}
