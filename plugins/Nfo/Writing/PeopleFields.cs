using System.Globalization;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Cast and crew as elements.</summary>
internal static class PeopleFields
{
    private static readonly HashSet<string> Crew = new([Person.Director, Person.Writer, Person.Producer, PeopleMap.Artist], StringComparer.Ordinal);

    public static NfoField Directors { get; } = Of("director", Person.Director);

    public static NfoField Writers { get; } = Of("credits", Person.Writer);

    /// <summary>Jellyfin and Emby write each writer twice, for readers of both kinds.</summary>
    public static NfoField WritersAgain { get; } = Of("writer", Person.Writer);

    public static NfoField Producers { get; } = Of("producer", Person.Producer);

    /// <summary>Whom a music video is by.</summary>
    public static NfoField Artists { get; } = new(["artist"], item =>
        item.People is not { } people ? null : [.. people.Where(p => p.Role == PeopleMap.Artist).Select(Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Select(n => new NfoNode("artist", n))]);

    /// <summary>Actors and guests; for Jellyfin and Emby also those whose task has no element.</summary>
    public static NfoField Actors(bool isTyped) => new(["actor", "actors"], item =>
    {
        var cast = item.People?.Where(p => !Crew.Contains(p.Role) && (isTyped || p.Role is Person.Actor or Person.Guest)).ToList();
        return cast is null ? null : [.. cast.OrderBy(p => p.Order ?? int.MaxValue).Where(p => Name(p).Length > 0).DistinctBy(p => (p.Role, Name(p), Fields.Line(p.Character))).Select((p, i) => Actor(p, Name(p), i, isTyped))];
    })
    { Lock = "Cast" };

    private static NfoNode Actor(Person person, string name, int order, bool isTyped)
    {
        var type = person.Role switch { Person.Actor => isTyped ? "Actor" : null, Person.Guest => "GuestStar", var other => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(other) };
        return new NfoNode("actor")
            .Add("name", name)
            .Add("role", Fields.Line(person.Character))
            .Add("type", type)
            .Add(isTyped ? "sortorder" : "order", Fields.Number(order))
            .Add("thumb", Values.Address(person.Image?.AbsoluteUri)?.AbsoluteUri)
            .Add("imdbid", Id(person, IdSchemes.ImdbName))
            .Add("tmdbid", Id(person, IdSchemes.TmdbPerson));
    }

    private static NfoField Of(string element, string role) => new([element, element + "s"], item =>
        item.People is not { } people ? null : [.. people.Where(p => p.Role == role).SelectMany(p => Name(p).Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => (Person: p, Name: n)))
            .DistinctBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new NfoNode(element, p.Name).With("imdbid", Id(p.Person, IdSchemes.ImdbName)).With("tmdbid", Id(p.Person, IdSchemes.TmdbPerson)))])
    { Lock = "Cast" };

    private static string Name(Person person) => Fields.Line(person.Name) ?? "";

    private static string? Id(Person person, string scheme) => person.Ids?.FirstOrDefault(i => i.Scheme == scheme) is { IsEmpty: false } id ? id.Value : null;
}
