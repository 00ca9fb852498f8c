namespace MediaBridge.Plugins.JustWatch;

/// <summary>The questions that are asked, in GraphQL.</summary>
internal static class Queries
{
    /// <summary>More titles in one question are refused as too complex.</summary>
    public const int MostTitles = 100;

    public const string Search = """
        query GetSearchTitles($country: Country!, $language: Language!, $first: Int!, $filter: TitleFilter!) {
          popularTitles(country: $country, first: $first, filter: $filter, sortBy: POPULAR) {
            edges { node { ...Title } }
          }
        }

        """ + Title;

    public const string Watchlist = """
        query GetTitleListV2($country: Country!, $language: Language!, $first: Int!, $after: String) {
          titleListV2(country: $country, titleListType: WATCHLIST, sortBy: LAST_ADDED, first: $first, after: $after) {
            totalCount
            pageInfo { hasNextPage endCursor }
            edges { node { ...Title ... on MovieOrShow { watchlistEntryV2 { createdAt } } } }
          }
        }

        """ + Title;

    private const string Title = """
        fragment Title on MovieOrShow {
          id
          objectType
          content(country: $country, language: $language) {
            title fullPath originalReleaseYear originalReleaseDate runtime shortDescription ageCertification
            genres { shortName }
            externalIds { imdbId tmdbId }
            posterUrl
            scoring { imdbScore imdbVotes tmdbScore tomatoMeter jwRating }
          }
        }
        """;

    /// <summary>One title, with the offers of some countries, each below its own name.</summary>
    public static string Node(IEnumerable<string> countries, bool bestOnly) => $$"""
        query GetTitleNode($id: ID!, $country: Country!, $language: Language!) {
          node(id: $id) { ...Title ...Offers }
        }

        {{Title}}

        fragment Offers on MovieOrShow {
          id
          {{string.Join("\n  ", countries.Select(c => $"{Alias(c)}: offers(country: {c}, platform: WEB, filter: {{ bestOnly: {(bestOnly ? "true" : "false")} }}) {{ ...Offer }}"))}}
        }

        fragment Offer on Offer {
          monetizationType presentationType retailPriceValue currency availableTo standardWebURL
          package { clearName shortName }
        }
        """;

    /// <summary>One title without offers.</summary>
    public static string Bare => """
        query GetTitleNode($id: ID!, $country: Country!, $language: Language!) {
          node(id: $id) { ...Title }
        }

        """ + Title;

    /// <summary>The name below which a country's offers come.</summary>
    public static string Alias(string country) => "offers" + country;
}
