using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Templating;

/// <summary>The shared helpers. They are the same for every template, and their names do not change.</summary>
internal static class TemplateHelpers
{
    private const int Any = int.MaxValue;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Every helper by name.</summary>
    public static IReadOnlyDictionary<string, TemplateHelper> All { get; } = new Dictionary<string, TemplateHelper>(StringComparer.Ordinal)
    {
        ["date"] = Make(1, 2, a => Date(a[0], a.Length > 1 ? TemplateValues.Text(a[1]) : "yyyy-MM-dd")),
        ["number"] = Make(1, 2, a => a[0] is null or "" ? "" : Format(TemplateValues.Number(a[0]), a.Length > 1 ? TemplateValues.Text(a[1]) : "0.##")),
        ["default"] = Make(2, Any, a => Array.Find(a, TemplateValues.IsTrue) ?? a[^1], allowsMissing: true),
        ["join"] = Make(1, 2, a => string.Join(a.Length > 1 ? TemplateValues.Text(a[1]) : ", ", TemplateValues.List(a[0]).Select(TemplateValues.Text))),
        ["upper"] = Make(1, 1, a => TemplateValues.Text(a[0]).ToUpperInvariant()),
        ["lower"] = Make(1, 1, a => TemplateValues.Text(a[0]).ToLowerInvariant()),
        ["slug"] = new(1, 2, false, (a, titles) => titles.Slug(TemplateValues.Text(a[0]), a.Length > 1 && a[1] is not null ? (int)TemplateValues.Number(a[1]) : null)),
        ["truncate"] = Make(2, 3, a => Truncate(TemplateValues.Text(a[0]), TemplateValues.Count(a[1]), a.Length > 2 ? TemplateValues.Text(a[2]) : "…")),
        ["json"] = Make(1, 1, a => JsonSerializer.Serialize(a[0], Json)),
        ["eq"] = Make(2, 2, a => TemplateValues.AreEqual(a[0], a[1]), allowsMissing: true),
        ["ne"] = Make(2, 2, a => !TemplateValues.AreEqual(a[0], a[1]), allowsMissing: true),
        ["gt"] = Make(2, 2, a => TemplateValues.Compare(a[0], a[1]) > 0, allowsMissing: true),
        ["ge"] = Make(2, 2, a => TemplateValues.Compare(a[0], a[1]) >= 0, allowsMissing: true),
        ["lt"] = Make(2, 2, a => TemplateValues.Compare(a[0], a[1]) < 0, allowsMissing: true),
        ["le"] = Make(2, 2, a => TemplateValues.Compare(a[0], a[1]) <= 0, allowsMissing: true),
        ["and"] = Make(1, Any, a => Array.TrueForAll(a, TemplateValues.IsTrue), allowsMissing: true),
        ["or"] = Make(1, Any, a => Array.Exists(a, TemplateValues.IsTrue), allowsMissing: true),
        ["not"] = Make(1, 1, a => !TemplateValues.IsTrue(a[0]), allowsMissing: true),
        ["add"] = Make(2, Any, a => a.Sum(TemplateValues.Number)),
        ["pluralise"] = Make(2, 3, a => Pluralise(TemplateValues.Number(a[0]), TemplateValues.Text(a[1]), a.Length > 2 ? TemplateValues.Text(a[2]) : TemplateValues.Text(a[1]) + "s")),
        ["stars"] = Make(1, 2, a => a[0] is null ? "" : Stars(TemplateValues.Number(a[0]), a.Length > 1 ? TemplateValues.Number(a[1]) : 10)),
        ["yamlString"] = Make(1, 1, a => YamlText.Of(TemplateValues.Text(a[0]))),
        ["xmlEscape"] = Make(1, 1, a => TextEscapes.Xml(TemplateValues.Text(a[0]))),
        ["mdEscape"] = Make(1, 1, a => TextEscapes.Mdx(TemplateValues.Text(a[0]))),
        ["replace"] = Make(3, 3, a => TemplateValues.Text(a[1]) is { Length: > 0 } old ? TemplateValues.Text(a[0]).Replace(old, TemplateValues.Text(a[2]), StringComparison.Ordinal) : TemplateValues.Text(a[0])),
        ["first"] = Make(1, 1, a => TemplateValues.List(a[0]) is [var first, ..] ? first : null),
        ["last"] = Make(1, 1, a => TemplateValues.List(a[0]) is [.., var last] ? last : null),
        ["limit"] = Make(2, 2, a => TemplateValues.List(a[0]).Take(TemplateValues.Count(a[1])).ToList()),
        ["formatBytes"] = Make(1, 1, a => a[0] is null ? "" : Units.Bytes((long)TemplateValues.Number(a[0]))),
        ["formatDuration"] = Make(1, 1, a => a[0] is null ? "" : Units.Minutes((int)TemplateValues.Number(a[0]))),
    };

    private static TemplateHelper Make(int least, int most, Func<object?[], object?> run, bool allowsMissing = false) => new(least, most, allowsMissing, (a, _) => run(a));

    private static string Date(object? value, string format)
    {
        var text = TemplateValues.Text(value);
        if (text.Length == 0)
        {
            return "";
        }

        try
        {
            var time = EventTime.Parse(text);
            return time.Instant is { } instant ? instant.UtcDateTime.ToString(format, Invariant) : time.Day.ToDateTime(default).ToString(format, Invariant);
        }
        catch (FormatException e)
        {
            throw new TemplateFault(0, $"Helper 'date': {e.Message}", "Formats are those of .NET, such as 'd MMMM yyyy'.");
        }
    }

    private static string Format(decimal number, string format)
    {
        try
        {
            return number.ToString(format, Invariant);
        }
        catch (FormatException)
        {
            throw new TemplateFault(0, $"Helper 'number': '{format}' is not a number format.", "Formats are those of .NET, such as '0.0' or '#,0'.");
        }
    }

    private static string Truncate(string text, int length, string end)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Cut between words if there is a blank near, and never inside a character of two units.
        var cut = text.LastIndexOf(' ', length, Math.Min(length, 24));
        cut = cut > 0 ? cut : length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..cut].TrimEnd() + end;
    }

    private static string Pluralise(decimal count, string one, string many) => string.Create(Invariant, $"{count:#,0.##} {(count == 1 ? one : many)}");

    private static string Stars(decimal value, decimal outOf)
    {
        var halves = outOf <= 0 ? 0 : (int)Math.Clamp(Math.Round(value / outOf * 10, MidpointRounding.AwayFromZero), 0, 10);
        return new string('★', halves / 2) + (halves % 2 == 1 ? "½" : "");
    }
}
