using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>The parts of an answer that the wanted facets are made of; each saves a request. TMDB takes twenty at most.</summary>
internal static class Parts
{
    public static bool Wants(LookupRequest request, string facet) => request.Facets is null || request.Facets.Contains(facet, StringComparer.Ordinal);

    /// <summary>The parameter, to be added to a query.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="credits">What the people of this kind of title are called.</param>
    /// <param name="described">What a description of it needs besides translations and videos.</param>
    public static string Of(LookupRequest request, string credits, params IEnumerable<string> described)
    {
        var parts = new List<string> { "external_ids" };
        if (Wants(request, Facets.Description))
        {
            parts.AddRange(["translations", "videos", .. described]);
        }

        if (Wants(request, Facets.People))
        {
            parts.Add(credits);
        }

        if (Wants(request, Facets.Artwork))
        {
            parts.Add("images");
        }

        return $"&append_to_response={string.Join(',', parts)}";
    }
}
