using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>The service's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(SimklActivities))]
[JsonSerializable(typeof(SimklItems))]
[JsonSerializable(typeof(SimklPin))]
[JsonSerializable(typeof(SimklRow))]
[JsonSerializable(typeof(SimklSettings))]
[JsonSerializable(typeof(SimklWritten))]
[JsonSerializable(typeof(string))]
internal sealed partial class SimklJson : JsonSerializerContext;
