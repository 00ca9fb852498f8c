using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Mapping;

/// <summary>IMDb's types of titles: codes of data, words of pages and exports in six languages; and what each is here.</summary>
internal static class TitleTypes
{
    /// <summary>Kind of a title of a type that is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Kind of a game.</summary>
    public const string Game = Description.Game;

    /// <summary>All kinds that titles have.</summary>
    public static readonly IReadOnlyList<string> Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Episode, ItemKinds.MusicVideo, Game, Unknown];

    private static readonly TitleType Nothing = new() { Kind = Unknown };

    /// <summary>Each type with its code, its English word first, and the words of exports in Spanish, French, German, Italian and Portuguese.</summary>
    private static readonly (TitleType Type, string Words)[] All =
    [
        (new() { Code = "movie", Name = "Movie", Kind = ItemKinds.Movie }, "movie;feature;featurefilm;película;film;spielfilm;kinofilm;filme;longa-metragem"),
        (new() { Code = "tvSeries", Name = "TV Series", Kind = ItemKinds.Series },
            "tvseries;serie de tv;serie de televisión;serie tv;série télévisée;série tv;fernsehserie;tv-serie;serie televisiva;série de tv;série de televisão"),
        (new() { Code = "tvMiniSeries", Name = "TV Mini Series", Kind = ItemKinds.Series, Types = [Description.Miniseries] },
            "tvminiseries;miniseries;miniserie de tv;miniserie de televisión;miniserie;mini-série télévisée;mini-série;mini-série tv;mini-serie;tv-miniserie;mini serie tv;miniserie tv;minissérie de tv;minissérie de televisão;minissérie"),
        (new() { Code = "tvEpisode", Name = "TV Episode", Kind = ItemKinds.Episode },
            "tvepisode;episodio de tv;episodio de televisión;episodio de serie de tv;épisode télévisé;épisode de série télévisée;épisode tv;épisode de série tv;fernsehepisode;tv-episode;folge einer fernsehserie;episodio tv;episodio di serie tv;episódio de tv;episódio de televisão;episódio de série de tv"),
        (new() { Code = "tvMovie", Name = "TV Movie", Kind = ItemKinds.Movie, Types = [Description.TvMovie] },
            "tvmovie;película de tv;película para tv;película de televisión;telefilm;téléfilm;film de télévision;film tv;fernsehfilm;tv-film;film per la tv;film per la televisione;filme de tv;filme para tv;filme para televisão;telefilme"),
        (new() { Code = "tvSpecial", Name = "TV Special", Kind = ItemKinds.Movie, Types = [Description.Special] },
            "tvspecial;especial de tv;especial de televisión;émission spéciale;émission tv spéciale;émission de télévision spéciale;spécial tv;fernsehspecial;tv-special;tv-spezial;speciale tv;especial de televisão"),
        (new() { Code = "tvShort", Name = "TV Short", Kind = ItemKinds.Movie, Types = [Description.Short, Description.TvMovie] },
            "tvshort;corto de tv;cortometraje de tv;cortometraje para tv;court-métrage télévisé;court métrage tv;court métrage de télévision;fernsehkurzfilm;tv-kurzfilm;corto tv;cortometraggio tv;cortometraggio televisivo;curta de tv;curta-metragem de tv;curta-metragem de televisão"),
        (new() { Code = "short", Name = "Short", Kind = ItemKinds.Movie, Types = [Description.Short] },
            "short;shortfilm;corto;cortometraje;court métrage;court-métrage;kurzfilm;cortometraggio;curta;curta-metragem"),
        (new() { Code = "video", Name = "Video", Kind = ItemKinds.Movie, Types = [Description.Video] }, "video;vídeo;vidéo;directtovideo;videofilm"),
        (new() { Code = "musicVideo", Name = "Music Video", Kind = ItemKinds.MusicVideo },
            "musicvideo;vídeo musical;videoclip;clip vidéo;clip musical;clip;vidéo musicale;vidéoclip;musikvideo;video musicale;videoclipe"),
        (new() { Code = "videoGame", Name = "Video Game", Kind = Game, Types = [Description.Game] },
            "videogame;videojuego;jeu vidéo;videospiel;computerspiel;videogioco;jogo eletrônico;jogo electrónico;videojogo;jogo de vídeo"),
        (new() { Code = "podcastSeries", Name = "Podcast Series", Kind = ItemKinds.Series, Types = [Description.Podcast] },
            "podcastseries;podcast;serie de podcast;serie de pódcasts;serie de podcasts;série de podcasts;série podcast;série de podcast;podcast-serie;serie podcast;serie di podcast"),
        (new() { Code = "podcastEpisode", Name = "Podcast Episode", Kind = ItemKinds.Episode, Types = [Description.Podcast] },
            "podcastepisode;episodio de podcast;episodio de pódcast;épisode de podcast;podcast-episode;podcast-folge;episodio podcast;episodio di podcast;episódio de podcast"),
        (new() { Code = "tvPilot", Name = "TV Pilot", Kind = ItemKinds.Movie, Types = [Description.TvMovie] }, "tvpilot"),
    ];

    private static readonly FrozenDictionary<string, TitleType> ByWord = All
        .SelectMany(t => t.Words.Split(';').Append(t.Type.Name).Append(t.Type.Code), (t, word) => (Word: Fold(word), t.Type))
        .DistinctBy(p => p.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(p => p.Word, p => p.Type, StringComparer.Ordinal);

    /// <summary>The type behind a code or word; one of unknown kind if it is none that we know.</summary>
    public static TitleType Of(string? text) => text is null ? Nothing : ByWord.GetValueOrDefault(Fold(text)) ?? Nothing;

    /// <summary>How exports call the type of an item.</summary>
    public static string NameOf(MediaItem item)
    {
        var types = item.Description?.Types ?? [];
        var best = All.Select(t => t.Type).Where(t => t.Kind == item.Kind).OrderByDescending(t => t.Types.Count(types.Contains) - t.Types.Count(x => !types.Contains(x, StringComparer.Ordinal))).FirstOrDefault();
        return best?.Name ?? "";
    }

    /// <summary>Without case, accents, blanks and punctuation.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>Letters and accents apart. Text with broken surrogates, as a file's name may have, stays as it is.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
