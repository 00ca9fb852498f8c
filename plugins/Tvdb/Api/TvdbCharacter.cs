using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Tvdb.Api;

/// <summary>One who took part: an actor with a character, or somebody of the crew.</summary>
internal sealed record TvdbCharacter
{
    public string? Name { get; init; }

    public long? PeopleId { get; init; }

    public string? PersonName { get; init; }

    /// <summary>Actor, Guest Star, Director, Writer, ….</summary>
    public string? PeopleType { get; init; }

    [JsonPropertyName("personImgURL")]
    public string? PersonImage { get; init; }

    public int? Sort { get; init; }
}
