using System.Globalization;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <content>Signing in and rating.</content>
public sealed partial class FilmAffinitySite
{
    private const string SessionCookie = "FSID";
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private int _issued;

    /// <summary>Signs an account in, as its person would in a browser.</summary>
    /// <returns>What the browser sends from then on.</returns>
    public string SignedIn(string account)
    {
        var session = $"session-canary-{++_issued}";
        _sessions[session] = account;
        return $"{SessionCookie}={session}";
    }

    /// <summary>Every session is over.</summary>
    public void EndSessions() => _sessions.Clear();

    private SiteAccount? Session(SiteRequest request)
    {
        foreach (var cookie in request.Cookie.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (cookie.StartsWith(SessionCookie + "=", StringComparison.Ordinal) && _sessions.TryGetValue(cookie[(SessionCookie.Length + 1)..], out var account))
            {
                return Accounts.GetValueOrDefault(account);
            }
        }

        return null;
    }

    private static string TokenOf(SiteAccount account, string film) => $"016063{Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(System.Text.Encoding.UTF8.GetBytes(account.Id + film)))[..34]}";

    private static SiteAnswer SignInPage(SiteTexts texts)
        => SiteAnswer.Page(Around(texts, texts.Of("Sign in", "Iniciar sesión"), $"/{texts.Edition}/login.php", "<form id=\"login-form\" method=\"post\"><input name=\"username\"><input type=\"password\" name=\"password\"></form>"));

    private SiteAnswer SignIn(SiteRequest request)
    {
        var form = request.Form;
        var account = request.Query["action"] == "login" ? Accounts.Values.FirstOrDefault(a => a.Name == form["username"] && a.Password == form["password"]) : null;
        return account is null
            ? SiteAnswer.Json("""{"result":-1,"errors":["bad"]}""") with { SetCookie = "visitor=1; Path=/" }
            : SiteAnswer.Json("""{"result":0}""") with { SetCookie = SignedIn(account.Id) + "; Path=/; HttpOnly" };
    }

    /// <summary>A rating, as the site's own scripts send it.</summary>
    private SiteAnswer Rate(SiteRequest request, SiteTexts texts)
    {
        var (form, account) = (request.Form, Session(request));
        var film = form["id"] ?? "";
        if (account is null || Catalogue.Find(film) is null || form["action"] != "rate" || form["itk"] != TokenOf(account, film)
            || !int.TryParse(form["rating"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mark) || mark is not (-1 or (>= 1 and <= 10)) || (mark == -1 && account.Reviews.Contains(film)))
        {
            return SiteAnswer.Json("""{"result":-1}""");
        }

        Writes.Add(new SiteWrite { Account = account.Id, Film = film, Mark = mark < 0 ? null : mark });
        var today = Today ?? new DateOnly(2026, 1, 2);
        if (!IgnoresMarks)
        {
            if (mark < 0)
            {
                account.Unrate(film);
            }
            else
            {
                account.Rate(film, mark, today);
            }
        }

        return SiteAnswer.Json(mark < 0 ? """{"result":1,"rating":"ns","ts":""}""" : $$"""{"result":1,"rating":"{{mark}}","ts":"{{texts.Figures(today)}}"}""");
    }
}
