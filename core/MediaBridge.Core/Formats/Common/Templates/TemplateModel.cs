using System.Text.Json.Nodes;

namespace MediaBridge.Core.Formats.Common.Templates;

/// <summary>What a person's template sees of an item: the flat facts under their names, with null for what is not known.</summary>
internal static class TemplateModel
{
    private static readonly JsonObject Example = MakeExample();

    /// <summary>An example that has every name, by which a template's names are checked.</summary>
    public static JsonObject Sample() => (JsonObject)Example.DeepClone();

    /// <summary>The facts of an item with every name, so that a template's typing error is found and a missing fact is not one.</summary>
    public static JsonObject Of(JsonObject facts)
    {
        var model = new JsonObject();
        foreach (var name in FlatItem.Names)
        {
            model[name] = Complete(facts[name]?.DeepClone(), Example[name]);
        }

        return model;
    }

    /// <summary>A value with null for the names that its example has and it has not.</summary>
    public static JsonNode? Complete(JsonNode? value, JsonNode? example)
    {
        switch (value, example)
        {
            case (JsonArray list, JsonArray { Count: > 0 } examples):
                foreach (var element in list)
                {
                    Complete(element, examples[0]);
                }

                break;
            case (JsonObject members, JsonObject any) when any.ContainsKey("*"):
                foreach (var (_, member) in members)
                {
                    Complete(member, any["*"]);
                }

                break;
            case (JsonObject members, JsonObject wanted):
                foreach (var (name, part) in wanted)
                {
                    if (members[name] is { } known)
                    {
                        Complete(known, part);
                    }
                    else
                    {
                        members[name] = null;
                    }
                }

                break;
        }

        return value;
    }

    private static JsonObject MakeExample()
    {
        var model = new JsonObject();
        foreach (var name in FlatNames.All)
        {
            JsonNode one = name.Parts is null ? "" : new JsonObject(name.Parts.Select(p => KeyValuePair.Create(p, (JsonNode?)(p is "audio" ? new JsonArray("") : ""))));
            model[name.Name] = name.IsList ? new JsonArray(one) : name.IsOpen ? new JsonObject { ["*"] = one } : one;
        }

        return model;
    }
}
