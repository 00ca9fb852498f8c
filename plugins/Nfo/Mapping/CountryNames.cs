using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>One name for countries that writers of NFO files spell in several ways: that of TMDB, which most of them take it from.</summary>
internal static class CountryNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["U.S."] = UnitedStates,
        ["U.S.A."] = UnitedStates,
        ["United States"] = UnitedStates,
        ["U.K."] = UnitedKingdom,
        ["Great Britain"] = UnitedKingdom,
        ["USSR"] = "Soviet Union",
        ["UdSSR"] = "Soviet Union",
        ["Korea, Republic of"] = "South Korea",
        ["Republic of Korea"] = "South Korea",
        ["Russian Federation"] = "Russia",
        ["Czechia"] = "Czech Republic",
        ["The Netherlands"] = "Netherlands",
    };

    private const string UnitedStates = "United States of America";
    private const string UnitedKingdom = "United Kingdom";

    /// <summary>The usual names, each once, in order; of codes <see cref="Description.Countries"/> makes names, which media centres show as they stand. Null for null.</summary>
    public static List<string>? Usual(List<string>? countries)
        => countries?.Select(c => Names.GetValueOrDefault(c) ?? c).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}
