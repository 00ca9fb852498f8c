using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Words for what a title is, in English and Spanish and as services write them, and the marks behind titles.</summary>
internal static class CsvKinds
{
    private const string Table =
        "movie film pelicula feature featurefilm cine peliculas movies filme=movie;tvseries series serie tv show tvshow seriedetv serietv tvprogram shows=series;"
        + "tvminiseries miniseries miniserie tvminiserie miniseriedetv miniserietv=series/miniseries;tvmovie telefilm telefilme peliculadetv tvfilm filmtv televisionmovie=movie/tvmovie;"
        + "short shortfilm corto cortometraje=movie/short;tvshort cortodetv=movie/short;tvspecial special especial especialdetv=movie/special;video directtovideo=movie/video;"
        + "documentary documental=movie/documentary;animation animacion=movie/animation;tvepisode episode episodio=episode;season tvseason temporada=season;tvpilot=movie/tvmovie;"
        + "videogame game videojuego=game/game;musicvideo concert=musicvideo;podcastseries podcast podcastepisode=podcast/podcast";

    private static readonly string[] Others = [ItemKinds.Season, ItemKinds.Artist, ItemKinds.Album, ItemKinds.Track, ItemKinds.Image, ItemKinds.Release];
    private static readonly Dictionary<string, (string Kind, string? Type)> Words = Load();

    private static readonly (string Mark, string Kind, string? Type)[] Marks =
    [
        ("(TV Series)", ItemKinds.Series, null), ("(Serie de TV)", ItemKinds.Series, null), ("(Serie TV)", ItemKinds.Series, null),
        ("(TV Miniseries)", ItemKinds.Series, Description.Miniseries), ("(TV Mini Series)", ItemKinds.Series, Description.Miniseries), ("(Miniserie de TV)", ItemKinds.Series, Description.Miniseries), ("(Miniserie)", ItemKinds.Series, Description.Miniseries),
        ("(TV Movie)", ItemKinds.Movie, Description.TvMovie), ("(TV)", ItemKinds.Movie, Description.TvMovie), ("(S)", ItemKinds.Movie, Description.Short), ("(C)", ItemKinds.Movie, Description.Short),
    ];

    /// <summary>Kind and type of a word; a word that is not known is a kind of its own, never a film by guess.</summary>
    public static (string Kind, string? Type, bool IsKnown) Read(string word)
    {
        var plain = string.Concat(LatinFolding.Fold(word).ToLowerInvariant().Where(char.IsLetterOrDigit));
        return Words.TryGetValue(plain, out var found) ? (found.Kind, found.Type, true) : (word.ToLowerInvariant(), null, IsWellKnown(word));
    }

    /// <summary>Takes a mark off a title; any other parenthesis is part of it.</summary>
    public static (string Title, string? Kind, string? Type) TakeMark(string title)
    {
        foreach (var (mark, kind, type) in Marks)
        {
            if (title.Length > mark.Length && title.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return (title[..^mark.Length].TrimEnd(), kind, type);
            }
        }

        return (title, null, null);
    }

    private static bool IsWellKnown(string word) => Others.Contains(word, StringComparer.Ordinal);

    private static Dictionary<string, (string Kind, string? Type)> Load()
    {
        var words = new Dictionary<string, (string Kind, string? Type)>(StringComparer.Ordinal);
        foreach (var entry in Table.Split(';').Select(e => e.Split('=')))
        {
            var what = entry[1].Split('/');
            foreach (var word in entry[0].Split(' '))
            {
                words[word] = (what[0], what.Length > 1 ? what[1] : null);
            }
        }

        return words;
    }
}
