using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Keeps the personal facets of one person out of another's account.</summary>
internal static class PersonChecker
{
    private const string Remedy = "Use sources and connections of one person, or say at the source whose facets they are: person: NAME.";

    public static void Check(CheckScope scope, IReadOnlyList<CheckedSource> from, IReadOnlyList<CheckedSink> to, string? pipelinePerson)
    {
        var readers = from.Where(f => f.Step.Person is not null && Touches(f.Component, c => c.Read)).ToList();
        var persons = readers.Select(f => f.Step.Person!).Distinct(StringComparer.Ordinal).ToList();
        foreach (var sink in to.Where(t => Touches(t.Component, c => c.Write)))
        {
            var person = sink.Person ?? pipelinePerson;
            if (person is null && persons.Count > 1)
            {
                scope.Add(sink.At, sink.Path, ProblemCodes.PersonsMixed, $"'{sink.Step.Id}' would get the personal facets of {string.Join(" and ", persons)}, and belongs to neither.", Remedy);
            }
            else if (person is not null && persons.Find(p => !string.Equals(p, person, StringComparison.Ordinal)) is { } other)
            {
                scope.Add(sink.At, sink.Path, ProblemCodes.PersonsMixed, $"'{sink.Step.Id}' belongs to {person} and would get the personal facets of {other}.", Remedy);
            }
        }
    }

    private static bool Touches(ManifestComponent? component, Func<FacetInfo, bool> how)
        => component?.Info.Facets.Any(f => how(f) && WellKnown.PersonalFacets.Contains(f.Facet, StringComparer.Ordinal)) == true;
}
