using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>The JSON of a pipeline as runs keep it, by generated code: nothing is set up for reading, which a run seldom does.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PipelineDefinition))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class PipelineJson : JsonSerializerContext
{
    /// <summary>The JSON, as the serializer itself would write it.</summary>
    public static string Of(PipelineDefinition pipeline) => JsonSerializer.Serialize(pipeline, Default.PipelineDefinition);

    /// <summary>The JSON of steps.</summary>
    public static string Of(IReadOnlyList<ProcessStep> steps) => JsonSerializer.Serialize(steps, Default.IReadOnlyListProcessStep);

    /// <summary>The JSON of a sink.</summary>
    public static string Of(SinkStep sink) => JsonSerializer.Serialize(sink, Default.SinkStep);

    /// <summary>The JSON of texts by name.</summary>
    public static string Of(SortedDictionary<string, string> texts) => JsonSerializer.Serialize(texts, Default.SortedDictionaryStringString);
}
