namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>What the site answers past the last page.</summary>
public enum PastTheEnd
{
    /// <summary>404.</summary>
    NotFound,

    /// <summary>A page without films.</summary>
    Empty,

    /// <summary>The last page once more.</summary>
    LastAgain,
}
