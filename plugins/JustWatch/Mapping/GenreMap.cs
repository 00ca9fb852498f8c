namespace MediaBridge.Plugins.JustWatch.Mapping;

/// <summary>Genres by their three letters.</summary>
internal static class GenreMap
{
    private static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["act"] = "Action & Adventure",
        ["ani"] = "Animation",
        ["cmy"] = "Comedy",
        ["crm"] = "Crime",
        ["doc"] = "Documentary",
        ["drm"] = "Drama",
        ["eur"] = "Made in Europe",
        ["fml"] = "Kids & Family",
        ["fnt"] = "Fantasy",
        ["hrr"] = "Horror",
        ["hst"] = "History",
        ["msc"] = "Music & Musical",
        ["rly"] = "Reality TV",
        ["rma"] = "Romance",
        ["scf"] = "Science-Fiction",
        ["spt"] = "Sport",
        ["trl"] = "Mystery & Thriller",
        ["war"] = "War & Military",
        ["wsn"] = "Western",
    };

    /// <summary>The name; letters that are not known stay as they are.</summary>
    public static string? Name(string? letters) => letters is null ? null : Names.GetValueOrDefault(letters, letters);
}
