using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>What a person decided. The engine never overwrites it.</summary>
public sealed record PersonDecision
{
    /// <summary>What it is.</summary>
    public required MatchVerdict Verdict { get; init; }

    /// <summary>The id, of <see cref="MatchVerdict.Match"/>.</summary>
    public ExternalId? Id { get; init; }

    /// <summary>Who; the account of the system if nobody said another name.</summary>
    public string Who { get; init; } = "";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Why, if the person said it.</summary>
    public string? Note { get; init; }
}
