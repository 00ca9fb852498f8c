using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>What came of a write.</summary>
internal sealed record SimklWritten
{
    [JsonPropertyName("not_found")]
    public Missing? NotFound { get; init; }

    internal sealed record Missing
    {
        public IReadOnlyList<Entry>? Movies { get; init; }

        public IReadOnlyList<Entry>? Shows { get; init; }
    }

    /// <summary>What was sent, sent back.</summary>
    internal sealed record Entry
    {
        public IReadOnlyDictionary<string, JsonElement>? Ids { get; init; }

        public IReadOnlyList<SimklSeason>? Seasons { get; init; }
    }
}
