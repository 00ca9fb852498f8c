using System.Globalization;
using System.Web;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Letterboxd;

/// <summary>Letterboxd in memory: pages of watchlists, films and lists with numbers, and feeds of the newest entries.</summary>
public sealed class LetterboxdService : ILocalService
{
    private const int FeedLength = 50;
    private LetterboxdTrouble _trouble;
    private int _from;
    private int _to;

    public Dictionary<string, LetterboxdMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>How many films a page shows: 28 on a watchlist, 100 on a list at the real site.</summary>
    public int PageSize { get; set; } = 28;

    /// <summary>Whether pages are as they were before posters were drawn by scripts.</summary>
    public bool IsOld { get; set; }

    /// <summary>Whether pages say how many films there are.</summary>
    public bool Announces { get; set; } = true;

    /// <summary>How many films more than there are pages say.</summary>
    public int Hidden { get; set; }

    /// <summary>Paths that were asked for.</summary>
    public List<string> Seen { get; } = [];

    public LetterboxdMember Join(string name) => Members[name] = new LetterboxdMember(name);

    /// <summary>Lets something go wrong from a request on, counted from 1.</summary>
    public void TroubleFrom(int request, LetterboxdTrouble trouble, int times = 1_000_000) => (_from, _to, _trouble) = (Seen.Count + request, Seen.Count + request + times, trouble);

    public ServiceAnswer Answer(ServiceRequest request)
    {
        Seen.Add(request.Address.AbsolutePath);
        var trouble = Seen.Count >= _from && Seen.Count < _to ? _trouble : LetterboxdTrouble.None;
        switch (trouble)
        {
            case LetterboxdTrouble.TooMany:
                return new ServiceAnswer(429, "<html>Too many requests</html>") { MediaType = "text/html", RetryAfter = TimeSpan.FromSeconds(20) };
            case LetterboxdTrouble.Check or LetterboxdTrouble.CheckWith200:
                return Html("<html><head><title>Just a moment...</title></head><body><form id=\"challenge-form\"></form></body></html>", trouble == LetterboxdTrouble.Check ? 403 : 200);
            case LetterboxdTrouble.Redesigned:
                return Html("<html><head><meta name=\"application-name\" content=\"Letterboxd\"></head><body><main id=\"app\"></main></body></html>");
        }

        var path = request.Path("/");
        var member = path.Length > 0 ? Members.GetValueOrDefault(path[0]) : null;
        var isOwner = member is not null && request.Headers.GetValueOrDefault("Cookie") == member.Cookie;
        var number = path.Length > 2 && path[^2] == "page" ? int.Parse(path[^1], CultureInfo.InvariantCulture) : 1;
        if (trouble == LetterboxdTrouble.MissingPage && number > 1)
        {
            return Missing();
        }

        return (member, path) switch
        {
            (not null, [_, "rss"]) => new ServiceAnswer(200, LetterboxdMarkup.Feed(member.Name, string.Concat(member.Diary.Take(FeedLength).Select(e => LetterboxdMarkup.Entry(member.Name, e))))) { MediaType = "application/rss+xml" },
            (not null, [_, "watchlist", ..]) when !member.IsWatchlistPrivate || isOwner => Grid(member.Name, "watchlist", $"{member.Name}’s watchlist", [.. member.Watchlist.Select(f => (f, (int?)null))], number, trouble),
            (not null, [_, "watchlist", ..]) => Html(LetterboxdMarkup.Page(member.Name, $"{member.Name}/watchlist/", "Private", "<p>This watchlist is private.</p>")),
            (not null, [_, "films", ..]) => Grid(member.Name, "films", $"{member.Name}’s films", member.Seen, number, trouble),
            (not null, [_, "lists", ..]) => Lists(member, isOwner, number),
            (not null, [_, "list", var slug, ..]) when member.Lists.Find(l => l.Slug == slug && (!l.IsPrivate || isOwner)) is { } list => Grid(member.Name, $"list/{slug}", list.Name, [.. list.Films.Select(f => (f, (int?)null))], number, trouble),
            _ => Missing(),
        };
    }

    private static ServiceAnswer Html(string html, int status = 200) => new(status, html) { MediaType = "text/html" };

    private static ServiceAnswer Missing() => Html("<html><body class=\"error\"><p>Sorry, we can’t find the page you’ve requested.</p></body></html>", 404);

    private ServiceAnswer Grid(string owner, string part, string title, IReadOnlyList<(LetterboxdFilm Film, int? Mark)> films, int number, LetterboxdTrouble trouble)
    {
        var pages = Math.Max(1, (films.Count + PageSize - 1) / PageSize);
        var isEndless = trouble == LetterboxdTrouble.Endless;
        var shown = films.Skip((Math.Min(number, pages) - 1) * PageSize).Take(PageSize).ToList();
        if (number > pages && !isEndless)
        {
            shown = [];
        }

        var path = $"{owner}/{part}/";
        var cards = string.Concat(shown.Select(f => LetterboxdMarkup.Card(f.Film, f.Mark, IsOld, trouble == LetterboxdTrouble.Nameless)));
        return Html(LetterboxdMarkup.Page(owner, path, title, $"<h1 class=\"title-1\">{HttpUtility.HtmlEncode(title)}</h1>" + LetterboxdMarkup.Grid(path, number, isEndless ? number + 1 : pages, films.Count + Hidden, cards, Announces)));
    }

    private ServiceAnswer Lists(LetterboxdMember member, bool isOwner, int number)
    {
        const int Size = 12;
        var lists = member.Lists.Where(l => !l.IsPrivate || isOwner).ToList();
        var pages = Math.Max(1, (lists.Count + Size - 1) / Size);
        var path = $"{member.Name}/lists/";
        var items = string.Concat(lists.Skip((number - 1) * Size).Take(Size).Select(l => $"""<section class="list js-list"><a href="/{member.Name}/list/{l.Slug}/" class="list-link"></a><h2 class="title-2"><a href="/{member.Name}/list/{l.Slug}/">{HttpUtility.HtmlEncode(l.Name)}</a></h2></section>"""));
        return Html(LetterboxdMarkup.Page(member.Name, path, "Lists", items + (lists.Count == 0 ? "<p class=\"empty-text\">No lists yet</p>" : "") + LetterboxdMarkup.Pagination(path, number, pages)));
    }
}
