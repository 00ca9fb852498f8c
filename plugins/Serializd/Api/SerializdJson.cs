using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>The service's answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(SerializdDiary))]
[JsonSerializable(typeof(SerializdLogin))]
[JsonSerializable(typeof(SerializdPage))]
[JsonSerializable(typeof(SerializdSeasonsBody))]
[JsonSerializable(typeof(SerializdShow))]
[JsonSerializable(typeof(SerializdToken))]
[JsonSerializable(typeof(SerializdWho))]
internal sealed partial class SerializdJson : JsonSerializerContext;
