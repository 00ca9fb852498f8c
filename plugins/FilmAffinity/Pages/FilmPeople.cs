using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Cast and crew of a film's page.</summary>
internal static class FilmPeople
{
    public static IReadOnlyList<Person> Of(IHtmlDocument document, FilmFields fields)
        =>
        [
            .. Marked(document, "director", fields["director"]).Select((p, i) => new Person { Name = p.Name, Role = Credits.RoleOf(p.Credit), Order = i }),
            .. Named(fields["writer"]).Select((name, i) => new Person { Name = name, Role = Person.Writer, Order = i }),
            .. Named(fields["composer"]).Select((name, i) => new Person { Name = name, Role = Person.Composer, Order = i }),
            .. Marked(document, "actor", fields["cast"]).Select((p, i) => new Person { Name = p.Name, Character = p.Character, Order = i }),
        ];

    private static IEnumerable<(string Name, string? Character, IElement Credit)> Marked(IHtmlDocument document, string what, IElement? field)
    {
        var marked = document.QuerySelectorAll($"[itemprop={what}]").Where(m => !m.ClassList.Contains("see-more-cre")).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var credit in marked.Count > 0 ? marked : field?.QuerySelectorAll("a").ToList() ?? [])
        {
            var name = Words.Clean((credit.QuerySelector("[itemprop=name]") ?? credit).TextContent)?.TrimEnd(',');
            if (name is not null && !WorkTypes.IsNoPerson(name) && seen.Add(name))
            {
                yield return (name, Words.Clean(credit.QuerySelector(".character")?.TextContent), credit);
            }
        }
    }

    /// <summary>A name without what it is credited for: <c>Hossein Amini (Novel: James Sallis)</c>.</summary>
    private static string? Name(string text)
    {
        var name = Words.Clean(text);
        var colon = name?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        var open = colon < 0 ? -1 : name!.LastIndexOf('(', colon);
        name = Words.Clean(open > 0 ? name![..open] : name)?.TrimEnd(',', ' ');
        return name is null || name.Contains('(', StringComparison.Ordinal) ? name : name.TrimEnd(')');
    }

    private static IEnumerable<string> Named(IElement? field)
    {
        var names = field?.QuerySelectorAll(".nb").Select(n => n.TextContent).ToList() ?? [];
        if (names.Count == 0 && field is not null)
        {
            names.AddRange(field.TextContent.Split(','));
        }

        return names.Select(Name).OfType<string>().Where(n => !WorkTypes.IsNoPerson(n)).Distinct(StringComparer.Ordinal);
    }
}
