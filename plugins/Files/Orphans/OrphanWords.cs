using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Orphans;

/// <summary>What names of leftovers look like, and the tags they get.</summary>
internal static partial class OrphanWords
{
    public const string Orphan = "orphan";
    public const string Empty = "empty";
    public const string Sample = "sample";
    public const string Junk = "junk";
    public const string Link = "link";

    /// <summary>Files that programs and sites leave, and nobody looks at.</summary>
    public static bool IsJunk(string name) => JunkName().IsMatch(name);

    /// <summary>Whether an image bears a name that media centres give to artwork.</summary>
    public static bool IsArtwork(string stem) => ArtName().IsMatch(stem);

    /// <summary>Whether a name says which role an image of another file has: <c>Film-poster</c>.</summary>
    public static bool IsArtworkOf(string stem) => ArtSuffix().IsMatch(stem);

    /// <summary>Whether a name belongs to a folder rather than to a video: <c>movie.nfo</c>, <c>season.nfo</c>, <c>English.srt</c>.</summary>
    public static bool IsOfFolder(string stem) => FolderName().IsMatch(stem);

    /// <summary>Music stands in folders of its own, with covers and NFO files.</summary>
    public static bool IsMusic(string name) => MusicName().IsMatch(name);

    [GeneratedRegex(@"^(?:thumbs\.db|desktop\.ini|\.ds_store|\._.*|rarbg.*\.(?:txt|exe)|torrent[ ._]downloaded.*\.txt|downloaded from.*\.txt|www\..*\.txt|.*\.(?:url|lnk|sfv|srr|srs|md5|torrent|nzb|par2|diz))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex JunkName();

    [GeneratedRegex(@"^(?:poster|fanart|folder|cover|backdrop|background|banner|logo|clearlogo|clearart|disc|discart|thumb|landscape|keyart|movie|season.*)\d*$|-(?:poster|fanart|banner|logo|clearlogo|clearart|disc|discart|thumb|landscape|keyart|backdrop)\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArtName();

    [GeneratedRegex(@".-(?:poster|fanart|banner|logo|clearlogo|clearart|disc|discart|thumb|landscape|keyart|backdrop)\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArtSuffix();

    [GeneratedRegex(@"^(?:movie|tvshow|season.*|folder|album|artist|default|(?:\d+_)?[a-z]{2,12}(?:[.\-_](?:forced|sdh|cc|hi))*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();

    [GeneratedRegex(@"\.(?:mp3|flac|m4a|ogg|oga|opus|wav|wma|ape|alac|dsf|m4b)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MusicName();
}
