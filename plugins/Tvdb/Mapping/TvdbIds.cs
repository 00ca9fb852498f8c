using System.Globalization;
using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Ids of TheTVDB and of those whose ids it knows.</summary>
internal static class TvdbIds
{
    public const string SeasonScheme = "tvdb.season";
    public const string PersonScheme = "tvdb.person";
    public const string ListScheme = "tvdb.list";

    public static ExternalId Series(long id) => new(IdSchemes.TvdbSeries, TvdbClient.Text(id));

    public static ExternalId Movie(long id) => new(IdSchemes.TvdbMovie, TvdbClient.Text(id));

    public static ExternalId Season(long id) => new(SeasonScheme, TvdbClient.Text(id));

    public static ExternalId Episode(long id) => new(IdSchemes.TvdbEpisode, TvdbClient.Text(id));

    public static bool IsOwn(string scheme) => scheme is IdSchemes.TvdbSeries or IdSchemes.TvdbMovie or IdSchemes.TvdbEpisode or SeasonScheme;

    /// <summary>The number of an id; null if it is none, and so is nobody's.</summary>
    public static long? Number(ExternalId id)
        => long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>An id elsewhere by which TheTVDB finds things, in the form that it takes.</summary>
    public static bool IsAskable(ExternalId id) => id.Scheme switch
    {
        IdSchemes.Imdb => IsImdb(id.Value),
        IdSchemes.TmdbMovie or IdSchemes.TmdbTv or IdSchemes.TmdbEpisode => Number(id) is not null,
        _ => false,
    };

    /// <summary>The ids elsewhere of a thing of that kind.</summary>
    public static IEnumerable<ExternalId> Elsewhere(IEnumerable<TvdbRemoteId?>? remote, string kind)
    {
        var tmdb = kind switch { ItemKinds.Movie => IdSchemes.TmdbMovie, ItemKinds.Series => IdSchemes.TmdbTv, ItemKinds.Episode => IdSchemes.TmdbEpisode, _ => null };
        foreach (var one in remote ?? [])
        {
            if (Values.Text(one?.Id) is not { } value)
            {
                continue;
            }

            if (IsImdb(value))
            {
                yield return new ExternalId(IdSchemes.Imdb, value);
            }
            else if (tmdb is not null && one!.SourceName?.StartsWith("TheMovieDB", StringComparison.OrdinalIgnoreCase) == true && Number(new ExternalId(tmdb, value)) is not null)
            {
                yield return new ExternalId(tmdb, value);
            }
        }
    }

    /// <summary>Whether an id is of the scheme that is wanted, such as <c>tvdb.series</c> or, for any of them, <c>tvdb</c>.</summary>
    public static bool IsWanted(ExternalId id, string? scheme)
        => scheme is null ? IsOwn(id.Scheme) : string.Equals(id.Scheme, scheme, StringComparison.Ordinal) || id.Scheme.StartsWith(scheme + ".", StringComparison.Ordinal);

    private static bool IsImdb(string value)
        => value.Length is > 2 and <= 20 && value.StartsWith("tt", StringComparison.Ordinal) && value.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;
}
