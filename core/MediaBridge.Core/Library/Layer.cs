using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library;

/// <summary>What one source item, or one person, says of an item of the library.</summary>
internal sealed record Layer
{
    /// <summary>The layer of people's edits: it wins over everything.</summary>
    public const string Person = "person";

    /// <summary>Row of it.</summary>
    public long Id { get; init; }

    /// <summary><see cref="Person"/>, or the origin of the source item, such as <c>files.videos</c>.</summary>
    public required string Name { get; init; }

    /// <summary>First id of the source item; of a person's layer the person's name, empty for nobody in particular.</summary>
    public required string Key { get; init; }

    /// <summary>Its place among those of the item: what came first is believed first.</summary>
    public int Rank { get; init; }

    /// <summary>Whether its source no longer has it: it is kept only to know what the item was.</summary>
    public bool IsGone { get; init; }

    /// <summary>Of a person's layer: the fields that the person decides, also where the body says nothing.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What it says.</summary>
    public required MediaItem Body { get; init; }

    /// <summary>Whether a person said it.</summary>
    public bool IsPerson => string.Equals(Name, Person, StringComparison.Ordinal);

    /// <summary>Whether steps over the library itself said it: they had the item as it was, and what they made of it goes before what sources say.</summary>
    public bool IsOwn => string.Equals(Name, LibraryIds.Scheme, StringComparison.Ordinal);

    /// <summary>The step or source that gave a field in it.</summary>
    public string GiverOf(string field) => IsPerson ? Person : FieldOrigins.Of(Body, field) is { Length: > 0 } giver ? giver : Name;
}
