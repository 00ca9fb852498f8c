using System.Globalization;
using System.Text;
using System.Text.Json;
using MediaBridge.Core.Templating;

namespace MediaBridge.Core.Formats.Yaml;

/// <summary>Writes JSON values as YAML in block style.</summary>
internal static class YamlEmitter
{
    /// <summary>Writes a value as an element of a list at the left margin.</summary>
    public static void AppendListItem(StringBuilder to, JsonElement value, IReadOnlySet<string>? dates = null) => Element(to, value, 0, dates);

    /// <summary>Writes the members of an object at the left margin.</summary>
    /// <param name="to">Where to write.</param>
    /// <param name="value">The object.</param>
    /// <param name="dates">Names whose values are dates and stand unquoted, so that readers make dates of them.</param>
    public static void AppendMembers(StringBuilder to, JsonElement value, IReadOnlySet<string>? dates = null) => Members(to, value, 0, false, dates);

    private static void Members(StringBuilder to, JsonElement value, int indent, bool firstIsPlaced, IReadOnlySet<string>? dates)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (!firstIsPlaced)
            {
                to.Append(' ', indent);
            }

            firstIsPlaced = false;
            YamlText.Append(to, member.Name, -1);
            to.Append(':');
            var isDate = dates?.Contains(member.Name) == true && member.Value.ValueKind == JsonValueKind.String;
            if (isDate && DateOnly.TryParseExact(member.Value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                to.Append(' ').Append(member.Value.GetString()).Append('\n');
            }
            else
            {
                Value(to, member.Value, indent, dates);
            }
        }
    }

    private static void Value(StringBuilder to, JsonElement value, int indent, IReadOnlySet<string>? dates)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                to.Append('\n');
                Members(to, value, indent + 2, false, dates);
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                to.Append('\n');
                foreach (var element in value.EnumerateArray())
                {
                    Element(to, element, indent + 2, dates);
                }

                break;
            default:
                to.Append(' ');
                Scalar(to, value, indent + 2);
                break;
        }
    }

    private static void Element(StringBuilder to, JsonElement element, int indent, IReadOnlySet<string>? dates)
    {
        to.Append(' ', indent).Append('-');
        if (element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Any())
        {
            to.Append(' ');
            Members(to, element, indent + 2, true, dates);
        }
        else
        {
            Value(to, element, indent, dates);
        }
    }

    private static void Scalar(StringBuilder to, JsonElement value, int indent)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                YamlText.Append(to, value.GetString()!, indent);
                break;
            case JsonValueKind.Object:
                to.Append("{}");
                break;
            case JsonValueKind.Array:
                to.Append("[]");
                break;
            default:
                to.Append(value.GetRawText());
                break;
        }

        to.Append('\n');
    }
}
