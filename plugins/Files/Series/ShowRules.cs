using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Decides whether a folder is a series: by a <c>tvshow.nfo</c>, by its season folders, or by its files.</summary>
internal sealed class ShowRules(INames names, ITitles titles)
{
    /// <summary>By what its listing shows alone, without a look at any video's name.</summary>
    public bool ByFolders(FolderListing listing, string name)
    {
        var isRoot = listing.Path.Length == 0;
        if (listing.HasFile("tvshow.nfo") && !isRoot)
        {
            return true;
        }

        // Folders of one letter are an index, but hold no seasons then.
        if ((name.Length > 1 && FolderNames.IsGeneric(name)) || SeasonNames.Plain(name) is not null)
        {
            return false;
        }

        ParsedName? own = null;
        foreach (var folder in listing.Folders)
        {
            if (SeasonNames.Plain(folder) is not null)
            {
                return true;
            }

            // "Show/Show.S01.1080p.WEB": releases of its own seasons.
            if (!isRoot && SeasonNames.MayTell(folder) && names.Parse(folder) is { Season: not null, Title.Length: > 0 } release
                && (own ??= names.Parse(name)) is { Season: null, Title.Length: > 0 } && IsSame(own.Title, release.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By its files: episodes that are called like the folder, and no more films than episodes among them.</summary>
    public bool ByFiles(FolderContent folder, List<VideoCopy> copies, List<NamedFile> episodes)
    {
        if (folder.IsRoot || FolderNames.IsGeneric(folder.Name) || names.Parse(folder.Name) is not { Season: null, AirDate: null, Title.Length: > 0 } own)
        {
            return false;
        }

        if (episodes.Count == 0)
        {
            return copies.Count > 1 && copies.TrueForAll(c => c.Name.Year is null or 0 && IsDashed(c.Stem, own.Title));
        }

        var numbered = episodes.FindAll(e => e.Name.Episodes.Count > 0);
        if (copies.Count > episodes.Count || (numbered.Count == 0 && episodes.Count < 2 && own.Year is null && own.Ids.Count == 0))
        {
            return false;
        }

        var others = episodes.Select(e => e.Name.Title).Where(t => t.Length > 0 && !IsSame(t, own.Title)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return others == 0 || (others == 1 && copies.Count == 0 && (own.Year is not null || own.Ids.Count > 0));
    }

    public bool IsSame(string left, string right) => string.Equals(titles.Normalize(left), titles.Normalize(right), StringComparison.Ordinal);

    /// <summary><c>Title - 01</c>: two digits at least, so that the second film of a series of films is not meant.</summary>
    private static bool IsDashed(string stem, string title)
    {
        if (!stem.StartsWith(title, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = stem.AsSpan(title.Length).TrimStart();
        if (rest.Length < 3 || rest[0] != '-')
        {
            return false;
        }

        rest = rest[1..].TrimStart();
        var digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
        return digits is >= 2 and <= 4 && (digits == rest.Length || rest[digits] is ' ' or '.' or '_' or '[' or '(' or 'v');
    }
}
