using System.Globalization;
using System.Security.Cryptography;

namespace MediaBridge.Tests.Services.Imdb;

/// <content>Signing in: e-mail and password, CAPTCHA, second factor. A fake person can act in the pages.</content>
public sealed partial class ImdbService
{
    private const string CaptchaLetters = "HX4PQ";
    private readonly Dictionary<string, string> _started = new(StringComparer.Ordinal);
    private readonly HashSet<string> _personDoes = new(StringComparer.Ordinal);
    private bool _captchaSolved;

    /// <summary>The person before the browser signs in by hand, once that page is shown.</summary>
    public void PersonSignsIn() => Do("signin");

    /// <summary>The person before the browser solves the CAPTCHA, once one is shown.</summary>
    public void PersonSolvesCaptcha() => Do("captcha");

    /// <summary>The person before the browser enters the code of the second factor, once it is asked for.</summary>
    public void PersonEntersCode() => Do("mfa");

    /// <summary>The code that the second factor of the account shows now.</summary>
    public string CodeNow() => Code(0);

    private void Do(string what)
    {
        lock (_gate)
        {
            _personDoes.Add(what);
        }
    }

    /// <summary>What the pages' script asks: whether the person acts here, and with which texts.</summary>
    private ImdbAnswer Person(ImdbRequest request)
    {
        var page = request.Query("page");
        return ImdbAnswer.Json(_personDoes.Contains(page)
            ? page switch
            {
                "signin" => [Account.Email, Account.Password],
                "captcha" => [CaptchaLetters],
                _ => [Code(0)],
            }
            : Array.Empty<string>());
    }

