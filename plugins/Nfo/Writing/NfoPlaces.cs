using System.Text.RegularExpressions;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Finds the NFO's place by the paths of an item's files, as media centres look for it.</summary>
internal sealed partial class NfoPlaces
{
    private const string Ending = ".nfo";
    private readonly string _root;
    private readonly NfoNaming _naming;
    private readonly Dialect _dialect;
    private readonly INames _names;

    public NfoPlaces(WriteOptions options, INames names)
    {
        _root = options.Name ?? RootName(options.Folder);
        (_naming, _dialect, _names) = (options.File, options.Dialect, names);
    }

    /// <summary>The folder's own name, as sources call it.</summary>
    private static string RootName(string folder)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.Replace('\\', '/')));
        return name is "" or "." or ".." ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) : name;
    }

    /// <summary>Notes where the video of an item lies.</summary>
    public void Note(MediaItem item, ShowFolders shows)
    {
        foreach (var file in item.Versions?.SelectMany(v => v.Files).Where(f => f.Role == MediaFile.Main) ?? [])
        {
            if (Below(file.Path) is { } video)
            {
                shows.Add(item.Kind == ItemKinds.Episode ? Show(item) : null, item.Placement?.Season, Paths.FolderOf(video));
            }
        }
    }

    /// <summary>The place; null, with a reason, if there is none.</summary>
    /// <param name="item">The item.</param>
    /// <param name="shows">Where the episodes of all series lie.</param>
    /// <param name="problem">Why there is none.</param>
    public NfoPlace? Find(MediaItem item, ShowFolders shows, out string? problem)
    {
        var own = item.Ids.FirstOrDefault(i => i.Scheme == IdSchemes.FilePath) is { IsEmpty: false } id ? id.Value : null;
        var file = item.Versions?.SelectMany(v => v.Files).FirstOrDefault(f => f.Role == MediaFile.Main)?.Path;
        if ((own ?? file) is not { } any)
        {
            problem = "no file of it is known, so that its NFO has no place";
            return null;
        }

        if (Below(any) is null)
        {
            problem = $"its files are not below the folder '{_root}': set name: to the first part of '{any}'";
            return null;
        }

        problem = null;
        own = own is null ? null : Below(own);
        if (own is not null && NumberBehind().Replace(own, "") is var plain && (plain.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || plain.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            return new NfoPlace([plain], plain, null);
        }

        switch (item.Kind)
        {
            case ItemKinds.Season when Show(item) is { } show:
                return OfSeason(item, show, shows);
            case ItemKinds.Series when own is not null:
                problem = shows.Refused(own);
                return problem is null ? new NfoPlace([Written(item, Paths.Join(own, "tvshow.nfo"))], Paths.Join(own, "tvshow.nfo"), null) : null;
            case ItemKinds.Artist or ItemKinds.Album when own is not null:
                return new NfoPlace([Paths.Join(own, item.Kind + Ending)], Paths.Join(own, item.Kind + Ending), null);
            case ItemKinds.Movie or ItemKinds.MusicVideo or ItemKinds.Episode when file is not null && Below(file) is { } video:
                return OfVideo(item, video, own);
            default:
                problem = $"items of the kind {item.Kind} without a file have no NFO";
                return null;
        }
    }

    /// <summary>The folder of a season's series, below the root.</summary>
    private string? Show(MediaItem item)
        => item.Placement?.ParentIds.FirstOrDefault(i => i.Scheme == IdSchemes.FilePath) is { IsEmpty: false } id ? Below(id.Value) : null;

    /// <summary>The season's folder is that of its episodes, or else of its pictures; without one an NFO is changed where it stands, if its folder has the season's title.</summary>
    private NfoPlace OfSeason(MediaItem item, string show, ShowFolders shows)
    {
        var folder = item.Placement?.Season is { } number ? shows.OfSeason(show, number, _names) : null;
        folder ??= item.Artwork?.Select(a => a.Path is { } path ? Below(path) : null).OfType<string>().Select(Paths.FolderOf)
            .FirstOrDefault(f => f != show && Paths.IsIn(f, show) && Paths.LeafOf(f) == item.Title);
        var place = Paths.Join(folder ?? Paths.Join(show, item.Title.Replace('/', '_')), "season.nfo");
        return new NfoPlace([Written(item, place)], place, null) { IsNewRefused = folder is null };
    }

    private NfoPlace OfVideo(MediaItem item, string video, string? own)
    {
        var isPart = item.Versions![0].Files.Count(f => f.Role == MediaFile.Main) > 1;
        var (folder, stem) = Stem(video, isPart);
        if (item.Kind == ItemKinds.Episode)
        {
            return Place([Paths.Join(folder, stem + Ending)], Paths.Join(folder, stem + Ending), null);
        }

        // A film has a folder of its own if its id is that folder, and not a file.
        var home = own is not null && video.StartsWith(own + "/", StringComparison.Ordinal) && !own.Equals(video, StringComparison.Ordinal) ? own : null;
        var byVideo = Paths.Join(folder, stem + Ending);
        if (home is null)
        {
            return Place([byVideo], byVideo, null);
        }

        var byFilm = Paths.Join(home, "movie.nfo");
        var isFilm = _naming switch { NfoNaming.Movie => true, NfoNaming.Video => false, _ => _dialect == Dialect.Jellyfin };
        var candidates = new List<string> { byFilm, byVideo, Paths.Join(folder, LeafStem(video) + Ending), Paths.Join(home, Paths.LeafOf(home) + Ending) };
        return isFilm ? Place(candidates, byFilm, byVideo) : Place(candidates, byVideo, byFilm);

        NfoPlace Place(IReadOnlyList<string> paths, string fresh, string? other)
            => new([.. paths.Select(p => Written(item, p)).Distinct(StringComparer.Ordinal)], fresh, other == fresh ? null : other);
    }

    /// <summary>Names are compared without case; what the source saw tells how they are written.</summary>
    private static string Written(MediaItem item, string path)
        => item.Attachments?.FirstOrDefault(a => a.Role == Attachment.Nfo && a.Name.Equals(Paths.LeafOf(path), StringComparison.OrdinalIgnoreCase)) is { } seen ? Paths.Join(Paths.FolderOf(path), seen.Name) : path;

    /// <summary>Folder and name of a video's NFO; discs have a place of their own.</summary>
    private (string Folder, string Stem) Stem(string video, bool isPart)
    {
        var folders = Paths.FolderOf(video).Split('/');
        if (Paths.LeafOf(video).Equals("VIDEO_TS", StringComparison.OrdinalIgnoreCase))
        {
            return (video, "VIDEO_TS");
        }

        if (Paths.LeafOf(video).Equals("BDMV", StringComparison.OrdinalIgnoreCase))
        {
            return (video, "index");
        }

        if (Array.FindIndex(folders, f => f.Equals("BDMV", StringComparison.OrdinalIgnoreCase)) is var at and >= 0)
        {
            return (string.Join('/', folders[..(at + 1)]), "index");
        }

        if (Array.FindIndex(folders, f => f.Equals("VIDEO_TS", StringComparison.OrdinalIgnoreCase)) is var dvd and >= 0)
        {
            return (string.Join('/', folders[..(dvd + 1)]), "VIDEO_TS");
        }

        var stem = LeafStem(video);
        return (Paths.FolderOf(video), isPart && _names.Parse(stem).PartStem is { Length: > 0 } whole ? whole : stem);
    }

    /// <summary>The path below the root; null if it is not below.</summary>
    private string? Below(string path)
        => path.StartsWith(_root + "/", StringComparison.Ordinal) ? path[(_root.Length + 1)..] : path == _root ? "" : null;

    /// <summary>The second and later episodes of one NFO have a number behind its path.</summary>
    [GeneratedRegex("#[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBehind();

    private static string LeafStem(string path) => Path.GetFileNameWithoutExtension(Paths.LeafOf(path));
}
