using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>The parts of an answer that the wanted facets are made of; each saves a request. TMDB takes twenty at most.</summary>
internal static class Parts
{
    public static bool Wants(LookupRequest request, string facet) => request.Facets is null || request.Facets.Contains(facet, StringComparer.Ordinal);

    /// <summary>The query of a title: its language, and what is appended to its answer.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="texts">The languages. Without a language pictures of all come, which is wanted where that of the work is not known before.</param>
    /// <param name="credits">What the people of this kind of title are called.</param>
    /// <param name="described">What a description of it needs besides translations and videos.</param>
    public static string Query(LookupRequest request, TextChoice texts, string credits, params IEnumerable<string> described)
    {
        var parts = new List<string> { "external_ids" };
        var query = texts.IsOriginal ? "" : $"language={Uri.EscapeDataString(texts.Wanted)}&";
        if (Wants(request, Facets.Artwork))
        {
            query += texts.IsOriginal ? "" : $"include_image_language={texts.Pictures}&";
        }

        if (Wants(request, Facets.Description))
        {
            parts.AddRange(["translations", "videos", .. described]);
            query += texts.IsOriginal ? "" : $"include_video_language={texts.Pictures}&";
        }

        if (Wants(request, Facets.People))
        {
            parts.Add(credits);
        }

        if (Wants(request, Facets.Artwork))
        {
            parts.Add("images");
        }

        return $"{query}append_to_response={string.Join(',', parts)}";
    }
}
