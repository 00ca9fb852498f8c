using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>The cookies of a session, of whatever a person pastes.</summary>
internal static class SessionCookie
{
    /// <summary>The one that carries the session.</summary>
    public const string Main = "at-main";

    // Of all that a browser sends, what concerns the session; the rest is about advertisements and tests.
    private static readonly HashSet<string> Kept = new([Main, "ubid-main", "session-id", "session-id-time", "session-token", "x-main", "sess-at-main", "aws-waf-token"], StringComparer.Ordinal);

    /// <summary>The header Cookie of a value of at-main, a whole header, or lines of one.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Authentication"/>: there is no session in it.</exception>
    public static string Of(string text)
    {
        var plain = text.Trim();
        if (plain.StartsWith("cookie:", StringComparison.OrdinalIgnoreCase))
        {
            plain = plain["cookie:".Length..].Trim();
        }

        if (!plain.Contains(Main + "=", StringComparison.Ordinal) && !plain.Contains(';', StringComparison.Ordinal))
        {
            plain = $"{Main}={plain}";
        }

        var pairs = plain.Split([';', '\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(p => p.Length == 2 && p[1].Length > 0 && Kept.Contains(p[0]) && p[1].All(c => c is > ' ' and < '\x7f'))
            .DistinctBy(p => p[0], StringComparer.Ordinal)
            .ToList();
        return pairs.Exists(p => p[0] == Main)
            ? string.Join("; ", pairs.Select(p => $"{p[0]}={p[1]}"))
            : throw new PluginException(ErrorKind.Authentication, "The cookie has no at-main, so it is no session of IMDb.", "Sign in at imdb.com, and copy the value of the cookie at-main (in the browser's developer tools, below storage or application).");
    }

    /// <summary>The header of a browser's cookies; null if it is not signed in.</summary>
    public static string? OfBrowser(string cookies) => cookies.Contains(Main + "=", StringComparison.Ordinal) ? Of(cookies) : null;
}
