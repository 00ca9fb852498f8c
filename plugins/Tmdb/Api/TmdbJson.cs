using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>How TMDB writes JSON. Numbers may stand in quotes; fields that nobody asked for are no error.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TmdbDetails))]
[JsonSerializable(typeof(TmdbSeason))]
[JsonSerializable(typeof(TmdbGroups))]
[JsonSerializable(typeof(TmdbGroup))]
[JsonSerializable(typeof(TmdbCollection))]
[JsonSerializable(typeof(TmdbImages))]
[JsonSerializable(typeof(TmdbTranslations))]
[JsonSerializable(typeof(TmdbPage<TmdbChange>), TypeInfoPropertyName = "ChangePage")]
[JsonSerializable(typeof(IReadOnlyList<TmdbPart>), TypeInfoPropertyName = "Parts")]
[JsonSerializable(typeof(TmdbEpisode))]
[JsonSerializable(typeof(TmdbExternalIds))]
[JsonSerializable(typeof(TmdbFound))]
[JsonSerializable(typeof(TmdbPage<TmdbTitle>), TypeInfoPropertyName = "TitlePage")]
[JsonSerializable(typeof(TmdbPage<TmdbEpisode>), TypeInfoPropertyName = "EpisodePage")]
[JsonSerializable(typeof(TmdbPage<TmdbListInfo>), TypeInfoPropertyName = "ListInfoPage")]
[JsonSerializable(typeof(TmdbListPage))]
[JsonSerializable(typeof(TmdbAccount))]
[JsonSerializable(typeof(TmdbSession))]
[JsonSerializable(typeof(TmdbStatus))]
[JsonSerializable(typeof(TmdbRatingBody))]
[JsonSerializable(typeof(TmdbMarkBody))]
[JsonSerializable(typeof(TmdbTokenBody))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class TmdbJson : JsonSerializerContext;
