namespace MediaBridge.Core.Naming;

/// <summary>The fields of a name, in the words that release parsers share, in the order of the output.</summary>
internal static class NameFields
{
    public const string Title = "title";
    public const string AlternativeTitle = "alternative_title";
    public const string Year = "year";
    public const string Season = "season";
    public const string Episode = "episode";
    public const string AbsoluteEpisode = "absolute_episode";
    public const string SeasonCount = "season_count";
    public const string EpisodeCount = "episode_count";
    public const string EpisodeTitle = "episode_title";
    public const string EpisodeDetails = "episode_details";
    public const string Date = "date";
    public const string Part = "part";
    public const string Cd = "cd";
    public const string Disc = "disc";
    public const string ScreenSize = "screen_size";
    public const string AspectRatio = "aspect_ratio";
    public const string FrameRate = "frame_rate";
    public const string Source = "source";
    public const string Service = "streaming_service";
    public const string VideoCodec = "video_codec";
    public const string VideoProfile = "video_profile";
    public const string VideoApi = "video_api";
    public const string ColorDepth = "color_depth";
    public const string AudioCodec = "audio_codec";
    public const string AudioProfile = "audio_profile";
    public const string AudioChannels = "audio_channels";
    public const string AudioBitRate = "audio_bit_rate";
    public const string VideoBitRate = "video_bit_rate";
    public const string Language = "language";
    public const string SubtitleLanguage = "subtitle_language";
    public const string Country = "country";
    public const string Edition = "edition";
    public const string Other = "other";
    public const string ProperCount = "proper_count";
    public const string Version = "version";
    public const string Revision = "revision";
    public const string CdCount = "cd_count";
    public const string ReleaseGroup = "release_group";
    public const string Website = "website";
    public const string Size = "size";
    public const string Crc32 = "crc32";
    public const string Uuid = "uuid";
    public const string ImdbId = "imdb_id";
    public const string TmdbId = "tmdb_id";
    public const string TvdbId = "tvdb_id";
    public const string Container = "container";
    public const string Bonus = "bonus";
    public const string BonusTitle = "bonus_title";
    public const string Film = "film";
    public const string FilmTitle = "film_title";
    public const string Type = "type";

    /// <summary>Fields that every answer has, null where nothing is known.</summary>
    public static readonly string[] Main =
        [Title, Year, Season, Episode, AbsoluteEpisode, Date, ScreenSize, Source, VideoCodec, AudioCodec, ReleaseGroup, Edition, Type, Language];

    /// <summary>Fields that only some answers have.</summary>
    public static readonly string[] More =
    [
        AlternativeTitle, EpisodeTitle, EpisodeDetails, EpisodeCount, SeasonCount, Part, Cd, Disc, Bonus, BonusTitle, Film, FilmTitle, SubtitleLanguage, Country, Service, VideoProfile, VideoApi, ColorDepth, AudioProfile, AudioChannels,
        AudioBitRate, VideoBitRate, AspectRatio, FrameRate, Other, ProperCount, Version, Revision, CdCount, Website, Size, Crc32, Uuid, ImdbId, TmdbId, TvdbId, Container,
    ];
}
