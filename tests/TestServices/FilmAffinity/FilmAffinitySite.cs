using System.Collections.Concurrent;
using System.Globalization;
using MediaBridge.Tests.Services.Catalogue;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A FilmAffinity of its own: accounts, ratings, lists, films, search, sign-in and rating, in every dress that the site has worn.</summary>
/// <remarks>Answers requests by itself (<see cref="Answer"/>), or on a port of this machine (<see cref="StartAsync"/>). What was written is counted in its own store.</remarks>
public sealed partial class FilmAffinitySite
{
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<SiteRequest> _requests = new();

    public FilmAffinitySite(FilmCatalogue catalogue) => Catalogue = catalogue;

    public FilmCatalogue Catalogue { get; }

    /// <summary>Accounts by number.</summary>
    public Dictionary<string, SiteAccount> Accounts { get; } = new(StringComparer.Ordinal);

    public SiteLayout Layout { get; set; } = SiteLayout.Year2025;

    public PastTheEnd PastTheEnd { get; set; } = PastTheEnd.NotFound;

    /// <summary>Films on a page.</summary>
    public int PageSize { get; set; } = 20;

    /// <summary>Whether the number of ratings is shown.</summary>
    public bool Announces { get; set; } = true;

    /// <summary>How many more films are announced than shown.</summary>
    public int HeldBack { get; set; }

    /// <summary>Whether links to other pages are shown, where the layout has them.</summary>
    public bool Pager { get; set; } = true;

    /// <summary>Whether Spanish pages show each day one later, as the site does.</summary>
    public bool SpanishIsLater { get; set; }

    /// <summary>The day it is; days of the last three months then come without their year.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>How often it refuses a mark, whatever it answers.</summary>
    public bool IgnoresMarks { get; set; }

    /// <summary>What was written, in order.</summary>
    public List<SiteWrite> Writes { get; } = [];

    /// <summary>What it was asked, in order.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. _requests];

    /// <summary>How many pages were asked for.</summary>
    public int Asked => _requests.Count;

    /// <summary>A site with so many invented films, on a port of this machine; <see cref="FilmAffinityServer.Site"/> takes accounts, lists and troubles.</summary>
    public static Task<FilmAffinityServer> StartAsync(int films = 1000, int seed = 1) => FilmAffinityServer.StartAsync(new FilmAffinitySite(FilmCatalogue.Of(films, seed)));

    /// <summary>An account with ratings: one a day back from a day, films of the catalogue in their order.</summary>
    public SiteAccount Join(string id, string name, int ratings, DateOnly? newest = null, int aDay = 1)
    {
        var account = new SiteAccount { Id = id, Name = name };
        var day = newest ?? new DateOnly(2024, 6, 3);
        for (var i = ratings - 1; i >= 0; i--)
        {
            account.Rate(Catalogue.Films[i].FilmAffinity, 1 + (i * 7 % 10), day.AddDays(-(i / aDay)));
        }

        Accounts[id] = account;
        return account;
    }

    /// <summary>Answers a request.</summary>
    public SiteAnswer Answer(SiteRequest request)
    {
        _requests.Enqueue(request);
        lock (_lock)
        {
            return Troubled(request, () => Route(request));
        }
    }

    private SiteAnswer Route(SiteRequest request)
    {
        var parts = request.Path.Trim('/').Split('/');
        if (parts is ["pics", ..])
        {
            return new SiteAnswer { MediaType = "image/jpeg", Body = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] };
        }

        if (parts is not [{ Length: 2 } edition, var page])
        {
            return NotThere();
        }

