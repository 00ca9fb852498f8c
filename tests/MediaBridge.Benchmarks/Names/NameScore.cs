using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Says which expected fields of a name an answer has right.</summary>
/// <remarks>Where the sources disagree, both forms count: a year or season that stays in the title, an absolute number as an episode, the words of an edition.</remarks>
internal static class NameScore
{
    public static readonly string[] Core = ["title", "year", "season", "episode"];

    /// <summary>Each expected field that counts, and whether it is right.</summary>
    public static IEnumerable<(string Field, bool IsRight)> Of(NameCase name, NameAnswer answer)
    {
        if (name.IsNegated)
        {
            // The values must not all come together.
            yield return ("negated", name.Expected.Any(e => !IsRight(e.Key, e.Value, name, answer)));
            yield break;
        }

        foreach (var (field, value) in name.Expected)
        {
            if (Counts(field, value, name))
            {
                yield return (field, IsRight(field, value, name, answer));
            }
        }
    }

    /// <summary>What Sonarr and Radarr conclude from what is not in the name (a default, the file's ending) is left out.</summary>
    private static bool Counts(string field, JsonElement value, NameCase name) => field switch
    {
        "quality" => value.ToString() is not "Unknown",
        "screen_size" => value.ToString() is not "Unknown" && value.ToString() is not ['R', ..] || HasDigits(name, value.ToString()),
        "source" => value.ToString() is not ("UNKNOWN" or "TV") || name.Input.Contains("tv", StringComparison.OrdinalIgnoreCase),
        "modifier" => value.ToString() is "REMUX" && name.Input.Contains("remux", StringComparison.OrdinalIgnoreCase),
        "container" or "mimetype" => field == "container",
        "title" => value.ValueKind != JsonValueKind.Null || name.Input.Length > 20,
        _ => true,
    };

    private static bool HasDigits(NameCase name, string resolution)
        => resolution.StartsWith('R') && name.Input.Contains(resolution[1..^1], StringComparison.OrdinalIgnoreCase);

    private static bool IsRight(string field, JsonElement value, NameCase name, NameAnswer answer) => field switch
    {
        "title" => Title(value, answer),
        "year" => answer.One("year") == (value.ToString() == "0" ? null : Blank(value.ToString())),
        "episode" or "absolute_episode" => Numbers(field, value, name, answer),
        "season" => Season(value, answer),
        "part" => NameAnswer.Texts(value).SequenceEqual(answer.All("part"), StringComparer.Ordinal),
        "language" => Languages(value, answer),
        "subtitle_language" => value.ToString() == "Unknown" ? answer.All(field).All(l => l == "und") : Same(NameAnswer.Texts(value).Select(LanguageNames.Fold), answer.All(field).Select(LanguageNames.Fold)),
        "edition" => Edition(value, answer),
        "source" => Source(value.ToString(), answer),
        "screen_size" => string.Equals(value.ToString().TrimStart('R'), answer.One(field) ?? "", StringComparison.OrdinalIgnoreCase) || (value.ToString() == "R1080p" && answer.One(field) == "1080i"),
        "modifier" => answer.Has("other", "Remux"),
        "quality" => QualityNames.Matches(value.ToString(), name.Input, answer),
        "proper" => answer.Has("other", "Proper") == string.Equals(value.ToString(), "true", StringComparison.OrdinalIgnoreCase),
        "revision" => Revision(answer) == int.Parse(value.ToString(), CultureInfo.InvariantCulture),
        "full_season" => Is(value) == IsFullSeason(answer),
        "special" => !Is(value) || answer.Has("episode_details", "Special") || answer.All("episode_details").Count > 0 || answer.One("season") == "0",
        "crc32" => string.Equals(answer.One("crc32") ?? "", value.ToString(), StringComparison.OrdinalIgnoreCase),
        "release_group" or "imdb_id" or "tmdb_id" or "episode_title" or "alternative_title" or "bonus_title" or "film_title" or "website" or "uuid" => Same(NameAnswer.Texts(value).Select(Fold), answer.All(field).Select(Fold)),
        "date" => answer.One("date") == Blank(value.ToString()),
        "streaming_service" or "country" => answer.All(field).Count > 0 && Same(NameAnswer.Texts(value).Select(Country), answer.All(field).Select(Country)),
        "other" => NameAnswer.Texts(value).All(v => answer.Has("other", v)),
        _ => Same(NameAnswer.Texts(value).Select(Fold), answer.All(field).Select(Fold)),
    };

    private static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.True;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static bool IsFullSeason(NameAnswer answer)
        => answer.One("season") is not null && answer.All("episode").Count == 0 && answer.One("date") is null && answer.All("part").Count == 0 && answer.All("episode_details").Count == 0;

