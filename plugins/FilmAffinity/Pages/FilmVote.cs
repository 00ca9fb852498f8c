using MediaBridge.Plugins.FilmAffinity.Web;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>What the page of a film says of the mark of the account that is signed in, and what is needed to change it.</summary>
internal sealed record FilmVote
{
    /// <summary>The mark, 1 to 10; null if there is none.</summary>
    public int? Mark { get; init; }

    /// <summary>The day on which it was given.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The token that a change must bring; null if nobody is signed in.</summary>
    public string? Token { get; init; }

    /// <summary>The id of the list of marks, which a change names.</summary>
    public string SelectId { get; init; } = "";

    /// <summary>Whether the account wrote a review: its mark cannot be taken away then.</summary>
    public bool HasReview { get; init; }

    /// <summary>The number of the account, where the page says it.</summary>
    public string? User { get; init; }

    /// <summary>Reads the page of a film.</summary>
    public static FilmVote Of(SitePage page, string film, Edition edition)
    {
        var document = page.Document;
        var box = document.QuerySelector($".rate-movie-box[data-movie-id='{film}']") ?? document.QuerySelector("#right-column .rate-movie-box, .z-movie .rate-movie-box");
        var select = box?.QuerySelector("select.rating-select[data-itk]");
        return new FilmVote
        {
            Mark = Numbers.Mark(box?.GetAttribute("data-user-rating")),
            Date = RatedDates.Figures(box?.QuerySelector(".ts-rat small")?.TextContent, (Edition.Of(document) ?? edition).MonthFirst),
            Token = select?.GetAttribute("data-itk") is { Length: > 0 } token ? token : null,
            SelectId = select?.GetAttribute("id") ?? "",
            HasReview = box?.QuerySelector(".review-img[data-review]") is not null,
            User = Addresses.UserOfSharedRating(box?.QuerySelector("a.sh-rat-wrapper, a[href*='/user/rating/']")?.GetAttribute("href")),
        };
    }
}
