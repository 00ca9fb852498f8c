using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Template;

/// <summary>Sorts and groups the facts of items.</summary>
internal static class TemplateGroups
{
    private const string Decade = "decade";

    /// <summary>Refuses names that no item has.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: an option names something else.</exception>
    public static void Check(TemplateOptions options)
    {
        Check("sort", options.Sort?.TrimStart('-'), FlatItem.Names);
        if (options.Per == TemplateUnit.Group)
        {
            Check("groupBy", options.GroupBy, [.. FlatItem.Names, Decade]);
        }
    }

    /// <summary>The models in the order that is wanted; equal ones as they came.</summary>
    public static IReadOnlyList<JsonObject> Sorted(IReadOnlyList<JsonObject> models, string? sort)
    {
        if (string.IsNullOrEmpty(sort))
        {
            return models;
        }

        var name = sort.TrimStart('-');
        var order = Comparer<object?>.Create((a, b) => (a, b) switch
        {
            // What is not known stands last, whichever way round.
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => TemplateValues.Compare(a, b) * (sort[0] == '-' ? -1 : 1),
        });
        return [.. models.OrderBy(m => TemplateValues.Plain(m[name]), order)];
    }

    /// <summary>The names of the groups that an item stands in.</summary>
    public static IEnumerable<string> Of(JsonObject model, string by)
    {
        if (by is Decade)
        {
            return model["releaseYear"] is { } year ? [string.Create(CultureInfo.InvariantCulture, $"{year.GetValue<int>() / 10 * 10}s")] : [];
        }

        return Texts(model[by]).Where(t => !string.IsNullOrWhiteSpace(t)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany(Texts),
        JsonObject parts => Texts(parts["name"] ?? parts["label"] ?? parts["site"]),
        _ => value.GetValueKind() == JsonValueKind.String ? [value.GetValue<string>()] : [TemplateValues.Text(TemplateValues.Plain(value))],
    };

    private static void Check(string option, string? name, IReadOnlyList<string> names)
    {
        if (name is { Length: > 0 } && !names.Contains(name, StringComparer.Ordinal))
        {
            var nearest = Nearest.Of(name, names);
            throw new PluginException(ErrorKind.Configuration, $"Option '{option}' of format 'template' names '{name}', which no item has.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", $"Names are {string.Join(", ", names)}.");
        }
    }
}
