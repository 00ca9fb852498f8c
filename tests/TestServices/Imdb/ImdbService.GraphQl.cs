using System.Globalization;
using System.Text;

namespace MediaBridge.Tests.Services.Imdb;

/// <content>The interface that the site's own pages use.</content>
public sealed partial class ImdbService
{
    private ImdbAnswer GraphQl(ImdbRequest request)
    {
        // Only callers that say which client of IMDb they are get in.
        if (request.Method != "POST" || request.Header("x-imdb-client-name") is null)
        {
            return ImdbAnswer.Only(403);
        }

        if (GraphQlCall.Of(request.Body) is not { } call)
        {
            return Error("Syntax Error", "GRAPHQL_PARSE_FAILED") with { Status = 400 };
        }

        var session = SessionOf(request);
        var fromPage = request.Header("x-imdb-page") is not null;
        if (call.Has("rateTitle"))
        {
            var value = int.TryParse(call.Argument("rateTitle", "rating"), CultureInfo.InvariantCulture, out var number) ? number : 0;
            return Mutate(session, "rate", call.Argument("rateTitle", "titleId"), value, fromPage, new { rateTitle = new { rating = new { value } } });
        }

        if (call.Has("deleteTitleRating"))
        {
            return Mutate(session, "unrate", call.Argument("deleteTitleRating", "titleId"), 0, fromPage, new { deleteTitleRating = new { date = _clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } });
        }

        if (call.Has("addItemToPredefinedList"))
        {
            return Mutate(session, "list", call.Argument("addItemToPredefinedList", "itemElementId"), 0, fromPage, new { addItemToPredefinedList = new { listId = "ls000000001" } });
        }

        if (call.Has("removeElementFromPredefinedList"))
        {
            return Mutate(session, "unlist", call.Argument("removeElementFromPredefinedList", "itemElementId"), 0, fromPage, new { removeElementFromPredefinedList = new { listId = "ls000000001" } });
        }

        if (call.Has("userRatings"))
        {
            return Ratings(call, session);
        }

        if (call.Has("predefinedList"))
        {
            return Watchlist(call, session);
        }

        if (call.Has("title"))
        {
            return TitleOf(call, session);
        }

        return call.Has("user")
            ? Data(new { user = session is null ? null : new { profile = new { userId = session.Account.Id, nickName = session.Account.Name } } })
            : Error("Cannot query this field", "GRAPHQL_VALIDATION_FAILED") with { Status = 400 };
    }

    private ImdbAnswer Mutate(ImdbSession? session, string what, string? title, int value, bool fromPage, object data)
    {
        if (session is null)
        {
            return Error("Authentication required to perform this action", "UNAUTHENTICATED");
        }

        return Write(session.Account, what, title ?? "", value, fromPage) is { } problem ? Error(problem, "BAD_USER_INPUT") : Data(data);
    }

    private ImdbAnswer Ratings(GraphQlCall call, ImdbSession? session)
    {
        var account = call.Argument("userRatings", "userId") is { } id ? _accounts.GetValueOrDefault(id) : session?.Account;
        if (account is null)
        {
            return session is null ? Error("Authentication required", "UNAUTHENTICATED") : Error("Internal server error", "INTERNAL_SERVER_ERROR");
        }

        var all = account.Ratings.AsEnumerable().Reverse().ToList();
        return Data(new
        {
            userRatings = Page(call, "userRatings", all, r => new
            {
                userRating = new { value = r.Value.Value, date = Iso(r.Value.At) },
                title = TitleFields(_titles[r.Key]),
            }),
        });
    }

    private ImdbAnswer Watchlist(GraphQlCall call, ImdbSession? session)
    {
        var account = call.Argument("predefinedList", "userId") is { } id ? _accounts.GetValueOrDefault(id) : session?.Account;
        if (account is null)
        {
            return Data(new { predefinedList = (object?)null });
        }

        return Data(new
        {
            predefinedList = new
            {
                id = "ls000000001",
                items = Page(call, "items", [.. account.Watchlist], w => new { createdDate = Iso(w.Value), item = TitleFields(_titles[w.Key]), listItem = TitleFields(_titles[w.Key]) }),
            },
        });
    }

    private ImdbAnswer TitleOf(GraphQlCall call, ImdbSession? session)
    {
        if (!_titles.TryGetValue(call.Argument("title", "id") ?? "", out var title))
        {
            return Data(new { title = (object?)null });
        }

        var mark = session is not null && session.Account.Ratings.TryGetValue(title.Id, out var found) ? new { value = found.Value, date = Iso(found.At) } : null;
        return Data(new { title = new { id = title.Id, titleText = new { text = title.Title }, canRateTitle = new { isRatable = title.IsReleased }, userRating = mark } });
    }

    private object Page<T>(GraphQlCall call, string field, List<T> all, Func<T, object> node)
    {
        var first = Math.Min(PageSize, int.TryParse(call.Argument(field, "first"), CultureInfo.InvariantCulture, out var number) ? number : PageSize);
        var after = call.Argument(field, "after") is { Length: > 0 } cursor ? int.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(cursor)), CultureInfo.InvariantCulture) : 0;
        var end = Math.Min(all.Count, after + first);
        return new
        {
            total = all.Count,
            edges = all[Math.Min(after, end)..end].Select(i => new { node = node(i) }),
            pageInfo = new { hasNextPage = end < all.Count, endCursor = Convert.ToBase64String(Encoding.UTF8.GetBytes(end.ToString(CultureInfo.InvariantCulture))) },
        };
    }

    private static object TitleFields(ImdbTitle title) => new
    {
        id = title.Id,
        titleText = new { text = title.Title },
        originalTitleText = new { text = title.OriginalTitle ?? title.Title },
        releaseYear = title.Year is { } year ? new { year, endYear = title.EndYear } : null,
        titleType = new { id = title.Type, text = title.TypeText },
        runtime = title.Minutes is { } minutes ? new { seconds = minutes * 60 } : null,
        titleGenres = new { genres = title.Genres.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(g => new { genre = new { text = g } }) },
        ratingsSummary = new { aggregateRating = title.Average, voteCount = title.Votes ?? 0 },
        series = title.SeriesId is null ? null : new
        {
            series = new { id = title.SeriesId, titleText = new { text = title.SeriesTitle } },
            displayableEpisodeNumber = new { displayableSeason = new { text = Text(title.Season) }, episodeNumber = new { text = Text(title.Episode) } },
            episodeNumber = new { seasonNumber = title.Season, episodeNumber = title.Episode },
        },
    };

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static ImdbAnswer Data(object data) => ImdbAnswer.Json(new { data, extensions = new { disclaimer = "Public, commercial, and/or non-private use of the data is not allowed." } });

    private static ImdbAnswer Error(string message, string code) => ImdbAnswer.Json(new { errors = new[] { new { message, extensions = new { code } } }, data = (object?)null });
}