        var texts = new SiteTexts(edition);
        return page switch
        {
            "userratings.php" => Ratings(request, texts, request.Query["user_id"] ?? "", isOwn: false),
            "myvotes.php" => Session(request) is { } own ? Ratings(request, texts, own.Id, isOwn: true) : SiteAnswer.To($"/{edition}/login.php"),
            "userlists.php" => Lists(request, texts),
            "userlist.php" => List(request, texts),
            "search.php" or "advsearch.php" => Search(request, texts),
            "login.php" => Session(request) is null ? SignInPage(texts) : SiteAnswer.Page(Around(texts, "FilmAffinity", $"/{edition}/main.php", "")),
            "account.ajax.php" when request.Method == "POST" => SignIn(request),
            "ratingajax.php" when request.Method == "POST" => Rate(request, texts),
            _ when page.StartsWith("film", StringComparison.Ordinal) && page.EndsWith(".html", StringComparison.Ordinal) => Film(request, texts, page[4..^5]),
            _ => NotThere(),
        };
    }

    private static SiteAnswer NotThere() => SiteAnswer.Page("<!DOCTYPE html><html><head><title>404 - FilmAffinity</title></head><body><h1>Not found</h1></body></html>", 404);

    private SiteAnswer Film(SiteRequest request, SiteTexts texts, string number)
    {
        if (Catalogue.Find(number) is not { } film)
        {
            return NotThere();
        }

        var account = Session(request);
        return SiteAnswer.Page(FilmPages.Of(film, texts, Layout, account, account is null ? null : TokenOf(account, number), $"/{texts.Edition}/film{number}.html"));
    }

    private SiteAnswer Ratings(SiteRequest request, SiteTexts texts, string user, bool isOwn)
    {
        if (!Accounts.TryGetValue(user, out var account))
        {
            return NotThere();
        }

        var later = SpanishIsLater && texts.IsSpanish ? 1 : 0;
        var cards = account.Newest().Where(r => Catalogue.Find(r.Film) is not null).Select(r => new SiteCard
        {
            Film = Catalogue.Find(r.Film)!,
            Mark = r.Mark,
            IsRated = true,
            Day = r.Day.AddDays(later),
            Token = isOwn ? TokenOf(account, r.Film) : null,
        });
        return Many(request, [.. cards], new SiteFrame
        {
            Texts = texts,
            Title = isOwn ? texts.Of("My ratings", "Mis votaciones") : texts.Of($"Ratings by {account.Name}", $"Votaciones de {account.Name}"),
            Address = isOwn ? $"/{texts.Edition}/myvotes.php" : $"/{texts.Edition}/userratings.php?user_id={user}",
            PageName = "p",
            Cards = [],
            User = user,
            IsOwn = isOwn,
            Total = Announces ? account.Ratings.Count + HeldBack : null,
            ThisYear = Today,
        });
    }

    private SiteAnswer Many(SiteRequest request, IReadOnlyList<SiteCard> cards, SiteFrame frame)
    {
        var pages = Math.Max(1, (cards.Count + PageSize - 1) / PageSize);
        var page = request.Page;
        if (page > pages)
        {
            if (PastTheEnd == PastTheEnd.NotFound)
            {
                return NotThere();
            }

            page = PastTheEnd == PastTheEnd.LastAgain ? pages : page;
        }

        var layout = Layout == SiteLayout.Year2025 && !frame.IsList && !frame.IsOwn && request.Query["chv"] != "list" ? SiteLayout.Grid : Layout;
        return SiteAnswer.Page(SitePages.Of(layout).Many(frame with { Cards = [.. cards.Skip((page - 1) * PageSize).Take(PageSize)], Page = page, Pages = pages, Pager = Pager }));
    }

    private SiteAnswer Lists(SiteRequest request, SiteTexts texts)
    {
        if (!Accounts.TryGetValue(request.Query["user_id"] ?? "", out var account))
        {
            return NotThere();
        }

        var pages = Math.Max(1, (account.Lists.Count + PageSize - 1) / PageSize);
        if (request.Page > pages)
        {
            return NotThere();
        }

        string Address(SiteList list) => SiteTexts.E($"/{texts.Edition}/userlist.php?user_id={account.Id}&list_id={list.Id}");
        var shown = account.Lists.Skip((request.Page - 1) * PageSize).Take(PageSize).Select(list => Layout is SiteLayout.Year2025 or SiteLayout.Grid
            ? $"<li><a class=\"ls-imgs\" href=\"{Address(list)}\"><img src=\"/x.jpg\"></a><a href=\"{Address(list)}\">{SiteTexts.E(list.Name)}</a></li>"
            : $"<div class=\"list-name-wrapper\"><a href=\"{Address(list)}\">{SiteTexts.E(list.Name)}</a></div>");
        var frame = new SiteFrame { Texts = texts, Title = "", Address = $"/{texts.Edition}/userlists.php?user_id={account.Id}", PageName = "p", Cards = [], Page = request.Page, Pages = pages };
        return SiteAnswer.Page(Around(texts, $"{texts.Of("Lists by", "Listas de")} {account.Name}", frame.Address, $"<ul class=\"fa-list-group\">{string.Concat(shown)}</ul>{SitePages.Of(Layout).Links(frame)}"));
    }

    private SiteAnswer List(SiteRequest request, SiteTexts texts)
    {
        if (!Accounts.TryGetValue(request.Query["user_id"] ?? "", out var account) || account.Lists.Find(l => l.Id == request.Query["list_id"]) is not { } list)
        {
            return NotThere();
        }

        var cards = list.Films.Select(f => new SiteCard { Film = Catalogue.Find(f)!, Mark = account.Ratings.GetValueOrDefault(f)?.Mark, IsRated = account.Ratings.ContainsKey(f) });
        return Many(request, [.. cards], new SiteFrame
        {
            Texts = texts,
            Title = list.Name,
            Address = $"/{texts.Edition}/userlist.php?user_id={account.Id}&list_id={list.Id}",
            PageName = "page",
            Cards = [],
            User = account.Id,
            IsList = true,
        });
    }

    private SiteAnswer Search(SiteRequest request, SiteTexts texts)
    {
        var words = Fold(request.Query["stext"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (from, to) = (Number(request.Query["fromyear"]) ?? 0, Number(request.Query["toyear"]) ?? 9999);
        var found = words.Length == 0 ? [] : Catalogue.Films
            .Where(f => f.Year >= from && f.Year <= to && new[] { f.SpanishTitle, f.EnglishTitle }.Any(t => words.All(w => Fold(t).Split(' ').Contains(w))))
            .Take(50).ToList();
        if (found.Count == 1)
        {
            return SiteAnswer.Page(FilmPages.Of(found[0], texts, Layout, null, null, $"/{texts.Edition}/film{found[0].FilmAffinity}.html"));
        }

        var template = "<div class=\"movie-card-templates\" style=\"display:none\"><div class=\"row movie-card movie-card-1\" data-movie-id=\"000000\"><div class=\"mc-title\"><a href=\"#\">Template</a></div></div></div>";
        var results = string.Concat(found.Select(f => SitePages.Of(Layout).Result(new SiteCard { Film = f }, texts)));
        return SiteAnswer.Page(Around(texts, texts.Of("Search", "Búsqueda"), $"/{texts.Edition}/search.php", $"<div class=\"z-search\" id=\"title-result\">{results}</div>{template}"));
    }

    private static string Around(SiteTexts texts, string title, string address, string body)
        => $"<!DOCTYPE html><html lang=\"{texts.Language}\"><head><meta charset=\"UTF-8\"><title>{SiteTexts.E(title)} - FilmAffinity</title><meta property=\"og:site_name\" content=\"FilmAffinity\"><meta property=\"og:url\" content=\"https://www.filmaffinity.com{SiteTexts.E(address)}\"></head><body><h1 id=\"main-title\">{SiteTexts.E(title)}</h1>{body}</body></html>";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Fold(string text)
        => string.Join(' ', new string([.. string.Concat(text.ToLowerInvariant().EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize(System.Text.NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
