using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>All that is known of the match of one item: what the engine found, what a person decided. One line of <c>matches export</c>.</summary>
public sealed record MatchRecord
{
    /// <summary>Number in the data folder; null where it was never stored.</summary>
    [JsonIgnore]
    public long? Number { get; init; }

    /// <summary>The scheme of the id that is wanted, such as <c>imdb</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The item's first id; kind, title and year of one without ids.</summary>
    public required string Key { get; init; }

    /// <summary>Further ids under which the item is known.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The item, as far as people and scores need it; null if it was named by its id alone.</summary>
    public MediaItem? Item { get; init; }

    /// <summary>The pipeline that last asked.</summary>
    public string? Pipeline { get; init; }

    /// <summary>What the engine found; null if no matcher was asked.</summary>
    public EngineDecision? Engine { get; init; }

    /// <summary>What a person decided; it counts before what the engine found.</summary>
    public PersonDecision? Person { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public MatchState State => Person?.Verdict switch
    {
        MatchVerdict.Match => MatchState.Matched,
        MatchVerdict.None => MatchState.None,
        MatchVerdict.Later => MatchState.Later,
        _ => Engine switch { { Chosen: not null } => MatchState.Matched, { IsHeld: true } => MatchState.Open, _ => MatchState.Unmatched },
    };

    /// <summary>The id that counts; null if there is none.</summary>
    [JsonIgnore]
    public ExternalId? Chosen => Person is { } person ? person.Id : Engine?.Chosen;

    /// <summary>When it was last decided.</summary>
    [JsonIgnore]
    public DateTimeOffset At => Person?.At ?? Engine?.At ?? default;

    /// <summary>Who decided: a person's name, or the matcher's id.</summary>
    [JsonIgnore]
    public string Who => Person?.Who ?? Engine?.Matcher ?? "";
}
