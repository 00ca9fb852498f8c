using System.Globalization;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Mapping;

/// <summary>Ids of Trakt and of those whose ids it knows. The numbers of TMDB and TheTVDB repeat across kinds, so that the scheme depends on the kind.</summary>
internal static class TraktSchemes
{
    public const string Season = "trakt.season";
    public const string Episode = "trakt.episode";

    /// <summary>All that Trakt understands, the preferred first.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        IdSchemes.TraktMovie, IdSchemes.TraktShow, Season, Episode, IdSchemes.Imdb,
        IdSchemes.TmdbMovie, IdSchemes.TmdbTv, IdSchemes.TmdbSeason, IdSchemes.TmdbEpisode,
        IdSchemes.TvdbSeries, IdSchemes.TvdbEpisode,
    ];

    /// <summary>The kinds that Trakt has.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode];

    /// <summary>The schemes of a kind: Trakt's own, IMDb's, TMDB's, TheTVDB's; null where there is none.</summary>
    public static (string Trakt, string? Imdb, string? Tmdb, string? Tvdb) Of(string kind) => kind switch
    {
        ItemKinds.Series => (IdSchemes.TraktShow, IdSchemes.Imdb, IdSchemes.TmdbTv, IdSchemes.TvdbSeries),
        ItemKinds.Season => (Season, null, IdSchemes.TmdbSeason, null),
        ItemKinds.Episode => (Episode, IdSchemes.Imdb, IdSchemes.TmdbEpisode, IdSchemes.TvdbEpisode),
        _ => (IdSchemes.TraktMovie, IdSchemes.Imdb, IdSchemes.TmdbMovie, null),
    };

    /// <summary>The ids that Trakt gives something of a kind.</summary>
    public static IReadOnlyList<ExternalId> Read(TraktIds? ids, string kind)
    {
        var (trakt, imdb, tmdb, tvdb) = Of(kind);
        var found = new List<ExternalId>();
        Add(trakt, ids?.Trakt);
        if (imdb is not null && ids?.Imdb?.Trim() is { } title && IsImdb(title))
        {
            found.Add(new ExternalId(imdb, title));
        }

        Add(tmdb, ids?.Tmdb);
        Add(tvdb, ids?.Tvdb);
        return found;

        void Add(string? scheme, long? number)
        {
            if (scheme is not null && number is > 0)
            {
                found.Add(new ExternalId(scheme, TraktClient.Text(number.Value)));
            }
        }
    }

    /// <summary>The ids of an item as Trakt reads them: its own number alone where it is known, so that no other id can say otherwise; null without any.</summary>
    /// <remarks>An id of the series on an episode is not the episode's. Of seasons Trakt reads its own number and TheTVDB's only.</remarks>
    public static TraktIds? Write(MediaItem item)
    {
        var (trakt, imdb, tmdb, tvdb) = Of(item.Kind);
        var parents = item.Placement?.ParentIds ?? [];
        if (Number(trakt) is { } own)
        {
            return new TraktIds { Trakt = own };
        }

        var ids = new TraktIds { Imdb = imdb is null ? null : Values(imdb).FirstOrDefault(IsImdb), Tmdb = item.Kind == ItemKinds.Season ? null : Number(tmdb), Tvdb = Number(tvdb) };
        return ids == new TraktIds() ? null : ids;

        IEnumerable<string> Values(string scheme) => item.Ids.Where(i => i.Scheme == scheme && !parents.Contains(i)).Select(i => i.Value);

        long? Number(string? scheme) => scheme is null ? null : Values(scheme).Select(NumberOf).FirstOrDefault(n => n is not null);
    }

    /// <summary>The number that an id is; null if it is none.</summary>
    public static long? NumberOf(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    public static bool IsImdb(string id) => id.Length is > 2 and < 20 && id.StartsWith("tt", StringComparison.Ordinal) && id.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether an id is of the scheme that is wanted, such as <c>trakt.movie</c> or, for any of them, <c>trakt</c>.</summary>
    public static bool IsWanted(ExternalId id, string? scheme)
        => scheme is null || string.Equals(id.Scheme, scheme, StringComparison.Ordinal) || id.Scheme.StartsWith(scheme + ".", StringComparison.Ordinal);
}
