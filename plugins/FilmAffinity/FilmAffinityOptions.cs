using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity;

/// <summary>Options of a connection.</summary>
internal sealed record FilmAffinityOptions
{
    [Description("Whose ratings and lists are read: the number of a user, or any address that holds user_id=. Without it, those of the account that is signed in.")]
    public string? User { get; init; }

    [Description("The edition of the site, which chooses language and dates. With en, titles are those that other sites know best; with es, those of Spain.")]
    [AllowedValues("en", "us", "uk", "ie", "au", "ca", "es", "mx", "ar", "cl", "co", "uy", "pe", "ec", "ve", "cr", "bo")]
    public string Edition { get; init; } = "en";

    [Description("Days that are added to dates of ratings: editions and pages differ by one day, because the site does not say in which time zone it counts.")]
    [Range(-1, 1)]
    public int DateOffset { get; init; }

    [Description("The header Cookie of a browser that is signed in, for an account that is not signed in with: mediabridge connect NAME.")]
    public Secret? Cookie { get; init; }

    [Description("The User-Agent of the browser that the cookie is from: what it got by passing a check is good with that one only.")]
    public string? UserAgent { get; init; }

    [Description("A connection of the service browser: pages are then read and ratings written in that browser, in a window where a person can pass the site's checks.")]
    public string? Browser { get; init; }
}
