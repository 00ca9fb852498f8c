using System.Globalization;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>
/// A local IMDb with state: pages that work in a browser, sign-in with a second factor and CAPTCHA, the GraphQL interface, the watchlist's
/// addresses, exports and suggestions. It remembers who wrote what.
/// </summary>
public sealed partial class ImdbService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImdbAccount> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImdbTitle> _titles = ImdbTitle.Known.ToDictionary(t => t.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, ImdbSession> _sessions = new(StringComparer.Ordinal);
    private readonly List<ImdbWrite> _writes = [];
    private readonly List<string> _asked = [];
    private readonly TimeProvider _clock;
    private int _number;

    public ImdbService(TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        Account = Add(new ImdbAccount());
    }

    /// <summary>The account that tests use unless they say otherwise.</summary>
    public ImdbAccount Account { get; private set; }

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<ImdbWrite> Writes { get { lock (_gate) { return [.. _writes]; } } }

    /// <summary>Methods and paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Asked { get { lock (_gate) { return [.. _asked]; } } }

    /// <summary>How pages call their parts.</summary>
    public ImdbMarkup Markup { get; set; } = ImdbMarkup.Usual;

    /// <summary>How long pages take to show stars, dialogs and results, in milliseconds.</summary>
    public int PageDelay { get; set; }

    /// <summary>Whether a page that is visited shows a CAPTCHA first, until a person has solved it.</summary>
    public bool AsksCaptcha { get; set; }

    /// <summary>Whether the sign-in shows a CAPTCHA.</summary>
    public bool AsksCaptchaAtSignIn { get; set; }

    /// <summary>Whether pages are behind a check that only a browser passes, by a script.</summary>
    public bool Challenges { get; set; }

    /// <summary>Whether that script never passes the browser.</summary>
    public bool ChallengeFails { get; set; }

    /// <summary>Whether the export button is inside a menu.</summary>
    public bool ExportInMenu { get; set; }

    /// <summary>How many looks find an export in progress.</summary>
    public int ExportLooks { get; set; } = 1;

    /// <summary>After how many requests 429 is answered once; null for never.</summary>
    public int? LimitAfter { get; set; }

    /// <summary>After how many requests each session that is made from now on ends; null for never.</summary>
    public int? SessionRequests { get; set; }

    /// <summary>How many titles a watchlist takes.</summary>
    public int WatchlistLimit { get; set; } = 10_000;

    /// <summary>The largest page of a list.</summary>
    public int PageSize { get; set; } = 250;

    /// <summary>Called with each write before it is answered; what it throws breaks the answer off.</summary>
    public Action<ImdbWrite>? OnWrite { get; set; }

    /// <summary>Adds an account.</summary>
    public ImdbAccount Add(ImdbAccount account)
    {
        lock (_gate)
        {
            _accounts[account.Id] = account;
            return account;
        }
    }

    /// <summary>Adds an account that tests use from now on.</summary>
    public ImdbAccount Use(ImdbAccount account) => Account = Add(account);

    /// <summary>Adds or changes a title.</summary>
    public void Add(ImdbTitle title)
    {
        lock (_gate)
        {
            _titles[title.Id] = title;
        }
    }

    /// <summary>A title by its id; null if there is none.</summary>
    public ImdbTitle? Title(string id)
    {
        lock (_gate)
        {
            return _titles.GetValueOrDefault(id);
        }
    }

    /// <summary>The cookies of a new session, as the header <c>Cookie</c> writes them.</summary>
    public string CookieOf(ImdbAccount? account = null) => $"at-main={NewSession(account ?? Account)}; ubid-main=130-0000000-0000000";

    /// <summary>Makes a cookie one of an account: for tests whose cookie must be the same in every world.</summary>
    public void SignIn(string token, ImdbAccount? account = null)
    {
        lock (_gate)
        {
            _sessions[token] = new ImdbSession(account ?? Account) { Left = SessionRequests };
        }
    }

    /// <summary>Ends all sessions.</summary>
    public void EndSessions()
    {
        lock (_gate)
        {
            _sessions.Clear();
        }
    }

    /// <summary>Answers a request.</summary>
    public ImdbAnswer Answer(ImdbRequest request)
    {
        lock (_gate)
        {
            if (request.Path is not ("/person" or "/captcha/state"))
            {
                _asked.Add($"{request.Method} {request.Path}");
            }

            if (LimitAfter is { } left && (LimitAfter = left - 1) < 0)
            {
                LimitAfter = null;
                return ImdbAnswer.Only(429, ("Retry-After", "1"));
            }

            return Route(request);
        }
    }

    private ImdbAnswer Route(ImdbRequest request)
    {
        var path = request.Path;
        if (path.StartsWith("/suggestion/", StringComparison.Ordinal))
        {
            return Suggestions(request);
        }

        if (path == "/person")
        {
            return Person(request);
        }

        if (path == "/graphql")
        {
            return GraphQl(request);
        }

        if (path.Contains("token.awswaf.com", StringComparison.Ordinal))
        {
            return ChallengeScript();
        }

        if (Challenges && request.Cookie("aws-waf-token").Length == 0)
        {
            return Challenge();
        }

        if (path.StartsWith("/registration/", StringComparison.Ordinal) || path.StartsWith("/ap/", StringComparison.Ordinal) || path.StartsWith("/captcha", StringComparison.Ordinal))
        {
            return SignInPages(request);
        }

        var session = SessionOf(request);
        if (AsksCaptcha && request.Method == "GET")
        {
            return ImdbAnswer.To($"/captcha?next={Uri.EscapeDataString(request.Address.PathAndQuery)}");
        }

        return Pages(request, session);
    }

    /// <summary>The session of a request; null if there is none, or it has ended.</summary>
    private ImdbSession? SessionOf(ImdbRequest request)
    {
        var token = request.Cookie("at-main");
        if (token.Length == 0 || !_sessions.TryGetValue(token, out var session))
        {
            return null;
        }

        if (session.Left is { } left && (session.Left = left - 1) < 0)
        {
            _sessions.Remove(token);
            return null;
        }

        return session;
    }

    private string NewSession(ImdbAccount account)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"atza-session-canary-{++_number}");
        SignIn(token, account);
        return token;
    }

    private string? Write(ImdbAccount account, string what, string title, int value, bool fromPage)
    {
        if (!_titles.TryGetValue(title, out var known))
        {
            return "Title not found";
        }

        if (what is "rate" && (!known.IsReleased || value is < 1 or > 10))
        {
            return known.IsReleased ? "Rating must be between 1 and 10" : "This title can not be rated before it is released";
        }

        if (what is "list" && !account.Watchlist.ContainsKey(title) && account.Watchlist.Count >= WatchlistLimit)
        {
            return "The list is full";
        }

        _ = what switch
        {
            "rate" => account.Ratings.Remove(title) | account.Ratings.TryAdd(title, new ImdbMark(value, _clock.GetUtcNow())),
            "unrate" => account.Ratings.Remove(title),
            "list" => account.Watchlist.TryAdd(title, _clock.GetUtcNow()),
            _ => account.Watchlist.Remove(title),
        };
        var write = new ImdbWrite { Account = account.Id, What = what, Title = title, Value = value, FromPage = fromPage };
        _writes.Add(write);
        OnWrite?.Invoke(write);
        return null;
    }
}
