using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>The elements of a dialect, in the order of its writer.</summary>
internal static class DialectFields
{
    private static readonly HashSet<NfoField> Personal = [Fields.UserRating, Fields.PlayCount, Fields.LastPlayed, Fields.Resume, Fields.Favourite];
    private static readonly NfoField KodiSet = Set(hasAttribute: false);
    private static readonly NfoField EmbySet = Set(hasAttribute: true);
    private static readonly NfoField KodiActors = PeopleFields.Actors(isTyped: false);
    private static readonly NfoField TypedActors = PeopleFields.Actors(isTyped: true);
    private static readonly NfoField KodiStreams = StreamFields.Of(isLong: false);
    private static readonly NfoField LongStreams = StreamFields.Of(isLong: true);

    /// <param name="dialect">Whose form.</param>
    /// <param name="kind">Kind of item.</param>
    /// <param name="watched">Whether what belongs to the person is written.</param>
    public static IReadOnlyList<NfoField> Of(Dialect dialect, string kind, bool watched)
    {
        var fields = dialect is Dialect.Kodi or Dialect.Plex ? Kodi(kind) : Jellyfin(kind, dialect);
        return [.. fields.Where(f => watched || !Personal.Contains(f))];
    }

    private static IEnumerable<NfoField> Kodi(string kind)
    {
        var (isEpisode, isSeries, isSeason, isFilm) = Kinds(kind);
        yield return Fields.Title;
        yield return isEpisode ? Fields.ShowTitle : Fields.OriginalTitle;
        yield return Fields.SortTitle;
        foreach (var field in Music(kind))
        {
            yield return field;
        }

        yield return RatingFields.Block;
        yield return Fields.UserRating;
        if (isEpisode)
        {
            yield return Fields.Season;
            yield return Fields.Episode;
        }
        else if (isSeason)
        {
            yield return Fields.SeasonNumber;
        }

        foreach (var field in (NfoField[])[Fields.Outline, Fields.Plot, Fields.Tagline, Fields.Runtime, PictureFields.Thumbs, PictureFields.Fanart, Fields.Certification, Fields.PlayCount, Fields.LastPlayed, IdFields.UniqueIds, Fields.Genres, Fields.Keywords, Fields.Tags])
        {
            yield return field;
        }

        if (isFilm)
        {
            yield return KodiSet;
        }

        foreach (var field in (NfoField[])[Fields.Countries, PeopleFields.Writers, PeopleFields.Directors, PeopleFields.Producers, isEpisode ? Fields.Aired : Fields.Premiered])
        {
            yield return field;
        }

        if (!isEpisode)
        {
            yield return Fields.Year;
        }

        if (isSeries)
        {
            yield return Fields.Status;
            yield return Fields.Ended;
        }

        foreach (var field in (NfoField[])[Fields.Studios, Fields.Trailer, KodiStreams, KodiActors, Fields.Resume])
        {
            yield return field;
        }

        if (isFilm)
        {
            yield return Fields.Edition;
        }
    }

    private static IEnumerable<NfoField> Jellyfin(string kind, Dialect dialect)
    {
        var (isEpisode, isSeries, isSeason, isFilm) = Kinds(kind);
        foreach (var field in (NfoField[])[Fields.Plot, Fields.Outline, Fields.Title, isEpisode ? Fields.ShowTitle : Fields.OriginalTitle, PeopleFields.Directors, PeopleFields.WritersAgain, PeopleFields.Writers, PeopleFields.Producers, Fields.Trailer, RatingFields.Community, Fields.UserRating, Fields.Year, Fields.SortTitle, Fields.Certification])
        {
            yield return field;
        }

        foreach (var field in Music(kind))
        {
            yield return field;
        }

        yield return IdFields.Of("imdbid", "imdb", "imdb_id");
        yield return IdFields.Of("tmdbid", "tmdb");
        yield return IdFields.Of("tvdbid", "tvdb");
        if (isEpisode)
        {
            yield return Fields.Season;
            yield return Fields.Episode;
            yield return Fields.Aired;
        }
        else
        {
            yield return Fields.Premiered;
            yield return Fields.ReleaseDate;
        }

        if (isSeason)
        {
            yield return Fields.SeasonNumber;
        }

        if (isSeries)
        {
            yield return Fields.Ended;
            yield return Fields.Status;
        }

        foreach (var field in (NfoField[])[RatingFields.Critic, Fields.Runtime, Fields.Tagline, Fields.Countries, Fields.Genres, Fields.Studios, Fields.Keywords, Fields.Tags])
        {
            yield return field;
        }

        if (isFilm)
        {
            yield return dialect == Dialect.Emby ? EmbySet : KodiSet;
            yield return IdFields.CollectionNumber;
        }

        foreach (var field in (NfoField[])[IdFields.UniqueIds, PictureFields.Thumbs, PictureFields.Fanart, Fields.Favourite, Fields.PlayCount, Fields.LastPlayed, Fields.Resume, TypedActors, LongStreams])
        {
            yield return field;
        }
    }

    private static NfoField[] Music(string kind) => kind == ItemKinds.MusicVideo ? [PeopleFields.Artists, Fields.Album, Fields.Track] : [];

    private static (bool Episode, bool Series, bool Season, bool Film) Kinds(string kind)
        => (kind == ItemKinds.Episode, kind == ItemKinds.Series, kind == ItemKinds.Season, kind is ItemKinds.Movie or ItemKinds.MusicVideo);

    private static NfoField Set(bool hasAttribute) => new(["set", "movieset"], item => item.Description?.Collection is not { Name: var name } set || Fields.Line(name) is not { Length: > 0 } clean ? null
        : [new NfoNode("set").With("tmdbcolid", hasAttribute && set.Id is { Scheme: IdSchemes.TmdbCollection } id ? id.Value : null).Add("name", clean).Add("overview", Fields.Clean(set.Overview))]);
}
