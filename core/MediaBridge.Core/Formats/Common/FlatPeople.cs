using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Cast and crew among the flat facts.</summary>
internal static class FlatPeople
{
    public static void AddTo(JsonObject to, MediaItem item)
    {
        FlatItem.Texts(to, "directors", ItemFacts.Names(item, Person.Director));
        FlatItem.Texts(to, "writers", ItemFacts.Names(item, Person.Writer));
        var cast = new JsonArray();
        foreach (var person in item.People ?? [])
        {
            if (person.Role is not (Person.Actor or Person.Guest) || person.Name.Length == 0)
            {
                continue;
            }

            var node = new JsonObject { ["name"] = person.Name };
            FlatItem.Text(node, "character", person.Character);
            FlatItem.Text(node, "profile", ItemFacts.IsWeb(person.Image) ? person.Image!.AbsoluteUri : null);
            cast.Add((JsonNode)node);
        }

        if (cast.Count > 0)
        {
            to.Add("cast", cast);
        }
    }
}
