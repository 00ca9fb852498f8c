namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>How the site looked in a year.</summary>
public enum SiteLayout
{
    /// <summary>2014: tables' heirs, year as text, no dates unless the order is by date.</summary>
    Year2014,

    /// <summary>2018: groups by day.</summary>
    Year2018,

    /// <summary>2021: the same with lazy pictures and round flags.</summary>
    Year2021,

    /// <summary>2025: cards of its own kind.</summary>
    Year2025,

    /// <summary>2025, as a grid of posters, which the site gives when no list is asked for.</summary>
    Grid,
}
