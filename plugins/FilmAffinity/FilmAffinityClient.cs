using AngleSharp.Html.Dom;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>The client of a connection: the way to the site, which edition, and whose account.</summary>
internal sealed partial class FilmAffinityClient : IConnectionCheck, ISignIn, IAsyncDisposable
{
    private const string Nobody = "public";
    private readonly FilmAffinityOptions _options;
    private readonly PluginServices _services;
    private readonly ISite _site;
    private Tuple<string, SitePage>? _asked;

    public FilmAffinityClient(FilmAffinityOptions options, PluginServices services)
    {
        (_options, _services) = (options, services);
        Edition = new Edition { Code = options.Edition };
        User = Addresses.User(options.User);
        if (User is null && !string.IsNullOrWhiteSpace(options.User))
        {
            throw new PluginException(
                ErrorKind.Configuration, $"'{options.User}' is no user of FilmAffinity.", "Set the option user to a number, or to an address that holds user_id=, such as that of the page of somebody's ratings.");
        }

        _site = string.IsNullOrWhiteSpace(options.Browser) ? new HttpSite(options, services) : new BrowserSite(options, services);
    }

    /// <summary>The edition whose pages are read.</summary>
    public Edition Edition { get; }

    /// <summary>Whose ratings and lists are read; null for those of the account that is signed in.</summary>
    public string? User { get; }

    /// <summary>Days that are added to dates.</summary>
    public int DateOffset => _options.DateOffset;

    /// <summary>The day it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_services.Clock.GetUtcNow().UtcDateTime);

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        var address = Addresses.Ratings(Edition, User, 1);
        var page = await _site.GetAsync(address, cancellationToken);
        if (page.IsMissing)
        {
            throw NoSuchUser();
        }

        if (IsSignInPage(page.Document))
        {
            return User is null && _options.Cookie is null or { IsEmpty: true }
                ? new ConnectionStatus { AccountId = Nobody, Message = "no account: films can be looked up; for ratings and lists, set the option user or sign in" }
                : throw SignedOut();
        }

        var cards = CardPage.Of(page, Edition, Today);
        _asked = Tuple.Create(address, page);
        return new ConnectionStatus
        {
            AccountId = User ?? OwnerOf(page.Document) ?? throw CardPage.Unknown(page),
            AccountName = NameOf(page.Document),
            Message = cards.Announced is { } count ? $"{count} ratings" : null,
        };
    }

    /// <summary>Gets a page. What <see cref="CheckAsync"/> has just read is not asked for again.</summary>
    public async Task<SitePage> GetAsync(string address, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asked = Interlocked.Exchange(ref _asked, null);
        return asked?.Item1 == address ? asked.Item2 : await _site.GetAsync(address, cancellationToken);
    }

    /// <summary>Gets a page with films; null where there is none.</summary>
    /// <exception cref="PluginException">The page is none of those that are known, or the site wants a sign-in.</exception>
    public async Task<CardPage?> CardsAsync(string address, int number, CancellationToken cancellationToken)
    {
        var page = await GetAsync(address, cancellationToken);
        if (page.IsMissing)
        {
            return null;
        }

        return IsSignInPage(page.Document) ? throw SignedOut() : CardPage.Of(page, Edition, Today, number);
    }

    /// <summary>Sends a form that changes something.</summary>
    public Task<string> PostAsync(string address, IReadOnlyDictionary<string, string> form, Uri from, CancellationToken cancellationToken)
        => _site.PostAsync(address, form, from, cancellationToken);

    /// <summary>Lets the person sign in, where that is possible without a sign-in of the connection.</summary>
    public Task<bool> SignInByHandAsync(CancellationToken cancellationToken) => _site.SignInByHandAsync(Edition, cancellationToken);

    /// <summary>The user whose lists are read.</summary>
    public async Task<string> UserAsync(CancellationToken cancellationToken)
    {
        if (User is { } user)
        {
            return user;
        }

        var page = await GetAsync(Addresses.Ratings(Edition, null, 1), cancellationToken);
        return page.IsMissing || IsSignInPage(page.Document) ? throw SignedOut() : OwnerOf(page.Document) ?? throw CardPage.Unknown(page);
    }

    /// <summary>There is no such user.</summary>
    public PluginException NoSuchUser() => new(
        ErrorKind.NotFound, $"FilmAffinity knows no user {User ?? "of this account"}.", "Open the page of the ratings in a browser and copy its address into the option user.");

    /// <summary>The account is not signed in, or no longer.</summary>
    public static PluginException SignedOut() => new(
        ErrorKind.Authentication, "FilmAffinity asks for a sign-in.", "Sign in with mediabridge connect NAME, give the cookie of a browser that is signed in (option cookie), or set the option browser.");

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static bool IsSignInPage(IHtmlDocument document) => document.QuerySelector("form#login-form, #login-form") is not null && document.QuerySelector("[data-movie-id]") is null;

    /// <summary>Whose page of own ratings it is.</summary>
    private static string? OwnerOf(IHtmlDocument document)
        => Addresses.User(document.QuerySelector("input[name=user_id]")?.GetAttribute("value"))
            ?? Addresses.UserInAddress(document.QuerySelector("a[href*='userratings.php?user_id=']")?.GetAttribute("href"))
            ?? Addresses.UserOfSharedRating(document.QuerySelector("a.sh-rat-wrapper")?.GetAttribute("href"));

    private static string? NameOf(IHtmlDocument document)
    {
        var nick = Words.Clean(document.QuerySelector("#user-nick")?.TextContent);
        var heading = Words.Clean(document.QuerySelector("#main-title")?.TextContent);
        foreach (var words in (string[])["Ratings by ", "Votaciones de ", "Ratings of "])
        {
            if (heading?.StartsWith(words, StringComparison.OrdinalIgnoreCase) == true)
            {
                return heading[words.Length..];
            }
        }

        return nick;
    }
}
