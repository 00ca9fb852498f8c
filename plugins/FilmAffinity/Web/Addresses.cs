using System.Globalization;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.FilmAffinity.Pages;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>Addresses of the site, below its own, and what they name.</summary>
internal static partial class Addresses
{
    /// <summary>Somebody's ratings, the newest first, with all that a list shows.</summary>
    public static string Ratings(Edition edition, string? user, int page)
        => user is null
            ? string.Create(CultureInfo.InvariantCulture, $"{edition.Code}/myvotes.php?p={page}&orderby=4")
            : string.Create(CultureInfo.InvariantCulture, $"{edition.Code}/userratings.php?user_id={user}&p={page}&orderby=4&chv=list");

    /// <summary>Somebody's public lists.</summary>
    public static string Lists(Edition edition, string user, int page) => string.Create(CultureInfo.InvariantCulture, $"{edition.Code}/userlists.php?user_id={user}&p={page}");

    /// <summary>One list, in its own order.</summary>
    public static string List(Edition edition, string user, string list, int page)
        => string.Create(CultureInfo.InvariantCulture, $"{edition.Code}/userlist.php?user_id={user}&list_id={list}&page={page}&orderby=0");

    /// <summary>A film.</summary>
    public static string Film(Edition edition, string film) => $"{edition.Code}/film{film}.html";

    /// <summary>A film at the site that a page is of; the real one for pages in files.</summary>
    public static Uri Film(Uri page, Edition edition, string film) => new(page.IsFile ? new Uri("https://www.filmaffinity.com/") : page, "/" + Film(edition, film));

    /// <summary>Titles that hold some words.</summary>
    public static string Search(Edition edition, string title) => $"{edition.Code}/search.php?stype=title&stext={Uri.EscapeDataString(title)}";

    /// <summary>Titles that hold some words, of some years.</summary>
    public static string Search(Edition edition, string title, int from, int to)
        => string.Create(CultureInfo.InvariantCulture, $"{edition.Code}/advsearch.php?stext={Uri.EscapeDataString(title)}&stype[]=title&country=&genre=&fromyear={from}&toyear={to}");

    /// <summary>The page of the sign-in.</summary>
    public static string SignInPage(Edition edition) => $"{edition.Code}/login.php";

    /// <summary>Where name and password go.</summary>
    public static string SignIn(Edition edition) => $"{edition.Code}/account.ajax.php?action=login";

    /// <summary>Where ratings go.</summary>
    public static string Rate(Edition edition) => $"{edition.Code}/ratingajax.php";

    /// <summary>A page that costs the site little, to see whether it answers.</summary>
    public static string Probe(Edition edition) => $"{edition.Code}/advsearch.php";

    /// <summary>A user: a number, or an address with <c>user_id=</c>; null if the text is neither.</summary>
    public static string? User(string? text) => text is null ? null : Number().Match(text.Trim()) is { Success: true } number ? number.Value : UserInAddress(text);

    /// <summary>The user that an address names.</summary>
    public static string? UserInAddress(string? address) => Group(UserQuery(), address);

    /// <summary>The list that an address names.</summary>
    public static string? ListInAddress(string? address) => Group(ListQuery(), address);

    /// <summary>The film that an address names.</summary>
    public static string? FilmInAddress(string? address) => Group(FilmPage(), address);

    /// <summary>The user of an address of one shared rating.</summary>
    public static string? UserOfSharedRating(string? address) => Group(SharedRating(), address);

    /// <summary>The page that an address names, by either name of the parameter.</summary>
    public static int? PageInAddress(string? address) => int.TryParse(Group(PageQuery(), address), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;

    /// <summary>A number of a film; null if the text is none.</summary>
    public static string? FilmId(string? text) => text is not null && Number().IsMatch(text) ? text : null;

    private static string? Group(Regex regex, string? text) => regex.Match(text ?? "") is { Success: true } match ? match.Groups["value"].Value : null;

    [GeneratedRegex(@"^\d{1,12}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[?&]user_id=(?<value>\d{1,12})", RegexOptions.ExplicitCapture)]
    private static partial Regex UserQuery();

    [GeneratedRegex(@"[?&]list_id=(?<value>[A-Za-z0-9_-]{1,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex ListQuery();

    [GeneratedRegex(@"/film(?<value>\d{1,12})\.html", RegexOptions.ExplicitCapture)]
    private static partial Regex FilmPage();

    [GeneratedRegex(@"/user/rating/(?<value>\d{1,12})/\d+\.html", RegexOptions.ExplicitCapture)]
    private static partial Regex SharedRating();

    [GeneratedRegex(@"[?&](p|page)=(?<value>\d{1,6})(&|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex PageQuery();
}
