using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Cast and crew: directors, writers, producers and composers; others of the crew are left out.</summary>
internal static class PeopleMap
{
    private const string Creator = "creator";

    public static IReadOnlyList<Person>? Of(TmdbCredits? credits, IEnumerable<TmdbCredit>? creators, DetailOptions options, Uri images)
    {
        if (credits is null && creators is null)
        {
            return null;
        }

        Person? Make(TmdbCredit credit, string role, string? character = null, int? order = null) => Values.Text(credit.Name) is not { } name ? null : new Person
        {
            Name = name,
            Role = role,
            Character = Values.Text(character),
            Order = order,
            Ids = credit.Id is > 0 ? [new ExternalId(IdSchemes.TmdbPerson, TmdbClient.Text(credit.Id.Value))] : null,
            Image = ArtworkMap.Address(images, options.Profile, credit.ProfilePath),
        };

        var cast = (credits?.Cast ?? []).OrderBy(c => c.Order ?? int.MaxValue).Take(options.Cast);
        var guests = (credits?.GuestStars ?? []).OrderBy(c => c.Order ?? int.MaxValue).Take(options.Cast);
        var crew = from credit in credits?.Crew ?? []
                   from job in (credit.Jobs?.Select(j => j.Job) ?? [credit.Job]).DefaultIfEmpty(credit.Job)
                   let role = RoleOf(job, credit.Department)
                   where role is not null
                   select Make(credit, role);
        return
        [
            .. crew.Concat((creators ?? []).Select(c => Make(c, Creator)))
                .Concat(cast.Select((c, i) => Make(c, Person.Actor, Character(c), i)))
                .Concat(guests.Select((c, i) => Make(c, Person.Guest, Character(c), i)))
                .OfType<Person>()
                .DistinctBy(p => (p.Role, p.Name, p.Ids?[0], p.Role is Person.Actor or Person.Guest ? p.Character : null)),
        ];
    }

    private static string? Character(TmdbCredit credit)
        => credit.Roles is { Count: > 0 } roles ? string.Join(" / ", roles.Select(r => Values.Text(r.Character)).OfType<string>().Distinct(StringComparer.Ordinal)) : credit.Character;

    private static string? RoleOf(string? job, string? department) => job switch
    {
        "Director" or "Co-Director" => Person.Director,
        "Original Music Composer" or "Music" or "Composer" => Person.Composer,
        "Producer" or "Executive Producer" or "Co-Producer" => Person.Producer,
        "Writer" or "Screenplay" or "Story" or "Author" or "Novel" or "Teleplay" or "Co-Writer" or "Original Story" => Person.Writer,
        _ when department is "Writing" && job is not null && job.EndsWith("Writer", StringComparison.Ordinal) => Person.Writer,
        _ => null,
    };
}