    private static int Revision(NameAnswer answer)
    {
        var version = int.TryParse(answer.One("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 1;
        var proper = answer.One("revision") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : answer.Has("other", "Proper") ? 2 : 1;
        return Math.Max(version, proper);
    }

    private static bool Title(JsonElement value, NameAnswer answer)
    {
        var expected = Fold(value.ToString());
        var title = Fold(answer.One("title") ?? "");
        var more = title + string.Concat(answer.All("alternative_title").Select(Fold));
        return expected == title || expected == more || expected == title + answer.One("year") || expected == title + "s" + answer.One("season") || expected == (title + answer.One("year") + "s" + answer.One("season"))
            || (expected.StartsWith("the", StringComparison.Ordinal) && expected[3..] == title)
            || (answer.One("country") is { } country && (expected == title + Country(country) || expected == title + Country(country).Replace("gb", "uk", StringComparison.Ordinal)));
    }

    private static bool Numbers(string field, JsonElement value, NameCase name, NameAnswer answer)
    {
        var expected = NameAnswer.Texts(value).Select(t => t.EndsWith(".0", StringComparison.Ordinal) ? t[..^2] : t).ToList();
        var (episodes, absolute) = (answer.All("episode"), answer.All("absolute_episode"));
        if (expected.Count == 0)
        {
            // Sonarr gives an episode either a number of its season or an absolute one; here both may be there.
            return field == "absolute_episode" || episodes.Count == 0 || (name.Expected.TryGetValue("absolute_episode", out var other) && other.ValueKind == JsonValueKind.Array && other.GetArrayLength() > 0) || name.Expected.ContainsKey("special");
        }

        if (field == "episode")
        {
            return Same(expected, episodes) || (expected is ["0"] && absolute.Count > 0);
        }

        return Same(expected, absolute) || (Same(expected, episodes) && absolute.Count == 0);
    }

    private static bool Season(JsonElement value, NameAnswer answer)
    {
        var expected = NameAnswer.Texts(value);
        var seasons = answer.All("season");
        return value.ValueKind == JsonValueKind.Array ? Same(expected, seasons) : seasons.Count > 0 && seasons[0] == expected[0];
    }

    private static bool Languages(JsonElement value, NameAnswer answer)
    {
        var expected = NameAnswer.Texts(value).Select(LanguageNames.Fold).ToList();
        var languages = answer.All("language").Select(LanguageNames.Fold).ToList();
        return expected is ["unknown"] ? languages.TrueForAll(l => l is "und" or "mul") : expected.TrueForAll(e => languages.Contains(e) || (e == "original" && languages.Contains("mul")));
    }

    private static bool Edition(JsonElement value, NameAnswer answer)
    {
        var (expected, found) = (NameAnswer.Texts(value), answer.All("edition"));
        if (Same(expected.Select(Fold), found.Select(Fold)))
        {
            return true;
        }

        // Radarr gives the words as they stand.
        var words = Fold(value.ToString());
        return words.Length == 0 ? found.Count == 0 : found.Count > 0 && found.All(f => words.Contains(Fold(f.Split(' ')[0]), StringComparison.Ordinal) || (f == "Fan" && words.Contains("fan", StringComparison.Ordinal)));
    }

    private static bool Source(string expected, NameAnswer answer)
    {
        var source = answer.One("source");
        var isRip = answer.Has("other", "Rip");
        return expected switch
        {
            "BLURAY" => source is "Blu-ray" or "Ultra HD Blu-ray" or "HD-DVD" || (source is null && answer.Has("other", "Remux")),
            "WEBDL" => source == "Web" && !isRip,
            "WEBRIP" => source == "Web" && (isRip || answer.Has("other", "Mux")),
            "TV" => QualityNames.IsTv(source),
            "DVD" => source == "DVD",
            "CAM" => source is "Camera" or "HD Camera",
            "TELESYNC" => source is "Telesync" or "HD Telesync",
            "TELECINE" => source is "Telecine" or "HD Telecine",
            "WORKPRINT" => source == "Workprint",
            "UNKNOWN" => source is null,
            _ => string.Equals(source, expected, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static bool Same(IEnumerable<string> expected, IEnumerable<string> found)
        => expected.Where(e => e.Length > 0).Order(StringComparer.Ordinal).SequenceEqual(found.Where(f => f.Length > 0).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Country(string text) => Fold(text) switch { "unitedkingdom" or "uk" or "gb" => "gb", "unitedstates" or "us" or "usa" => "us", "australia" => "au", var t => t };

    /// <summary>Letters and digits only, lower case, without marks.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Replace("&amp;", "&", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
