using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Nfo.Sources;

/// <summary>JSON of what items of NFO files carry beside facets.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<NfoFinding>))]
[JsonSerializable(typeof(string))]
internal sealed partial class NfoJson : JsonSerializerContext;
