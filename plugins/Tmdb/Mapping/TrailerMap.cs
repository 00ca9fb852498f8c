using MediaBridge.Plugins.Tmdb.Api;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>The address of the best trailer: of a wanted language, a trailer before a teaser, official, large.</summary>
internal static class TrailerMap
{
    public static Uri? Of(TmdbVideos? videos, TextChoice texts)
        => (videos?.Results ?? [])
            .Where(v => v.Type is "Trailer" or "Teaser")
            .OrderBy(v => v.Type == "Trailer" ? 0 : 1)
            .ThenBy(v => Place(v, texts))
            .ThenBy(v => v.Official == true ? 0 : 1)
            .ThenByDescending(v => v.Size ?? 0)
            .Select(Address)
            .FirstOrDefault(a => a is not null);

    private static int Place(TmdbVideo video, TextChoice texts)
        => texts.Languages.ToList().FindIndex(l => string.Equals(TextChoice.Plain(l), video.Language, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place : texts.Languages.Count;

    private static Uri? Address(TmdbVideo video) => (video.Site, Values.Text(video.Key)) switch
    {
        ("YouTube", { } key) => new Uri($"https://www.youtube.com/watch?v={Uri.EscapeDataString(key)}"),
        ("Vimeo", { } key) => new Uri($"https://vimeo.com/{Uri.EscapeDataString(key)}"),
        _ => null,
    };
}
