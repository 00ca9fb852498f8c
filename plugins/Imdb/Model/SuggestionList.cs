using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>What the search box suggests; all but id and name may be missing.</summary>
internal sealed record SuggestionList
{
    [JsonPropertyName("d")]
    public IReadOnlyList<Suggestion>? Found { get; init; }

    internal sealed record Suggestion
    {
        [JsonPropertyName("id")]
        public string? Id { get; init; }

        [JsonPropertyName("l")]
        public string? Name { get; init; }

        [JsonPropertyName("y")]
        public int? Year { get; init; }

        /// <summary>The code of its type, such as <c>tvSeries</c>.</summary>
        [JsonPropertyName("qid")]
        public string? TypeId { get; init; }

        /// <summary>The type in words.</summary>
        [JsonPropertyName("q")]
        public string? TypeText { get; init; }
    }
}
