using System.Text.Json.Serialization;

namespace MediaBridge.Core.Http;

/// <summary>Generated JSON code of recordings.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CassetteFile))]
internal sealed partial class CassetteJson : JsonSerializerContext;
