using System.Text.Json.Nodes;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Templates;

namespace MediaBridge.Core.Formats.Template;

/// <summary>Examples of what templates see, by what a file is made of.</summary>
internal static class TemplateNames
{
    /// <summary>The example for one unit.</summary>
    public static JsonObject Example(TemplateUnit per)
    {
        var item = TemplateModel.Sample();
        switch (per)
        {
            case TemplateUnit.Item:
                item["frontMatter"] = "";
                return item;
            case TemplateUnit.All:
                return new JsonObject { ["count"] = "", ["items"] = new JsonArray(item) };
            case TemplateUnit.Group:
                return new JsonObject { ["name"] = "", ["slug"] = "", ["count"] = "", ["items"] = new JsonArray(item) };
            default:
                var collection = Collection();
                collection["count"] = "";
                collection["items"] = new JsonArray(item);
                collection["missing"] = new JsonArray(Missing());
                return collection;
        }
    }

    /// <summary>The names of a collection itself.</summary>
    public static JsonObject Collection() => Parts(FlatNames.All.First(n => n.Name is "collection").Parts!);

    /// <summary>The names of what belongs to a collection and is not here.</summary>
    public static JsonObject Missing() => Parts(["title", "releaseYear", "id"]);

    private static JsonObject Parts(IReadOnlyList<string> names) => new(names.Select(n => KeyValuePair.Create(n, (JsonNode?)"")));
}
