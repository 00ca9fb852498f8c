using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Web;

/// <summary>Pages that stand in a page's place: checks that the visitor is human, and words that something is private.</summary>
internal static class Blocks
{
    /// <summary>What a person can do about a site that does not answer programs.</summary>
    public const string WaysOut = "Three ways go on: 1. read the data export with letterboxd.export; 2. save the pages in a browser and read them with letterboxd.pages; 3. give the cookie of a browser that passed the check, with its User-Agent (options cookie and userAgent).";

    private static readonly string[] Checks = ["just a moment", "cf-challenge", "challenge-platform", "challenge-form", "security verification", "captcha"];
    private static readonly string[] Private = ["is private", "are private", "has been made private", "made this list private"];

    /// <summary>What only pages of the site itself hold: titles and reviews may hold any of the words above.</summary>
    private static readonly string[] Own = ["data-item-slug", "data-film-slug", "data-owner=", "content=\"letterboxd\"", "<rss"];

    /// <summary>Whether a person must pass a check before pages come.</summary>
    public static bool IsCheck(string html) => !Holds(html, Own) && Holds(html, Checks);

    /// <summary>Throws if something else stands in the page's place.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="html">Its text.</param>
    /// <param name="name">The page, for people.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: a check.</exception>
    public static void Judge(int status, string html, string name)
    {
        if (status != 429 && IsCheck(html))
        {
            throw new PluginException(new PluginError
            {
                Kind = ErrorKind.InteractionNeeded,
                Code = "letterboxd.check",
                Message = $"Letterboxd wants to see that a person is there: it answered {name} with a check{(status == 200 ? "" : $" and status {status}")}.",
                Hint = WaysOut,
            });
        }
    }

    /// <summary>The error for a page without films that says that they are private; null if it does not.</summary>
    public static PluginException? PrivateOf(SitePage page)
        => Holds(page.Document.Body?.TextContent ?? "", Private)
            ? new PluginException(ErrorKind.Authentication, $"{page.Name}: Letterboxd says that this is private.", "Make it public, give the cookie of a browser that is signed in as its owner (option cookie), or read the data export with letterboxd.export.")
            : null;

    private static bool Holds(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
