using System.Globalization;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Mapping;

/// <summary>Ids of TMDB and of those whose ids it knows.</summary>
internal static class TmdbIds
{
    public static ExternalId Movie(long id) => new(IdSchemes.TmdbMovie, TmdbClient.Text(id));

    public static ExternalId Series(long id) => new(IdSchemes.TmdbTv, TmdbClient.Text(id));

    public static ExternalId Season(long id) => new(IdSchemes.TmdbSeason, TmdbClient.Text(id));

    public static ExternalId Episode(long id) => new(IdSchemes.TmdbEpisode, TmdbClient.Text(id));

    /// <summary>The number of an id; null if it is none, and so is nobody's.</summary>
    public static long? Number(ExternalId id)
        => long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>What <c>/find</c> calls the scheme; null if it does not know it.</summary>
    public static string? FindSource(string scheme) => scheme switch
    {
        IdSchemes.Imdb => "imdb_id",
        IdSchemes.TvdbSeries or IdSchemes.TvdbEpisode => "tvdb_id",
        _ => null,
    };

    /// <summary>The ids elsewhere.</summary>
    public static IEnumerable<ExternalId> Elsewhere(TmdbExternalIds? ids, string? imdb, string? tvdbScheme)
    {
        var title = string.IsNullOrWhiteSpace(imdb) ? ids?.ImdbId?.Trim() : imdb.Trim();
        if (title is { Length: > 2 } && title.StartsWith("tt", StringComparison.Ordinal) && title.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            yield return new ExternalId(IdSchemes.Imdb, title);
        }

        if (tvdbScheme is not null && ids?.TvdbId is > 0 and var tvdb)
        {
            yield return new ExternalId(tvdbScheme, TmdbClient.Text(tvdb));
        }
    }

    /// <summary>Whether an id is of the scheme that is wanted, such as <c>tmdb.movie</c> or, for any of them, <c>tmdb</c>.</summary>
    public static bool IsWanted(ExternalId id, string? scheme)
        => scheme is null || string.Equals(id.Scheme, scheme, StringComparison.Ordinal) || id.Scheme.StartsWith(scheme + ".", StringComparison.Ordinal);
}
