using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Names;

/// <summary>What holds for every name, however it looks.</summary>
public static class NameRules
{
    /// <summary>What is wrong with the reading of a name; null if all rules hold.</summary>
    public static string? Wrong(INames names, string name)
    {
        ParsedName parsed;
        ParsedName again;
        ParsedName path;
        try
        {
            (parsed, again, path) = (names.Parse(name), names.Parse(name), names.ParsePath(name));
        }
        catch (Exception e)
        {
            return $"throws {e.GetType().Name}: {e.Message}";
        }

        if (Text(parsed) != Text(again))
        {
            return "differs when it is read again";
        }

        foreach (var result in new[] { parsed, path })
        {
            if (result.Title.Length > name.Length + 8)
            {
                return "its title is longer than the name";
            }

            if (result.Title != result.Title.Trim())
            {
                return "its title has blanks around it";
            }

            if (result.Year is { } year && year is < 1888 or > 2050)
            {
                return $"its year is {year}";
            }

            if (result.Season is < 0 || result.Episodes.Any(e => e < 0) || result.Episodes.Count > 1000)
            {
                return "its numbers are none";
            }

            if (result.Episodes.Distinct().Count() != result.Episodes.Count)
            {
                return "an episode comes twice";
            }
        }

        return null;
    }

    private static string Text(ParsedName name)
        => string.Join('|', name.Title, name.Year, name.Season, string.Join(',', name.Episodes), name.AirDate, name.Edition, name.EpisodeTitle, name.Release?.Group, name.Release?.Source, name.Release?.Audio);
}
