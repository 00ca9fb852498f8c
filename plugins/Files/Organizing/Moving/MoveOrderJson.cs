using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(MoveOrder))]
internal sealed partial class MoveOrderJson : JsonSerializerContext;
