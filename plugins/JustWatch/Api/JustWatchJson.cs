using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.JustWatch.Api;

/// <summary>How JustWatch writes JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(JustWatchAnswer))]
[JsonSerializable(typeof(JustWatchQuestion))]
[JsonSerializable(typeof(IReadOnlyList<JustWatchOffer>), TypeInfoPropertyName = "Offers")]
[JsonSerializable(typeof(SortedDictionary<string, IReadOnlyList<Offer>>), TypeInfoPropertyName = "Availability")]
[JsonSerializable(typeof(decimal))]
internal sealed partial class JustWatchJson : JsonSerializerContext;
