using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>JSON of entries.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IReadOnlyList<LogEntry>))]
internal sealed partial class EntryJson : JsonSerializerContext;
