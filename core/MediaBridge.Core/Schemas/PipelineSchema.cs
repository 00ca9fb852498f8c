using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Schemas;

/// <summary>The schema of pipeline files, with every installed component and every connection of this machine.</summary>
/// <remarks>It says what `mediabridge check` says, as far as a schema can: keys, types, ranges, words, components, connections. Queries, references and circles are left to the check.</remarks>
internal static class PipelineSchema
{
    private const string Where = "A query that items must match, such as: year:1990.. rating:7..";

    public static JsonObject Make(IComponentIndex index, IReadOnlyDictionary<string, ConnectionDefinition> connections)
    {
        var options = new OptionSchemas(index);
        var rule = new ComponentRule(connections);
        var schema = new JsonObject { ["$schema"] = SchemaWords.Draft, ["title"] = "MediaBridge pipeline" };
        var map = SchemaWords.Map(
            new JsonObject
            {
                ["version"] = new JsonObject { ["description"] = "Version of the grammar: 1.", ["const"] = PipelineChecker.Version, ["default"] = PipelineChecker.Version },
                ["name"] = SchemaWords.Name("Runs, cursors and journals belong to this name; by default the file's."),
                ["person"] = SchemaWords.Text("Whose ratings, lists and plays these are, where connections do not say it."),
                ["vars"] = Variables(),
                ["from"] = SchemaWords.List(Source(index, rule), "Sources, read in order.", canBeEmpty: false),
                ["merge"] = MergeSchemas.Pipeline(),
                ["steps"] = SchemaWords.List(new StepSchemas(index, rule, options).Step(), "What every item goes through, in order.", canBeEmpty: true),
                ["to"] = SchemaWords.List(Sink(index, rule), "Sinks; each plans its changes, then they are applied.", canBeEmpty: false),
            },
            "version",
            "from",
            "to");
        foreach (var (key, value) in map.ToList())
        {
            map.Remove(key);
            schema[key] = value;
        }

        schema["definitions"] = options.Definitions(Enum.GetValues<ComponentKind>());
        return schema;
    }

    private static JsonObject Variables() => new()
    {
        ["description"] = "Values for ${var:NAME} and --set NAME=VALUE, with their defaults.",
        ["type"] = new JsonArray("object", "null"),
        ["propertyNames"] = SchemaWords.Names(),
        ["additionalProperties"] = SchemaWords.Text(),
    };

    private static JsonObject Source(IComponentIndex index, ComponentRule rule)
    {
        var sources = ComponentKind.Source.Components(index).ToList();
        var map = SchemaWords.Map(
            new JsonObject
            {
                ["source"] = rule.Id("The source.", sources),
                ["id"] = SchemaWords.Name("Id of the step; by default its source's."),
                ["connection"] = new JsonObject(),
                ["person"] = SchemaWords.Text("Whose ratings, lists and plays it reads."),
                ["with"] = new JsonObject { ["description"] = "Its options." },
                ["where"] = SchemaWords.Text(Where),
                ["shrink"] = Shrink(),
            },
            "source");
        SchemaWords.Rule(map, rule.ByComponent("source", ComponentKind.Source, sources, "with"));
        return map;
    }

    private static JsonObject Shrink() => SchemaWords.Either(
        "What happens when a complete read gives much less than the last one: warn says so (default), hold takes the read for incomplete until --answer shrunk=accept, ignore does nothing.",
        SchemaWords.Words(ShrinkReader.Words),
        SchemaWords.Map(new JsonObject
        {
            ["then"] = SchemaWords.Choice("warn, hold or ignore.", ShrinkReader.Words),
            ["share"] = SchemaWords.Either("The loss that counts, in per cent of the last complete read; 10% by default.", new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["maximum"] = 100 }, new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9.]{1,8}\\s*%?$" }, SchemaWords.AReference(), SchemaWords.Nothing()),
            ["items"] = SchemaWords.Either("The least number of items whose loss counts; 5 by default.", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, SchemaWords.AReference(), SchemaWords.Nothing()),
        }),
        SchemaWords.AReference(),
        SchemaWords.Nothing());

    private static JsonObject Sink(IComponentIndex index, ComponentRule rule)
    {
        var sinks = ComponentKind.Sink.Components(index).ToList();
        var count = SchemaWords.Either("Stop and ask when there are more changes than this.", new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, SchemaWords.AReference(), SchemaWords.Nothing());
        var map = SchemaWords.Map(
            new JsonObject
            {
                ["sink"] = rule.Id("The sink.", sinks),
                ["id"] = SchemaWords.Name("Id of the step; by default its sink's."),
                ["connection"] = new JsonObject(),
                ["with"] = new JsonObject { ["description"] = "Its options." },
                ["where"] = SchemaWords.Text(Where),
                ["after"] = SchemaWords.Text("Id of another sink: work on what that one wrote."),
                ["limits"] = SchemaWords.Either("Limits of a run.", SchemaWords.Map(new JsonObject { ["changes"] = count }), SchemaWords.Nothing()),
                ["existing"] = SchemaWords.Choice("What becomes of another rating, note or favourite mark that is there already: overwrite replaces it (default), ask makes each change a question (--answer existing=overwrite), keep leaves it.", ["overwrite", "ask", "keep"]),
                ["removals"] = SchemaWords.Choice("keep leaves what the source no longer has (default), mirror removes it.", ["keep", "mirror"]),
            },
            "sink");
        SchemaWords.Rule(map, rule.ByComponent("sink", ComponentKind.Sink, sinks, "with"));
        return map;
    }
}
