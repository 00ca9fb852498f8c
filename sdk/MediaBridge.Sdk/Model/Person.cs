namespace MediaBridge.Sdk;

/// <summary>Somebody who took part in a work.</summary>
public sealed record Person
{
    /// <summary>Role of an actor.</summary>
    public const string Actor = "actor";

    /// <summary>Role of a director.</summary>
    public const string Director = "director";

    /// <summary>Role of a writer.</summary>
    public const string Writer = "writer";

    /// <summary>Role of a producer.</summary>
    public const string Producer = "producer";

    /// <summary>Role of a composer.</summary>
    public const string Composer = "composer";

    /// <summary>Role of a guest star.</summary>
    public const string Guest = "guest";

    /// <summary>Name as credited.</summary>
    public required string Name { get; init; }

    /// <summary>What the person did; an open set, well-known values are the constants of this type.</summary>
    public string Role { get; init => field = value ?? Actor; } = Actor;

    /// <summary>Character played.</summary>
    public string? Character { get; init; }

    /// <summary>Place in the credits, from 0.</summary>
    public int? Order { get; init; }

    /// <summary>Ids of the person, such as <c>imdb.name:nm0000206</c>.</summary>
    public IReadOnlyList<ExternalId>? Ids { get; init; }

    /// <summary>Address of a portrait.</summary>
    public Uri? Image { get; init; }
}
