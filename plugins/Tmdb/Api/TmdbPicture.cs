using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tmdb.Api;

/// <summary>A picture and how much people like it.</summary>
internal sealed record TmdbPicture
{
    public string? FilePath { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>Language of the text in it; null or "xx": there is no text.</summary>
    [JsonPropertyName("iso_639_1")]
    public string? Language { get; init; }

    public decimal? VoteAverage { get; init; }

    public long? VoteCount { get; init; }
}
