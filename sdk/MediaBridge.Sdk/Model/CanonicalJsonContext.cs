using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Generated code that writes the model's JSON, and nothing beside it: metadata for reading take longer to set up than a short run writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(IReadOnlyList<DesiredItem>))]
[JsonSerializable(typeof(PlannedChange))]
[JsonSerializable(typeof(ChangeResult))]
internal sealed partial class CanonicalJsonContext : JsonSerializerContext;
