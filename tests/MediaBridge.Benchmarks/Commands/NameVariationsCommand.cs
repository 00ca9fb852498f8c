using System.Globalization;
using System.Text.Json;
using MediaBridge.Benchmarks.Names;
using MediaBridge.Tests.Services.Names;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Writes the names for development that are read right in other ways that say the same, and counts how many are still read right.</summary>
internal static class NameVariationsCommand
{
    private static readonly string[] Titles = ["Copper River", "The Quiet Machine", "Glass", "Ana y los Lobos", "Lamp's Doors", "9 Doors", "Copper II", "Nord och Syd"];

    /// <param name="folder">Expectations of other parsers.</param>
    /// <param name="shown">The way whose wrong names are listed; null lists none.</param>
    public static int Run(string folder, string? shown)
    {
        var cases = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(NameCorpus.Read).Where(c => !c.IsHeldOut && !c.IsNegated && IsRight(c)).ToList();
        Console.WriteLine($"{cases.Count} names that are read right");
        foreach (var (label, write) in NameVariations.All)
        {
            Report(label, shown, cases.Select(c => write(c.Input) is { } name ? c with { Input = name } : null));
        }

        Report("another title", shown, cases.SelectMany(Retitled));
        return 0;
    }

    private static void Report(string label, string? shown, IEnumerable<NameCase?> variations)
    {
        var (right, all) = (0, 0);
        foreach (var variation in variations)
        {
            if (variation is null)
            {
                continue;
            }

            all++;
            var isRight = IsRight(variation);
            right += isRight ? 1 : 0;
            if (!isRight && label == shown)
            {
                Console.WriteLine("  " + variation.Input);
            }
        }

        Console.WriteLine(all == 0 ? $"{label,-26}-" : string.Create(CultureInfo.InvariantCulture, $"{label,-26}{100.0 * right / all:0.0} % of {all}"));
    }

    private static IEnumerable<NameCase?> Retitled(NameCase name)
        => name.Expected.TryGetValue("title", out var title) && title.ValueKind == JsonValueKind.String
            ? Titles.Select(t => NameVariations.Retitled(name.Input, title.GetString()!, t) is { } written ? name with { Input = written, Expected = WithTitle(name, t) } : null)
            : [];

    private static Dictionary<string, JsonElement> WithTitle(NameCase name, string title)
    {
        var expected = name.Expected.ToDictionary(StringComparer.Ordinal);
        expected["title"] = JsonSerializer.SerializeToElement(title);
        return expected;
    }

    /// <summary>Whether title, year, season and episodes are right.</summary>
    private static bool IsRight(NameCase name)
    {
        var fields = NameScore.Of(name, NamesScore.Ours(name.Input)).Where(f => NameScore.Core.Contains(f.Field)).ToList();
        return fields.Count > 0 && fields.TrueForAll(f => f.IsRight);
    }
}
