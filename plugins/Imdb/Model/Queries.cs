namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>What is asked of the GraphQL interface.</summary>
internal static class Queries
{
    public const string Who = "query Who { user { profile { userId nickName } } }";

    public const string Ratings = $$"""
        query Ratings($user: ID!, $first: Int!, $after: String) {
          userRatings(userId: $user, first: $first, after: $after, sort: { by: MOST_RECENT, order: DESC }) {
            total
            pageInfo { hasNextPage endCursor }
            edges { node { userRating { value date } title { {{Title}} } } }
          }
        }
        """;

    public const string Watchlist = $$"""
        query Watchlist($user: ID!, $first: Int!, $after: ID) {
          predefinedList(classType: WATCH_LIST, userId: $user) {
            items(first: $first, after: $after) {
              total
              pageInfo { hasNextPage endCursor }
              edges { node { createdDate item { ... on Title { {{Title}} } } } }
            }
          }
        }
        """;

    public const string Mark = "query Mark($title: ID!) { title(id: $title) { id canRateTitle { isRatable } userRating { value } } }";

    public const string Rate = "mutation UpdateTitleRating($rating: Int!, $title: ID!) { rateTitle(input: { rating: $rating, titleId: $title }) { rating { value } } }";

    public const string Unrate = "mutation DeleteTitleRating($title: ID!) { deleteTitleRating(input: { titleId: $title }) { date } }";

    public const string List = "mutation AddToWatchlist($title: ID!) { addItemToPredefinedList(input: { classType: WATCH_LIST, item: { itemElementId: $title } }) { listId } }";

    public const string Unlist = "mutation RemoveFromWatchlist($title: ID!) { removeElementFromPredefinedList(input: { classType: WATCH_LIST, itemElementId: $title }) { listId } }";

    private const string Title = """
        id titleText { text } originalTitleText { text } releaseYear { year } titleType { id text } runtime { seconds }
        titleGenres { genres { genre { text } } } ratingsSummary { aggregateRating voteCount }
        series { series { id titleText { text } } episodeNumber { seasonNumber episodeNumber } }
        """;
}
