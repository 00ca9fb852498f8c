using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Finds components by id; what is not found is a problem with a way out.</summary>
internal sealed class ComponentFinder(IComponentIndex index, ProblemCollector problems)
{
    private static readonly ComponentKind[] Kinds = Enum.GetValues<ComponentKind>();

    /// <summary>The component; null after a problem.</summary>
    public ManifestComponent? Find(ComponentKind kind, string id, Position at, string path)
    {
        if (index.Find(kind, id) is { } found)
        {
            return found;
        }

        if (index.WhyUnavailable(kind, id) is { } why)
        {
            problems.Add(at, path, ProblemCodes.ComponentUnavailable, $"The {Word(kind)} '{id}' cannot be used.", why);
        }
        else if (Array.Find(Kinds, k => index.Find(k, id) is not null) is var other && index.Find(other, id) is not null)
        {
            problems.Add(at, path, ProblemCodes.WrongKind, $"'{id}' is a {Word(other)}, but a {Word(kind)} is wanted here.", Nearest.Of(id, index.Ids(kind)) is { } near ? $"Did you mean '{near}'?" : Place(other));
        }
        else
        {
            problems.Add(at, path, ProblemCodes.UnknownComponent, $"There is no {Word(kind)} {ProblemCollector.Show(id)}.", Nearest.Hint(id, [.. index.Ids(kind)]) ?? "`mediabridge plugins list` shows what there is.");
        }

        return null;
    }

    /// <summary>The source or matcher that looks up by id; null after a problem.</summary>
    public ManifestComponent? FindLookup(string id, Position at, string path)
    {
        ManifestComponent?[] found = [index.Find(ComponentKind.Source, id), index.Find(ComponentKind.Matcher, id)];
        if (Array.Find(found, CanLookup) is { } component)
        {
            return component;
        }

        if (Array.Exists(found, c => c is not null))
        {
            problems.Add(at, path, ProblemCodes.CannotLookup, $"'{id}' cannot look items up by id.", LookupHint(id));
        }
        else if ((index.WhyUnavailable(ComponentKind.Source, id) ?? index.WhyUnavailable(ComponentKind.Matcher, id)) is { } why)
        {
            problems.Add(at, path, ProblemCodes.ComponentUnavailable, $"'{id}' cannot be used.", why);
        }
        else
        {
            problems.Add(at, path, ProblemCodes.UnknownComponent, $"There is no source or matcher {ProblemCollector.Show(id)}.", LookupHint(id));
        }

        return null;
    }

    public static string Word(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => "source",
        ComponentKind.Matcher => "matcher",
        ComponentKind.Processor => "processor",
        ComponentKind.Sink => "sink",
        ComponentKind.Format => "format",
        _ => "store",
    };

    private static string Place(ComponentKind kind) => kind switch
    {
        ComponentKind.Source => "Sources stand under from.",
        ComponentKind.Matcher => "Matchers stand under steps: - match: { with: ID, to: SCHEME }.",
        ComponentKind.Processor => "Processors stand under steps.",
        ComponentKind.Sink => "Sinks stand under to.",
        ComponentKind.Format => "Formats are named by an option of a sink, such as files with format.",
        _ => "Stores are named by an option of a sink or source.",
    };

    private static bool CanLookup(ManifestComponent? component) => component?.Abilities.Contains(Abilities.Lookup, StringComparer.Ordinal) == true;

    private string? LookupHint(string id)
    {
        var able = new[] { ComponentKind.Source, ComponentKind.Matcher }
            .SelectMany(k => index.Ids(k).Where(i => CanLookup(index.Find(k, i))))
            .Distinct(StringComparer.Ordinal);
        return Nearest.Hint(id, [.. able]);
    }
}
