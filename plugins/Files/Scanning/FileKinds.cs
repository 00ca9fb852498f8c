namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>What a file is, by its ending.</summary>
internal static class FileKinds
{
    private static readonly Dictionary<string, FileKind> Endings = Load();
    private static readonly Dictionary<string, FileKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    public static FileKind Of(ReadOnlySpan<char> name)
    {
        // What Media Browser keeps of a film; other XML files are anything.
        if (name.Equals("movie.xml", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.Nfo;
        }

        var dot = name.LastIndexOf('.');
        return dot <= 0 ? FileKind.Other : Lookup.GetValueOrDefault(name[(dot + 1)..]);
    }

    /// <summary>The ending in lower case, without the dot.</summary>
    public static string Ending(string name) => name[(name.LastIndexOf('.') + 1)..].ToLowerInvariant();

    public static string WithoutEnding(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;

    private static FileKind GetValueOrDefault(this Dictionary<string, FileKind>.AlternateLookup<ReadOnlySpan<char>> lookup, ReadOnlySpan<char> key)
        => lookup.TryGetValue(key, out var kind) ? kind : FileKind.Other;

    private static Dictionary<string, FileKind> Load()
    {
        var endings = new Dictionary<string, FileKind>(StringComparer.OrdinalIgnoreCase);
        Add(FileKind.Video, "mkv mp4 m4v avi mov wmv mpg mpeg m2ts mts ts vob iso img webm flv ogm ogv divx 3gp asf rm rmvb mk3d strm f4v wtv dvr-ms m2v mxf disc");
        Add(FileKind.Disc, "ifo bup bdmv mpls clpi");
        Add(FileKind.Image, "jpg jpeg png webp gif tbn avif bmp svg");
        Add(FileKind.Subtitle, "srt ass ssa sub idx vtt smi sami sup mks ttml");
        Add(FileKind.Nfo, "nfo");
        return endings;

        void Add(FileKind kind, string list)
        {
            foreach (var ending in list.Split(' '))
            {
                endings.Add(ending, kind);
            }
        }
    }
}
