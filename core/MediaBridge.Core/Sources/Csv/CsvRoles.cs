namespace MediaBridge.Core.Sources.Csv;

/// <summary>What a column can hold, and how programs and people call it in English and Spanish. Names are compared without case, accents, blanks and punctuation.</summary>
internal static class CsvRoles
{
    public const string Title = "title";
    public const string Original = "originalTitle";
    public const string Sort = "sortTitle";
    public const string Others = "alternativeTitles";
    public const string Year = "year";
    public const string Kind = "kind";
    public const string Types = "types";
    public const string Rating10 = "rating10";
    public const string Rating = "rating";
    public const string Scale = "ratingScale";
    public const string RatedAt = "ratedAt";
    public const string WatchedAt = "watchedAt";
    public const string ListedAt = "listedAt";
    public const string Plays = "watched";
    public const string Rewatch = "rewatch";
    public const string LastWatched = "lastWatched";
    public const string SiteRating = "siteRating";
    public const string SiteScale = "siteScale";
    public const string Votes = "votes";
    public const string Imdb = "imdb";
    public const string Tmdb = "tmdb";
    public const string Tvdb = "tvdb";
    public const string FilmAffinity = "filmaffinity";
    public const string Letterboxd = "letterboxd";
    public const string Ids = "ids";
    public const string Row = "row";
    public const string Page = "page";
    public const string Directors = "directors";
    public const string Writers = "writers";
    public const string Cast = "cast";
    public const string Countries = "countries";
    public const string Genres = "genres";
    public const string Runtime = "runtime";
    public const string Released = "released";
    public const string Series = "series";
    public const string Season = "season";
    public const string Episode = "episode";
    public const string Note = "note";
    public const string Tags = "tags";
    public const string Position = "position";
    public const string Lists = "lists";
    public const string Favourite = "favourite";
    public const string Overview = "overview";
    public const string Tagline = "tagline";
    public const string Studios = "studios";
    public const string Certification = "certification";
    public const string Collection = "collection";
    public const string Keywords = "keywords";
    public const string Language = "language";
    public const string Languages = "languages";

    /// <summary>The roles, for the option's description; a test holds it against <see cref="All"/>.</summary>
    public const string Documented =
        "title, originalTitle, sortTitle, alternativeTitles, year, kind, types, rating10 (out of 10), rating, ratingScale, ratedAt, watchedAt, listedAt, watched (number of plays), rewatch (whether it had been seen before), lastWatched, "
        + "siteRating, siteScale, votes, imdb, tmdb, tvdb, filmaffinity, letterboxd, ids, row (the table's own key), page, directors, writers, cast, countries, genres, runtime (minutes), released, "
        + "series, season, episode, note, tags, position, lists, favourite, overview, tagline, studios, certification, collection, keywords, language, languages";

    /// <summary>Roles with the names of their columns, the surest first. A column is what the first role in this order says that claims it.</summary>
    public static readonly IReadOnlyList<(string Role, string[] Names)> All =
    [
        (Title, ["title", "titulo", "name", "nombre", "film", "movie", "pelicula", "film title", "movie title", "titulo pelicula", "show", "serie"]),
        (Original, ["original title", "titulo original", "original name", "nombre original"]),
        (Sort, ["sort title"]),
        (Others, ["alternative titles", "aka", "akas", "otros titulos"]),
        (Year, ["year", "ano", "anio", "release year", "ano de estreno", "film year"]),
        (Kind, ["kind", "title type", "type", "tipo", "media type", "tipo de titulo"]),
        (Types, ["types"]),
        (Rating10, ["rating10"]),
        (Rating, ["your rating", "you rated", "user score", "user rating", "my rating", "my score", "mi nota", "tu nota", "mi puntuacion", "tu puntuacion", "mi voto", "tu voto", "own rating", "rating", "puntuacion", "nota", "calificacion", "valoracion", "score", "voto", "stars", "estrellas"]),
        (Scale, ["rating scale"]),
        (RatedAt, ["rated at", "date rated", "rated on", "rating date", "fecha de voto", "fecha voto", "fecha votacion", "fecha de votacion", "fecha de puntuacion", "votado"]),
        (WatchedAt, ["watched date", "date watched", "watched at", "watched on", "seen on", "fecha de visionado", "fecha visionado", "fecha vista", "visto"]),
        (ListedAt, ["created", "listed at", "date added", "added", "fecha de alta", "date", "fecha"]),
        (Plays, ["watched", "plays", "play count", "veces vista"]),
        (Rewatch, ["rewatch", "rewatched", "revisionado", "revisionada"]),
        (LastWatched, ["last watched"]),
        (SiteRating, ["site rating", "imdb rating", "fa score", "fa rating", "nota fa", "nota media", "average rating", "avg rating", "average", "tmdb rating", "media", "rating", "score"]),
        (SiteScale, ["site scale"]),
        (Votes, ["votes", "num votes", "fa votes", "votos"]),
        (Imdb, ["imdb id", "imdb", "const", "tconst", "imdb url"]),
        (Tmdb, ["tmdb id", "tmdb"]),
        (Tvdb, ["tvdb id", "tvdb"]),
        (FilmAffinity, ["fa movie id", "filmaffinity id", "filmaffinity", "fa id", "id filmaffinity", "id fa"]),
        (Letterboxd, ["letterboxd uri", "letterboxd url", "letterboxd", "boxd"]),
        (Ids, ["ids"]),
        (Page, ["page", "url", "link", "enlace", "uri", "pagina"]),
        (Directors, ["directors", "director", "directores", "directed by", "direccion", "directora"]),
        (Writers, ["writers", "writer", "guion", "guionistas"]),
        (Cast, ["cast", "actors", "reparto", "actores"]),
        (Countries, ["countries", "country", "pais", "paises"]),
        (Genres, ["genres", "genre", "genero", "generos"]),
        (Runtime, ["runtime", "runtime (mins)", "runtime mins", "duration", "duracion", "minutes", "minutos"]),
        (Released, ["released", "release date", "release date (month/day/year)", "fecha de estreno", "estreno"]),
        (Series, ["series", "series title", "show title"]),
        (Season, ["season", "season number", "temporada"]),
        (Episode, ["episode", "episode number", "episodio"]),
        (Note, ["note", "review", "critica", "resena", "comment", "comments", "comentario", "notes", "notas", "description", "descripcion"]),
        (Tags, ["tags", "tag", "etiquetas"]),
        (Position, ["position", "rank", "list position", "posicion", "puesto"]),
        (Lists, ["lists", "list", "lista", "listas"]),
        (Favourite, ["favourite", "favorite", "favorito", "favorita", "liked"]),
        (Overview, ["overview", "plot", "synopsis", "sinopsis", "argumento"]),
        (Tagline, ["tagline"]),
        (Studios, ["studios", "studio", "productora"]),
        (Certification, ["certification"]),
        (Collection, ["collection"]),
        (Keywords, ["keywords"]),
        (Language, ["language", "idioma"]),
        (Languages, ["languages", "idiomas"]),
        (Row, ["row", "id", "qid", "key", "row id", "clave"]),
    ];
}
