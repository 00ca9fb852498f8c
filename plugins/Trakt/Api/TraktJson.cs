using System.Text.Json.Serialization;
using MediaBridge.Plugins.Trakt.Sources;

namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>How Trakt writes JSON. Numbers may stand in quotes; fields that nobody asked for are no error.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<TraktEntry>), TypeInfoPropertyName = "Entries")]
[JsonSerializable(typeof(List<TraktChartRow>), TypeInfoPropertyName = "Chart")]
[JsonSerializable(typeof(List<TraktList>), TypeInfoPropertyName = "Lists")]
[JsonSerializable(typeof(List<TraktSeason>), TypeInfoPropertyName = "Seasons")]
[JsonSerializable(typeof(TraktEntry))]
[JsonSerializable(typeof(TraktTitle))]
[JsonSerializable(typeof(TraktEpisode))]
[JsonSerializable(typeof(TraktSettings))]
[JsonSerializable(typeof(TraktActivities))]
[JsonSerializable(typeof(TraktDevice))]
[JsonSerializable(typeof(TraktTokens))]
[JsonSerializable(typeof(TraktSignInBody))]
[JsonSerializable(typeof(TraktList))]
[JsonSerializable(typeof(TraktNewList))]
[JsonSerializable(typeof(TraktWrite))]
[JsonSerializable(typeof(TraktWritten))]
[JsonSerializable(typeof(HistoryCursor))]
[JsonSerializable(typeof(HistoryPosition))]
internal sealed partial class TraktJson : JsonSerializerContext;
