namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>How the account is reached.</summary>
internal enum Access
{
    /// <summary>By the site's own interface, with the cookie of a session: thousands of titles in minutes.</summary>
    Http,

    /// <summary>By its pages in a real browser, as a person would: some ten seconds a title.</summary>
    Browser,
}
