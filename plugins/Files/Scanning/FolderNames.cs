using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What the name of a folder says.</summary>
internal static partial class FolderNames
{
    private static readonly HashSet<string> System = Set("@eaDir|.@__thumb|#recycle|$RECYCLE.BIN|System Volume Information|lost+found|Plex Versions|@Recycle|@Recently-Snapshot");
    private static readonly HashSet<string> Extras = Set("extras|extra|behind the scenes|deleted scenes|featurettes|featurette|interviews|scenes|shorts|trailers|trailer|other|clips|samples|sample|bonus");
    private static readonly HashSet<string> Subtitles = Set("subs|sub|subtitles|subtitle");
    private static readonly HashSet<string> Ignored = Set("backdrops|theme-music|extrathumbs|proof|screens|metadata|screenshots");
    private static readonly HashSet<string> Generic = Set("movies|movie|films|film|series|serien|serie|séries|shows|tv|tv shows|tv series|tvshows|anime|animes|television|downloads|download|complete|completed|incoming|new|media|video|videos|hd|uhd|4k|1080p|720p|2160p|3d|unsorted|temp|tmp|incomplete|library|kino|filme|peliculas|películas");

    /// <summary>Never entered: kept by a system or hidden.</summary>
    public static bool IsSystem(string name) => name.StartsWith('.') || System.Contains(name);

    /// <summary>Below a film's folder this holds extras.</summary>
    public static bool IsExtras(string name) => Extras.Contains(name);

    /// <summary>Below a film's folder this holds subtitles.</summary>
    public static bool IsSubtitles(string name) => Subtitles.Contains(name);

    public static bool IsBackgrounds(string name) => name.Equals("extrafanart", StringComparison.OrdinalIgnoreCase);

    /// <summary>Below a film's folder this holds nothing of use.</summary>
    public static bool IsIgnored(string name) => Ignored.Contains(name);

    public static bool IsMetadata(string name) => name.Equals("metadata", StringComparison.OrdinalIgnoreCase);

    public static bool IsDisc(string name) => name.Equals("VIDEO_TS", StringComparison.OrdinalIgnoreCase) || name.Equals("BDMV", StringComparison.OrdinalIgnoreCase);

    /// <summary>Beside a disc folder these belong to the disc.</summary>
    public static bool IsBesideDisc(string name) => name.Equals("CERTIFICATE", StringComparison.OrdinalIgnoreCase) || name.Equals("AUDIO_TS", StringComparison.OrdinalIgnoreCase);

    /// <summary>Number of a part in a folder of its own (<c>CD1</c>); 0 if it is none.</summary>
    public static int PartOf(string name) => Part().Match(name) is { Success: true } match ? match.Groups["n"].Value[0] - '0' : 0;

    /// <summary>Whether the folder belongs to the film in the folder above it, whose name or videos are known to be a film's.</summary>
    public static bool BelongsToFilm(string name)
        => IsExtras(name) || IsSubtitles(name) || IsBackgrounds(name) || IsIgnored(name) || IsDisc(name) || IsBesideDisc(name) || PartOf(name) > 0;

    /// <summary>A name that many folders have and no film.</summary>
    public static bool IsGeneric(string name) => name.Length < 2 ? !char.IsLetterOrDigit(name, 0) || char.IsAsciiLetter(name[0]) : Generic.Contains(name) || PartOf(name) > 0;

    private static HashSet<string> Set(string names) => new(names.Split('|'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:cd|disc|disk|dvd)[ ._-]?(?<n>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
