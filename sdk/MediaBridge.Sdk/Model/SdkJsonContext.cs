using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Generated JSON metadata of the model: it reads, tolerates and explains, and it leaves nothing behind when a plugin goes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(DesiredItem))]
[JsonSerializable(typeof(List<DesiredItem>))]
[JsonSerializable(typeof(IReadOnlyList<DesiredItem>))]
[JsonSerializable(typeof(PlannedChange))]
[JsonSerializable(typeof(ChangeResult))]
[JsonSerializable(typeof(Credential))]
internal sealed partial class SdkJsonContext : JsonSerializerContext;