    private ImdbAnswer SignInPages(ImdbRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/registration/signin") => ImdbAnswer.Page(Frame(null, "Sign in", """<h1>Sign in</h1><a class="list-group-item" href="/registration/ap-signin-handler/imdb_us"><span class="auth-provider-text">Sign in with IMDb</span></a><a class="list-group-item" href="/registration/ap-signin-handler/amazon_us"><span class="auth-provider-text">Sign in with Amazon</span></a>""")),
        ("GET", "/registration/ap-signin-handler/imdb_us") => ImdbAnswer.Page(SignInPage(null)),
        ("POST", "/ap/signin") => Password(request),
        ("POST", "/ap/mfa") => Factor(request),
        ("GET", "/captcha") => ImdbAnswer.Page(CaptchaPage(request.Query("next"), null, false)),
        ("POST", "/captcha") => Captcha(request),
        _ => ImdbAnswer.Only(404),
    };

    private ImdbAnswer Password(ImdbRequest request)
    {
        var account = _accounts.Values.FirstOrDefault(a => a.Email == request.Form("email") && a.Password == request.Form("password"));
        if (account is null)
        {
            return ImdbAnswer.Page(SignInPage("Your password is incorrect"));
        }

        var ticket = string.Create(CultureInfo.InvariantCulture, $"ticket-{++_number}");
        _started[ticket] = account.Id;
        return AsksCaptchaAtSignIn && !_captchaSolved ? ImdbAnswer.Page(CaptchaPage("", ticket, false)) : AfterPassword(account, ticket);
    }

    private ImdbAnswer Captcha(ImdbRequest request)
    {
        var ticket = request.Form("ticket");
        if (!string.Equals(request.Form("guess"), CaptchaLetters, StringComparison.OrdinalIgnoreCase))
        {
            return ImdbAnswer.Page(CaptchaPage(request.Form("next"), ticket, true));
        }

        (_captchaSolved, AsksCaptcha) = (true, false);
        return ticket.Length > 0 && _started.TryGetValue(ticket, out var id) ? AfterPassword(_accounts[id], ticket) : ImdbAnswer.To(request.Form("next") is { Length: > 0 } next ? next : "/");
    }

    private ImdbAnswer AfterPassword(ImdbAccount account, string ticket) => account.TotpKey is null ? SignedIn(account) : ImdbAnswer.Page(FactorPage(ticket, false));

    private ImdbAnswer Factor(ImdbRequest request)
    {
        var ticket = request.Form("ticket");
        if (!_started.TryGetValue(ticket, out var id))
        {
            return ImdbAnswer.To("/registration/signin");
        }

        var account = _accounts[id];
        return new[] { -1, 0, 1 }.Any(step => Code(step, account.TotpKey) == request.Form("otpCode")) ? SignedIn(account) : ImdbAnswer.Page(FactorPage(ticket, true));
    }

    private ImdbAnswer SignedIn(ImdbAccount account)
    {
        var year = _clock.GetUtcNow().AddYears(1).ToString("R", CultureInfo.InvariantCulture);
        return ImdbAnswer.To(
            "/",
            ("Set-Cookie", $"at-main={NewSession(account)}; Path=/; HttpOnly; Expires={year}"),
            ("Set-Cookie", $"ubid-main=130-0000000-0000000; Path=/; Expires={year}"),
            ("Set-Cookie", "session-id=140-0000000-0000000; Path=/"));
    }

    /// <summary>The code of a second factor (RFC 6238, SHA-1, 6 digits, 30 seconds), so many steps from now.</summary>
    private string Code(int steps, string? key = null)
    {
        var counter = BitConverter.GetBytes((_clock.GetUtcNow().ToUnixTimeSeconds() / 30) + steps);
        Array.Reverse(counter);
        var bits = string.Concat((key ?? Account.TotpKey ?? "A").Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        var bytes = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var hash = HMACSHA1.HashData(bytes, counter);
        var at = hash[^1] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private string SignInPage(string? error) => Plain("Sign-In", $"""
        <h1>Sign in</h1>
        {(error is null ? "" : $"<div id=\"auth-error-message-box\">{error}</div>")}
        <form name="signIn" method="post" action="/ap/signin">
          <input type="email" id="{Markup.EmailField}" name="email"><input type="password" id="ap_password" name="password">
          <input type="submit" id="signInSubmit" value="Sign in">
        </form>
        """, "signin", "document.forms[0].email.value = texts[0]; document.forms[0].password.value = texts[1]; document.forms[0].submit();");

    private static string CaptchaPage(string next, string? ticket, bool again) => Plain("Verification", $"""
        <h1>Enter the characters you see</h1>{(again ? "<p>Try again.</p>" : "")}
        <img id="auth-captcha-image" alt="captcha" width="80" height="30" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
        <form method="post" action="/captcha">
          <input name="guess"><input type="hidden" name="next" value="{next}"><input type="hidden" name="ticket" value="{ticket}"><input type="submit" value="Continue">
        </form>
        """, "captcha", "document.forms[0].guess.value = texts[0]; document.forms[0].submit();");

    private static string FactorPage(string ticket, bool again) => Plain("Two-Step Verification", $"""
        <h1>Two-Step Verification</h1>{(again ? "<div id=\"auth-error-message-box\">The code you entered is not valid</div>" : "")}
        <form id="auth-mfa-form" method="post" action="/ap/mfa">
          <input id="auth-mfa-otpcode" name="otpCode" type="tel"><input type="hidden" name="ticket" value="{ticket}"><input type="submit" id="auth-signin-button" value="Sign in">
        </form>
        """, "mfa", "document.forms[0].otpCode.value = texts[0]; document.forms[0].submit();");

    /// <summary>A page of the sign-in, whose script lets the fake person act.</summary>
    private static string Plain(string title, string body, string page, string act) => $$"""
        <!doctype html><html lang="en"><head><title>{{title}}</title></head><body>{{body}}
        <script>
          const ask = async () => {
            try {
              const texts = await (await fetch('/person?page={{page}}')).json();
              if (texts.length) { {{act}} return; }
            } catch { }
            setTimeout(ask, 100);
          };
          ask();
        </script></body></html>
        """;
}
