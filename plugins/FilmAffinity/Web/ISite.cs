using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>A way to the site: by requests, or in a browser.</summary>
internal interface ISite : IAsyncDisposable
{
    /// <summary>Gets a page. One that the site does not have is a page too (<see cref="SitePage.IsMissing"/>); every other trouble is an error.</summary>
    /// <exception cref="PluginException">The site refuses, wants a person, or cannot be reached.</exception>
    Task<SitePage> GetAsync(string address, CancellationToken cancellationToken);

    /// <summary>Sends a form that changes something, as the scripts of a page do.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="form">Its fields.</param>
    /// <param name="from">The page that it is sent from.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What the site answered.</returns>
    Task<string> PostAsync(string address, IReadOnlyDictionary<string, string> form, Uri from, CancellationToken cancellationToken);

    /// <summary>Lets the person sign in on the site's own page, where that is possible.</summary>
    /// <returns>Whether somebody did.</returns>
    Task<bool> SignInByHandAsync(Pages.Edition edition, CancellationToken cancellationToken);
}
