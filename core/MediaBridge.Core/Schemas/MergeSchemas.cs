using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core.Schemas;

/// <summary>The schemas of merge rules: those of a lookup, and those of the pipeline. Which sources a list names is left to the check.</summary>
internal static class MergeSchemas
{
    /// <summary>What stands behind <c>merge:</c> of a lookup.</summary>
    public static JsonObject Lookup()
    {
        var fields = new JsonObject { ["default"] = SchemaWords.Choice("What holds for all other fields; fill by default.", [FieldMerge.Fill, FieldMerge.Replace]) };
        foreach (var field in MergeFields.Names())
        {
            fields[field] = SchemaWords.Choice("fill, replace, union (lists) or keep.", Words(FieldMerge.Ways, field), canBeEmpty: false);
        }

        return SchemaWords.Either(
            "fill adds what is missing (default), replace takes the looked-up value; or a map that says it of single fields.",
            SchemaWords.Words([FieldMerge.Fill, FieldMerge.Replace]),
            SchemaWords.Map(fields),
            SchemaWords.AReference(),
            SchemaWords.Nothing());
    }

    /// <summary>What stands behind <c>merge:</c> of a pipeline.</summary>
    public static JsonObject Pipeline()
    {
        var fields = new JsonObject { ["identity"] = SchemaWords.Choice("Whether items of several sources that share an id become one.", ["false", "true"]) };
        fields["identity"]!.AsObject()["anyOf"]!.AsArray().Add(new JsonObject { ["type"] = "boolean" });
        foreach (var field in MergeFields.Names())
        {
            fields[field] = SchemaWords.Either(
                "The sources, lookups and processors whose value wins, in order; or first, last, or for lists union.",
                new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["minLength"] = 1 } },
                SchemaWords.Words(Words(MergeChecker.PipelineWords, field)),
                SchemaWords.AReference());
        }

        return SchemaWords.Either(
            "identity joins items of several sources that share an id; a map says for single fields whose value wins.",
            SchemaWords.Words(["identity"]),
            SchemaWords.Map(fields),
            SchemaWords.AReference(),
            SchemaWords.Nothing());
    }

    private static IEnumerable<string> Words(IEnumerable<string> words, string field) => words.Where(w => w is not FieldMerge.Union || MergeFields.IsList(field));
}
