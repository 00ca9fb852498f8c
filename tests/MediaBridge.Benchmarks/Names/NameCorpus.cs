using System.Text.Json;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Reads the expectations of guessit, Radarr and Sonarr as JSON lists of <c>input</c> and <c>expected</c>.</summary>
internal static class NameCorpus
{
    /// <summary>Fields of Radarr and Sonarr in the words of guessit, which <c>mediabridge names parse</c> uses too.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = "title",
        ["series_name"] = "title",
        ["seriesTitleInfo.TitleWithoutYear"] = "title",
        ["seriesTitleInfo.Year"] = "year",
        ["year"] = "year",
        ["season"] = "season",
        ["episodes"] = "episode",
        ["absolute_episodes"] = "absolute_episode",
        ["air_date"] = "date",
        ["daily_part"] = "part",
        ["release_group"] = "release_group",
        ["edition"] = "edition",
        ["languages"] = "language",
        ["subtitle_language"] = "subtitle_language",
        ["source"] = "source",
        ["resolution"] = "screen_size",
        ["modifier"] = "modifier",
        ["quality"] = "quality",
        ["proper"] = "proper",
        ["revision_version"] = "revision",
        ["hash"] = "crc32",
        ["imdb_id"] = "imdb_id",
        ["tmdb_id"] = "tmdb_id",
        ["full_season"] = "full_season",
        ["special"] = "special",
    };

    public static List<NameCase> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        var cases = new List<NameCase>();
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            // Cases that need an option of their parser, and those whose name is made by the test, say nothing here.
            var input = entry.GetProperty("input").GetString()!;
            if (entry.TryGetProperty("options", out _) || input.Contains("{year}", StringComparison.Ordinal) || !entry.TryGetProperty("expected", out var expected) || expected.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            var isGuessit = entry.TryGetProperty("file", out _);
            var fields = isGuessit ? expected.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal) : Translate(expected, entry);
            if (fields.Count > 0)
            {
                cases.Add(new NameCase { Input = input, Expected = fields, IsNegated = entry.TryGetProperty("negated", out var negated) && negated.GetBoolean() });
            }
        }

        return cases;
    }

    private static Dictionary<string, JsonElement> Translate(JsonElement expected, JsonElement entry)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in expected.EnumerateObject())
        {
            var value = property.Value;
            if (value.ValueKind == JsonValueKind.Object)
            {
                value = value.TryGetProperty("of", out var of) ? of : default;
            }

            if (value.ValueKind == JsonValueKind.Undefined || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object))
            {
                continue;
            }

            if (property.Name == "parse")
            {
                // A title, or null: the name says nothing. Films' parsers refuse episodes, which is no matter here.
                var isCrap = entry.GetProperty("test").GetString() == "should_not_parse_crap";
                if (value.ValueKind == JsonValueKind.String || isCrap)
                {
                    fields["title"] = value.Clone();
                }
            }
            else if (Fields.TryGetValue(property.Name, out var field))
            {
                fields[field] = value.Clone();
            }
        }

        return fields;
    }
}
