using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>How TheTVDB writes JSON. Numbers may stand in quotes; fields that nobody asked for are no error.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TvdbAnswer<TvdbRecord>), TypeInfoPropertyName = "Record")]
[JsonSerializable(typeof(TvdbAnswer<TvdbSeason>), TypeInfoPropertyName = "Season")]
[JsonSerializable(typeof(TvdbAnswer<TvdbEpisode>), TypeInfoPropertyName = "Episode")]
[JsonSerializable(typeof(TvdbAnswer<TvdbEpisodePage>), TypeInfoPropertyName = "EpisodePage")]
[JsonSerializable(typeof(TvdbAnswer<TvdbText>), TypeInfoPropertyName = "Text")]
[JsonSerializable(typeof(TvdbAnswer<TvdbToken>), TypeInfoPropertyName = "Token")]
[JsonSerializable(typeof(TvdbAnswer<IReadOnlyList<TvdbRow?>>), TypeInfoPropertyName = "Rows")]
[JsonSerializable(typeof(TvdbAnswer<IReadOnlyList<TvdbHit?>>), TypeInfoPropertyName = "Hits")]
[JsonSerializable(typeof(TvdbAnswer<IReadOnlyList<TvdbNamed?>>), TypeInfoPropertyName = "NamedList")]
[JsonSerializable(typeof(TvdbLogin))]
internal sealed partial class TvdbJson : JsonSerializerContext;
