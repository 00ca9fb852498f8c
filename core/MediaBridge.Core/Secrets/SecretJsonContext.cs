using System.Text.Json.Serialization;

namespace MediaBridge.Core.Secrets;

/// <summary>Generated JSON code of the secrets file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SecretContent))]
internal sealed partial class SecretJsonContext : JsonSerializerContext;
