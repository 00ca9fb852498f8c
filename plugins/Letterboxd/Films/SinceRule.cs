using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>Which films a person asks for who wants those of a time only.</summary>
internal static class SinceRule
{
    /// <summary>Whether something was said of the film at or after that moment; always, if nobody asks.</summary>
    public static bool Holds(SourceRequest request, FilmDraft film)
        => request.Since is not { } since || film.LastDay >= DateOnly.FromDateTime(since.UtcDateTime);
}
