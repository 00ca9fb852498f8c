using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandlebarsDotNet;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>Values as templates see them: texts, numbers, truth values, lists and dictionaries, nothing else.</summary>
internal static class TemplateValues
{
    /// <summary>A JSON value as plain data, so that no property of a program's object can be reached, and 0, "" and false are false.</summary>
    public static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonObject members => members.ToDictionary(m => m.Key, m => Plain(m.Value), StringComparer.Ordinal),
        JsonArray elements => elements.Select(Plain).ToList(),
        _ => Scalar(node),
    };

    /// <summary>An argument; null for a name that the model does not have.</summary>
    public static object? Known(object? value) => value is UndefinedBindingResult ? null : value;

    /// <summary>The value of a name: arguments are line, name, where it starts, and parts already resolved. A name that is not there is null.</summary>
    public static object? Find(in Arguments arguments)
        => TemplatePath.Of(Text(arguments[1])).TryFind(Known(arguments[2]), (int)Number(arguments[3]), out var value) ? value : null;

    /// <summary>The value of a name, with the same arguments; an error with line and name if it is not there.</summary>
    public static object? Require(in Arguments arguments)
    {
        var (line, name, from) = ((int)Number(arguments[0]), Text(arguments[1]), Known(arguments[2]));
        if (TemplatePath.Of(name).TryFind(from, (int)Number(arguments[3]), out var value))
        {
            return value;
        }

        var nearest = from is IReadOnlyDictionary<string, object?> known ? Nearest.Of(name, known.Keys) : null;
        throw new TemplateFault(line, $"'{name}' is not known here.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", "Inside 'each' and 'with' write '../name' or '@root.name' for a name from outside.");
    }

    /// <summary>What is shown of a value: arguments are line, name and value.</summary>
    public static string Show(in Arguments arguments)
        => arguments[2] is IReadOnlyDictionary<string, object?>
            ? throw new TemplateFault((int)Number(arguments[0]), $"'{Text(arguments[1])}' has parts and cannot be shown as a text.", "Name one of its parts, or use the helper 'json'.")
            : Text(Known(arguments[2]));

    /// <summary>A value as text: invariant, lists with commas, null as nothing.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => string.Join(", ", list.Select(Text)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>A value as a list; one value is a list of one.</summary>
    public static IReadOnlyList<object?> List(object? value) => value switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        _ => [value],
    };

    /// <summary>A value as a number; nothing is 0.</summary>
    public static decimal Number(object? value) => value switch
    {
        null or "" => 0,
        decimal number => number,
        bool flag => flag ? 1 : 0,
        int or long or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new TemplateFault(0, $"'{Text(value)}' is not a number."),
    };

    /// <summary>A value as a count from 0.</summary>
    public static int Count(object? value) => (int)Math.Clamp(Number(value), 0, int.MaxValue);

    /// <summary>Whether <c>if</c> takes it for true.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or "" => false,
        decimal number => number != 0,
        int number => number != 0,
        IReadOnlyCollection<object?> list => list.Count > 0,
        _ => true,
    };

    /// <summary>Whether two values are the same; numbers by value, also when one is written as text.</summary>
    public static bool AreEqual(object? left, object? right)
        => left is null || right is null ? left is null && right is null : string.Equals(Text(left), Text(right), StringComparison.Ordinal);

    /// <summary>Compares as numbers if both are, otherwise as texts by code unit; nothing is less than anything.</summary>
    public static int Compare(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        return IsNumber(left, out var a) && IsNumber(right, out var b) ? a.CompareTo(b) : string.CompareOrdinal(Text(left), Text(right));
    }

    private static bool IsNumber(object value, out decimal number)
        => decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static object? Scalar(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.Normal(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };
}
