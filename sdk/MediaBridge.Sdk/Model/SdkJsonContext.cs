using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Generated JSON code of the model: quick to start, and it leaves nothing behind when a plugin goes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(DesiredItem))]
[JsonSerializable(typeof(List<DesiredItem>))]
[JsonSerializable(typeof(IReadOnlyList<DesiredItem>))]
[JsonSerializable(typeof(PlannedChange))]
[JsonSerializable(typeof(ChangeResult))]
[JsonSerializable(typeof(Credential))]
internal sealed partial class SdkJsonContext : JsonSerializerContext;
