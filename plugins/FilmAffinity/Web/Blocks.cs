using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>Pages that stand in a page's place: checks that the visitor is human, and complaints about too many requests. They come with any status, 200 too.</summary>
internal static class Blocks
{
    /// <summary>What a person can do about a site that does not answer programs.</summary>
    public const string WaysOut = """
        Three ways go on: 1. read through a browser: mediabridge connect add NAME browser, then option browser of the FilmAffinity connection; 2. save the pages in a browser and read them with filmaffinity.pages; 3. ask FilmAffinity for your data and read the archive with filmaffinity.export.
        """;

    private static readonly string[] Checks = ["security verification", "just a moment", "captcha", "turnstile", "cloudflare", "challenge-error-text", "challenge-form"];
    private static readonly string[] TooMany = ["too many request"];

    /// <summary>What only pages of the site itself hold: titles of films and scripts may hold any of the words above.</summary>
    private static readonly string[] Own = ["data-movie-id", "user-ratings-", "movie-info", "fa-list-group", "list-name-wrapper", "fa-content-card", "login-form", "og:site_name", "id=\"main-title\"", "z-search"];

    /// <summary>Whether a person must pass a check before pages come.</summary>
    public static bool IsCheck(string html) => !IsOwn(html) && Holds(html, Checks);

    /// <summary>Whether the site complains about too many requests.</summary>
    public static bool IsTooMany(string html) => !IsOwn(html) && Holds(html, TooMany);

    /// <summary>Throws if something else stands in the page's place.</summary>
    /// <param name="status">The status of the answer; 0 if it is not known.</param>
    /// <param name="html">Its text.</param>
    /// <param name="name">The page, for people.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: a check; <see cref="ErrorKind.RateLimited"/>: too many requests.</exception>
    public static void Judge(int status, string html, string name)
    {
        if (status == 429 || IsTooMany(html))
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.RateLimited,
                Code = "filmaffinity.too-many",
                Message = $"FilmAffinity says that there were too many requests ({name}).",
                Hint = $"Wait some minutes and run again: what was read is kept. {WaysOut}",
            });
        }

        if (IsCheck(html))
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.InteractionNeeded,
                Code = "filmaffinity.check",
                Message = $"FilmAffinity wants to see that a person is there: it answered {name} with a check{(status is 0 or 200 ? "" : $" and status {status}")}.",
                Hint = WaysOut,
            });
        }
    }

    private static bool IsOwn(string html) => Holds(html, Own);

    private static bool Holds(string html, string[] words) => Array.Exists(words, w => html.Contains(w, StringComparison.OrdinalIgnoreCase));
}
