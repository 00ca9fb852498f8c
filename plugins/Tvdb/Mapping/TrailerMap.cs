using MediaBridge.Plugins.Tvdb.Api;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>The address of the trailer in the best language.</summary>
internal static class TrailerMap
{
    public static Uri? Of(IEnumerable<TvdbTrailer?>? trailers, TextChoice texts, string? original)
        => (trailers ?? []).OfType<TvdbTrailer>().OrderBy(t => texts.Place(t.Language, original)).Select(t => Values.Address(t.Url)).FirstOrDefault(a => a is not null);
}
