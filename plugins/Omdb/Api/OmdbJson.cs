using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Omdb.Api;

/// <summary>How OMDb writes JSON.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, Converters = [typeof(LooseText)])]
[JsonSerializable(typeof(OmdbTitle))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
internal sealed partial class OmdbJson : JsonSerializerContext;
