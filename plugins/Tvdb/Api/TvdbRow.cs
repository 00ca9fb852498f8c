using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>A row of a search.</summary>
internal sealed record TvdbRow
{
    [JsonPropertyName("tvdb_id")]
    public string? TvdbId { get; init; }

    /// <summary>series or movie.</summary>
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Year { get; init; }

    [JsonPropertyName("primary_language")]
    public string? PrimaryLanguage { get; init; }

    public IReadOnlyList<string?>? Aliases { get; init; }

    /// <summary>Names by language; an empty list where there are none.</summary>
    public JsonElement? Translations { get; init; }

    [JsonPropertyName("remote_ids")]
    public IReadOnlyList<TvdbRemoteId?>? RemoteIds { get; init; }
}
