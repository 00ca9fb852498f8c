using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>The JSON of a pipeline as runs keep it, by generated code: nothing is set up for reading, which a run seldom does.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PipelineDefinition))]
internal sealed partial class PipelineJson : JsonSerializerContext
{
    /// <summary>The JSON, as the serializer itself would write it.</summary>
    public static string Of(PipelineDefinition pipeline) => JsonSerializer.Serialize(pipeline, Default.PipelineDefinition);
}
