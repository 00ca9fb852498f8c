namespace MediaBridge.Core.Naming;

/// <summary>Tells folders from slashes inside of names, and endings of files from words.</summary>
internal static partial class NamePaths
{
    private static readonly string[] Generic =
        ["movies", "movie", "films", "film", "downloads", "download", "tv", "tv shows", "shows", "series", "video", "videos", "media", "anime", "complete", "completed", "unsorted", "incoming", "temp", "tmp", "test", "extras", "specials", "subs", "sample", "bdmv", "stream", "video_ts", "shares", "tv drop", "volumes", "mnt", "data", "home", "srv", "opt", "var", "usr", "root", "users", "user", "nas", "storage", "share", "shared", "disk", "usb", "torrents", "torrent", "nzb", "usenet", "television", "tvshows", "tv series", "tv-shows", "cinema", "film library", "movie library", "library", "documentaries", "kids", "cartoons", "finished", "new", "public"];

    private static readonly HashSet<string> Endings = new(
        "mkv mp4 m4v avi mov wmv mpg mpeg m2ts mts ts vob iso img webm flv ogm ogv divx 3gp 3g2 asf rm rmvb ra mk3d strm f4v wtv dvr-ms m2v mxf qt wma disc ifo bdmv srt ass ssa sub idx vtt smi sami sup mks ttml nfo txt jpg jpeg png webp gif tbn torrent nzb xml json mp3 flac m4a mka"
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A name without the ending of a known kind of file.</summary>
    public static string WithoutEnding(string name, out string? ending)
    {
        ending = null;
        var trimmed = name.AsSpan().TrimEnd();
        var dot = trimmed.LastIndexOf('.');
        if (dot <= 0 || !Lookup.Contains(trimmed[(dot + 1)..]) || IsTag(trimmed, dot))
        {
            return name;
        }

        ending = trimmed[(dot + 1)..].ToString().ToLowerInvariant();
        return name[..dot].TrimEnd();
    }

    /// <summary>Where the last folder ends before a position; -1 if there is none.</summary>
    /// <remarks>No separators: slashes with a blank on both sides (<c>Title / Other title</c>), in brackets, and between codes (<c>Ger/Eng</c>).</remarks>
    public static int Separator(string path, int end)
    {
        var depth = 0;
        for (var i = end - 1; i >= 0; i--)
        {
            var c = path[i];
            if (c is ')' or ']' or '】')
            {
                depth++;
            }
            else if (c is '(' or '[' or '【' && depth > 0)
            {
                depth--;
            }
            else if (c is '/' or '\\' && !(depth > 0 && Opens(path, i)) && !IsInside(path, i, end))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a folder holds things of many kinds, as <c>Movies</c> and <c>Downloads</c> do.</summary>
    public static bool IsGeneric(string folder) => Array.IndexOf(Generic, folder.Trim().ToLowerInvariant()) >= 0;

    /// <summary>What kind of folder ends at a slash, for the file in it.</summary>
    public static FolderKind PlaceOf(string path, int slash, string file)
    {
        if (slash <= 0)
        {
            return FolderKind.Unknown;
        }

        var start = path.AsSpan(0, slash).LastIndexOfAny('/', '\\') + 1;
        var folder = path.AsSpan(start, slash - start).Trim();
        if (IsSeason(folder) || (file.Length > 0 && char.IsAsciiDigit(file[0]) && HasSeason(folder)))
        {
            return FolderKind.Season;
        }

        // A name of words, which the file does not repeat.
        var isNamed = folder.Length > 1 && folder.FirstIn('0', '9') < 0 && !folder.EndsWith(":") && !IsGeneric(folder.ToString());
        if (isNamed && IsRepeated(folder, file))
        {
            return FolderKind.Repeated;
        }

        return isNamed && !file.AsSpan().StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? FolderKind.Named : FolderKind.Unknown;
    }

    /// <summary>"Show/Show 82": the folder's name and a number of two or three digits behind it.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> folder, ReadOnlySpan<char> file)
        => file.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && file[folder.Length..] is [' ' or '.' or '_' or '-', ..] rest && IsNumber(rest);

    /// <summary>Two or three digits, and nothing or a dash with blanks behind them.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" ._-");
        var end = text.FirstOutside('0', '9');
        var digits = end < 0 ? text.Length : end;
        return digits is 2 or 3 && (text[digits..].Trim(" ._").IsEmpty || text[digits..].StartsWith(" - "));
    }

    /// <summary>Whether a folder's name is a season's and nothing else.</summary>
    private static bool IsSeason(ReadOnlySpan<char> folder)
    {
        foreach (var match in EpisodePatterns.SeasonWord().EnumerateMatches(folder))
        {
            return match.Index == 0 && match.Length == folder.Length;
        }

        if (EpisodeHints.HasRareSeasonWord(folder))
        {
            foreach (var match in EpisodePatterns.SeasonRare().EnumerateMatches(folder))
            {
                return match.Index == 0 && match.Length == folder.Length;
            }
        }

        foreach (var match in EpisodePatterns.SeasonShort().EnumerateMatches(folder))
        {
            return match.Index == 0 && match.Length == folder.Length;
        }

        return false;
    }

    /// <summary>"Show S01", "Show.S01.720p-GRP": a season stands in it.</summary>
    private static bool HasSeason(ReadOnlySpan<char> folder) => EpisodePatterns.SeasonWord().IsMatch(folder) || EpisodePatterns.SeasonShort().IsMatch(folder);

    /// <summary>Whether the bracket that closes behind a slash opens before it, in the same name.</summary>
    private static bool Opens(string path, int slash)
    {
        for (var i = slash - 1; i >= 0 && slash - i < 200; i--)
        {
            if (path[i] is '(' or '[' or '【')
            {
                return true;
            }

            if (path[i] is ')' or ']' or '】')
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsInside(string path, int slash, int end)
    {
        if (path[slash] == '\\')
        {
            return false;
        }

        var isSpaced = slash > 0 && path[slash - 1] == ' ' && slash + 1 < path.Length && path[slash + 1] == ' ';
        if (isSpaced || IsDate(path, slash))
        {
            return true;
        }

        var before = slash - 1;
        while (before >= 0 && char.IsLetterOrDigit(path[before]))
        {
            before--;
        }

        var after = slash + 1;
        while (after < end && char.IsLetter(path[after]))
        {
            after++;
        }

        return (before > 0 && path[before] is not ('/' or '\\') && IsLanguage(path.AsSpan(before + 1, slash - before - 1).TrimStart("0123456789x")) && IsLanguage(path.AsSpan(slash + 1, after - slash - 1))) || IsOther(path, slash);
    }

    /// <summary>"25/10/2019": one of the two slashes of a date.</summary>
    private static bool IsDate(string path, int slash)
    {
        foreach (var match in SlashedDate().EnumerateMatches(path.AsSpan(Math.Max(0, slash - 6), Math.Min(path.Length, slash + 9) - Math.Max(0, slash - 6))))
        {
            return true;
        }

        return false;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"(?<![0-9/])[0-3]?[0-9]/[01]?[0-9]/(?:19|20)[0-9]{2}(?![0-9/])")]
    private static partial System.Text.RegularExpressions.Regex SlashedDate();

    private static bool IsLanguage(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[16];
        if (word.Length is < 2 or > 16)
        {
            return false;
        }

        word.ToLowerInvariant(key);
        return ReleaseWords.Find(key[..word.Length]) is { Slot: Slot.Language };
    }

    /// <summary>Titles in two scripts.</summary>
    private static bool IsOther(string path, int slash) => slash > 0 && slash + 1 < path.Length && (path[slash - 1] is >= '\u2e80' and <= '\u9fff') && (path[slash + 1] is >= '\u2e80' and <= '\u9fff' || char.IsLetter(path[slash + 1]));

    /// <summary>"x264.ts" is an ending, "2018.TS" a source.</summary>
    private static bool IsTag(ReadOnlySpan<char> name, int dot) => name[(dot + 1)..] is "TS" or "FLAC" or "AVI" && !name.Contains(' ') && dot < 12;
}
