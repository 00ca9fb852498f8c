using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>JSON of cursors.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedCursor))]
internal sealed partial class FeedCursorJson : JsonSerializerContext;
