using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Cast and crew: directors, writers, producers, composers and creators; others of the crew are left out.</summary>
internal static class PeopleMap
{
    private const string Creator = "creator";

    public static IReadOnlyList<Person>? Of(IReadOnlyList<TvdbCharacter?>? characters, DetailOptions options)
    {
        if (characters is null)
        {
            return null;
        }

        var known = characters.OfType<TvdbCharacter>().Select(c => (Credit: c, Role: RoleOf(c.PeopleType))).Where(c => c.Role is not null).ToList();
        IEnumerable<Person> Cast(string role) => known.Where(c => c.Role == role).OrderBy(c => c.Credit.Sort ?? int.MaxValue).Take(options.Cast).Select((c, i) => Make(c.Credit, role, i)).OfType<Person>();
        return
        [
            .. known.Where(c => c.Role is not (Person.Actor or Person.Guest)).Select(c => Make(c.Credit, c.Role!, null)).OfType<Person>()
                .Concat(Cast(Person.Actor))
                .Concat(Cast(Person.Guest))
                .DistinctBy(p => (p.Role, p.Name, p.Ids?[0], p.Character)),
        ];
    }

    private static Person? Make(TvdbCharacter credit, string role, int? order) => Values.Text(credit.PersonName) is not { } name ? null : new Person
    {
        Name = name,
        Role = role,
        Character = role is Person.Actor or Person.Guest ? Values.Text(credit.Name) : null,
        Order = order,
        Ids = credit.PeopleId is > 0 ? [new ExternalId(TvdbIds.PersonScheme, TvdbClient.Text(credit.PeopleId.Value))] : null,
        Image = Values.Picture(credit.PersonImage),
    };

    private static string? RoleOf(string? type) => type switch
    {
        "Actor" => Person.Actor,
        "Guest Star" or "Musical Guest" => Person.Guest,
        "Director" => Person.Director,
        "Writer" => Person.Writer,
        "Producer" or "Executive Producer" => Person.Producer,
        "Composer" => Person.Composer,
        "Creator" or "Showrunner" => Creator,
        _ => null,
    };
}
