using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Schemas;

/// <summary>The schema of what stands under <c>steps:</c>.</summary>
internal sealed class StepSchemas(IComponentIndex index, ComponentRule rule, OptionSchemas options)
{
    private const string SchemePattern = "^[a-z0-9._-]{1,100}$";

    /// <summary>A processor by its name, with its options, or in the long form; a match; a lookup.</summary>
    public JsonObject Step()
    {
        var processors = ComponentKind.Processor.Components(index).ToList();
        var alone = processors.Where(p => rule.WorksAlone(p)).ToList();
        var properties = new JsonObject
        {
            ["match"] = Match(),
            ["lookup"] = Lookup(),
            ["use"] = rule.Id("A processor, in the form that takes a connection and an id.", processors),
            ["with"] = new JsonObject(),
            ["connection"] = new JsonObject(),
            ["id"] = SchemaWords.Name("Id of the step; by default its processor's."),
        };
        foreach (var processor in alone.Where(p => !properties.ContainsKey(p.Info.Id)))
        {
            properties[processor.Info.Id] = SchemaWords.Described(Short(processor), processor.Info.Summary);
        }

        var name = SchemaWords.Either(null, SchemaWords.Words(alone.Where(p => !OptionSchemas.NeedsOptions(p)).Select(p => p.Info.Id)), SchemaWords.AReference());
        var map = SchemaWords.Map(properties);
        map["if"] = new JsonObject { ["required"] = new JsonArray("use") };
        var form = new JsonObject { ["propertyNames"] = SchemaWords.Words(["use", "with", "connection", "id"]) };
        SchemaWords.Rule(form, rule.ByComponent("use", ComponentKind.Processor, processors, "with"));
        map["then"] = form;
        map["else"] = new JsonObject { ["minProperties"] = 1, ["maxProperties"] = 1, ["propertyNames"] = SchemaWords.Words(["match", "lookup", .. alone.Select(p => p.Info.Id)]) };
        return new JsonObject { ["if"] = new JsonObject { ["type"] = "object" }, ["then"] = map, ["else"] = name };
    }

    /// <summary>The options of a processor behind its name: a map, or the value of its main option.</summary>
    private JsonObject Short(ManifestComponent processor)
    {
        List<JsonObject> ways = [OptionSchemas.With(ComponentKind.Processor, processor)];
        if (processor.Info.MainOption is { } main && SchemaFacts.Properties(processor.Options)[main] is JsonObject schema
            && SchemaFacts.Required(processor.Options).All(r => string.Equals(r, main, StringComparison.Ordinal)))
        {
            ways.Add(options.Value(schema, canBeEmpty: false));
        }

        return ways.Count == 1 ? ways[0] : SchemaWords.Either(null, [.. ways]);
    }

    private JsonObject Match()
    {
        var matchers = ComponentKind.Matcher.Components(index).ToList();
        var map = SchemaWords.Map(
            new JsonObject
            {
                ["with"] = rule.Id("The matcher that proposes.", matchers),
                ["to"] = SchemaWords.Either("The scheme of the id that is wanted, such as imdb or tmdb.movie.", SchemaWords.Words(WellKnown.Schemes), new JsonObject { ["type"] = "string", ["pattern"] = SchemePattern }, SchemaWords.AReference()),
                ["accept"] = SchemaWords.Choice("How sure a match must be to be taken; strong by default.", ["strong", "medium"]),
                ["otherwise"] = SchemaWords.Choice("What becomes of items without one: review asks, pass lets them through, drop leaves them out.", ["review", "pass", "drop"]),
                ["ifDown"] = SchemaWords.Choice("What becomes of items while the service is down: park leaves them to the next run (default), wait lets them go on with what is known and asks again in the next run.", ["park", "wait"]),
                ["options"] = new JsonObject(),
                ["connection"] = new JsonObject(),
                ["id"] = SchemaWords.Name("Id of the step."),
            },
            "with",
            "to");
        SchemaWords.Rule(map, rule.ByComponent("with", ComponentKind.Matcher, matchers, "options"));
        return SchemaWords.Described(map, "Finds the id of each item at a service or in a data set.");
    }

    private JsonObject Lookup()
    {
        var sources = ComponentKind.Source.Components(index).Where(CanLookup).ToList();
        var matchers = ComponentKind.Matcher.Components(index).Where(m => CanLookup(m) && !sources.Exists(s => string.Equals(s.Info.Id, m.Info.Id, StringComparison.Ordinal))).ToList();
        var map = SchemaWords.Map(
            new JsonObject
            {
                ["with"] = rule.Id("The source or matcher that knows more of an item.", [.. sources, .. matchers]),
                ["facets"] = new JsonObject { ["description"] = "What is taken over; everything by default." },
                ["merge"] = MergeSchemas.Lookup(),
                ["ifDown"] = SchemaWords.Choice("What becomes of items while the service is down: park leaves them to the next run (default), wait lets them go on with what is known and asks again in the next run, pass lets them go on to the next lookup.", ["park", "wait", "pass"]),
                ["options"] = new JsonObject(),
                ["connection"] = new JsonObject(),
                ["id"] = SchemaWords.Name("Id of the step."),
            },
            "with");
        var rules = rule.ByComponent("with", ComponentKind.Source, sources, "options");
        foreach (var more in rule.ByComponent("with", ComponentKind.Matcher, matchers, "options"))
        {
            rules.Add(more!.DeepClone());
        }

        foreach (var component in sources.Concat(matchers))
        {
            var facets = WellKnown.Facets.Union(component.Info.Facets.Select(f => f.Facet), StringComparer.Ordinal);
            var list = SchemaWords.List(SchemaWords.Choice("A facet.", facets), "Facets that are taken over.", canBeEmpty: true);
            rules.Add(SchemaWords.When("with", component.Info.Id, new JsonObject { ["properties"] = new JsonObject { ["facets"] = list } }));
        }

        SchemaWords.Rule(map, rules);
        return SchemaWords.Described(map, "Completes each item from another service, by its id.");
    }

    private static bool CanLookup(ManifestComponent component) => component.Abilities.Contains(Abilities.Lookup, StringComparer.Ordinal);
}
