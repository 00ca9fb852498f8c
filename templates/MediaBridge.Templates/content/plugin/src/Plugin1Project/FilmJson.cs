using System.Text.Json.Serialization;

namespace Plugin1Namespace;

/// <summary>Generated JSON code: it starts faster than reflection, and unloads with the plugin.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SortedDictionary<string, Film>))]
internal sealed partial class FilmJson : JsonSerializerContext;
