using System.Text.Json.Serialization;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Plugins.FilmAffinity.Web;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>JSON that the plugin writes and reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SentForm))]
[JsonSerializable(typeof(SentAnswer))]
[JsonSerializable(typeof(RateAnswer))]
[JsonSerializable(typeof(RatingsCursor))]
[JsonSerializable(typeof(RatingsPlace))]
[JsonSerializable(typeof(ListsPlace))]
internal sealed partial class FilmAffinityJson : JsonSerializerContext;
