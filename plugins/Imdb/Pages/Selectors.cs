namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>Parts of IMDb's and its sign-in's pages. A part that is needed and missing is told by its selector.</summary>
internal static class Selectors
{
    /// <summary>The check that is passed by a script alone.</summary>
    public const string Challenge = "script[src*='token.awswaf.com']";

    public const string Stars = "[data-testid='hero-rating-bar__user-rating'] button";
    public const string Star = "button.ipc-starbar__rating__button";
    public const string Submit = "button.ipc-rating-prompt__rate-button";
    public const string Unrated = "[data-testid*='user-rating__unrated']";
    public const string Score = "[data-testid*='user-rating__score']";

    public const string WatchlistButton = "button[data-testid='tm-box-wl-button']";
    public const string OnWatchlist = "[data-testid='tm-box-wl-button'] .ipc-icon--done";
    public const string OffWatchlist = "[data-testid='tm-box-wl-button'] .ipc-icon--add";

    public const string Export = "div[data-testid='hero-list-subnav-export-button'] button";
    public const string ExportMenu = "button[data-testid='hero-list-subnav-actions-menu-button']";
    public const string ExportRow = "li[data-testid='user-ll-item']";
    public const string ExportState = "[data-testid='export-status-button']";
    public const string ExportBusy = "PROCESSING";

    /// <summary>A page of the site itself, whoever looks at it.</summary>
    public const string Header = "#imdbHeader, #imdbHeader-navDrawerOpen, nav";

    public const string ErrorBox = "#auth-error-message-box, #auth-warning-message-box";
    public const string PasswordField = "#ap_password, input[type='password']";
    public const string EmailField = "#ap_email, #ap_email_login, input[name='email'], input[type='email'], input[name='username']";
    public const string CodeField = "#auth-mfa-otpcode, input[name='otpCode'], #cvf-input-code, #input-box-otp";
    public const string Provider = "a[href*='imdb_us'], .auth-provider-button[href*='imdb']";

    /// <summary>What a page says after something was begun.</summary>
    public static readonly IReadOnlyList<string> Said = [".ipc-snackbar", "[role='alert']"];

    /// <summary>Somebody is signed in.</summary>
    public static readonly IReadOnlyList<string> SignedIn = ["#navUserMenu", ".imdb-header__account-toggle--logged-in", "[data-testid='nav-link-logged-in']"];

    /// <summary>Nobody is signed in: the header asks to, or this is the sign-in itself.</summary>
    public static readonly IReadOnlyList<string> SignedOut = [".imdb-header__signin-text", "[data-testid='nav-link-signin']", Provider, .. EmailField.Split(", ")];

    /// <summary>The pages ask whether the visitor is human. Words are no sign of it: there are films about robots.</summary>
    public static readonly IReadOnlyList<string> Captcha =
        ["#auth-captcha-image", "img[alt*='captcha' i]", "#captchacharacters", "iframe[src*='captcha' i]", ".g-recaptcha", "[data-sitekey]", ".amzn-captcha-modal", "#captcha-container"];

    /// <summary>Buttons that send a form of the sign-in, the usual ones first.</summary>
    public static readonly IReadOnlyList<string> Submits = ["#signInSubmit", "#auth-signin-button", "#cvf-submit-otp-button", "input#continue", "#continue", "[type='submit']"];
}
