namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>What can stand in a page's place.</summary>
public enum SiteTrouble
{
    /// <summary>403 with a page that wants to see that a person is there.</summary>
    Check,

    /// <summary>The same page with 200.</summary>
    CheckWith200,

    /// <summary>403 and nothing else.</summary>
    Forbidden,

    /// <summary>429 with Retry-After.</summary>
    TooMany,

    /// <summary>The complaint about too many requests with 200.</summary>
    TooManyWith200,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The first half of the page.</summary>
    Truncated,

    /// <summary>The page with other names of its classes, as after a redesign.</summary>
    Redesigned,
}
