using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>JSON of places.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PagesPlace))]
internal sealed partial class PagesPlaceJson : JsonSerializerContext;
