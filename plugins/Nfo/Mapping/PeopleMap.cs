using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads cast and crew: actors in their order, then directors, writers, producers.</summary>
internal static class PeopleMap
{
    /// <summary>Role of whom an album or a music video is by.</summary>
    public const string Artist = "artist";
    private const int Most = 2000;

    public static IReadOnlyList<Person>? Read(NfoElement root)
    {
        var people = new List<Person>();
        var lists = root.All("actors");
        var actors = lists.Count == 0 ? root.All("actor") : [.. root.All("actor"), .. lists.SelectMany(a => a.All("actor"))];
        var sorted = actors.Select((element, index) => (element, order: Values.Small(element.TextOf("order", "sortorder")) ?? index)).OrderBy(a => a.order);
        foreach (var (element, order) in sorted.Take(Most))
        {
            var name = element.TextOf("name") ?? (element.Children.Count == 0 ? element.Text : "");
            if (name.Length > 0)
            {
                Add(new Person
                {
                    Name = name,
                    Role = Role(element.TextOf("type")),
                    Character = element.TextOf("role"),
                    Order = order,
                    Ids = IdMap.OfPerson(element),
                    Image = Values.Address(element.TextOf("thumb")),
                });
            }
        }

        Crew(Person.Director, "director", "directors");
        Crew(Person.Writer, "credits", "writer", "writers");
        Crew(Person.Producer, "producer", "producers");
        if (root.Name is "album" or "musicvideo")
        {
            Crew(Artist, "artist");
            foreach (var credit in root.All("albumartistcredits"))
            {
                if (credit.TextOf("artist") is { } name && people.FindIndex(p => p.Role == Artist && p.Name == name) is var known)
                {
                    var person = new Person { Name = name, Role = Artist, Ids = ExternalId.TryParse($"musicbrainz.artist:{credit.TextOf("musicbrainzartistid")}", out var id) ? [id] : null };
                    if (known >= 0)
                    {
                        people[known] = person;
                    }
                    else
                    {
                        Add(person);
                    }
                }
            }
        }

        return people.Count == 0 ? null : people;

        void Crew(string role, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                foreach (var element in root.All(name))
                {
                    foreach (var one in element.Children.Count > 0 && element.TextOf("name") is null ? element.Children : [element])
                    {
                        AddAll(role, one);
                    }
                }
            }
        }

        void AddAll(string role, NfoElement element)
        {
            foreach (var name in (element.TextOf("name") ?? element.Text).Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(new Person { Name = name, Role = role, Ids = IdMap.OfPerson(element) });
            }
        }

        void Add(Person person)
        {
            if (people.Count < Most && !people.Exists(p => p.Role == person.Role && p.Name == person.Name && p.Character == person.Character))
            {
                people.Add(person);
            }
        }
    }

    private static string Role(string? type) => type?.ToLowerInvariant() switch
    {
        null or "actor" => Person.Actor,
        "gueststar" or "guest star" or "guest" => Person.Guest,
        var other => other,
    };
}
