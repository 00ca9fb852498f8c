using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>How IMDb's answers are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(GraphQlRequest))]
[JsonSerializable(typeof(GraphQlAnswer))]
[JsonSerializable(typeof(WhoData))]
[JsonSerializable(typeof(RatingsData))]
[JsonSerializable(typeof(WatchlistData))]
[JsonSerializable(typeof(MarkData))]
[JsonSerializable(typeof(RateData))]
[JsonSerializable(typeof(AnyData))]
[JsonSerializable(typeof(SuggestionList))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ImdbJson : JsonSerializerContext;
