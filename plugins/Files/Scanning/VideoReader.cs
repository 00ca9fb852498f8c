using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Finds the copies of films among the files of a folder: parts are joined, extras, samples and episodes set apart.</summary>
internal sealed class VideoReader
{
    private const long Megabyte = 1024 * 1024;
    private readonly INames _names;
    private readonly long _sampleBelow;

    public VideoReader(INames names, int sampleBelow) => (_names, _sampleBelow) = (names, sampleBelow * Megabyte);

    /// <summary>The copies, in order of their names, the extras, and the episodes.</summary>
    public (List<VideoCopy> Copies, List<FileEntry> Extras, List<NamedFile> Episodes) Read(FolderContent folder)
    {
        var (parsed, extras) = ReadAll(folder, only: null);
        var episodes = parsed.FindAll(v => IsEpisode(v.Name));
        parsed.RemoveAll(v => IsEpisode(v.Name));
        var copies = Join(parsed);
        if (Disc(folder) is { } disc)
        {
            copies.Add(disc);
        }

        if (copies.Count == 0 && episodes.Count == 0 && !folder.IsRoot && !FolderNames.IsGeneric(folder.Name) && PartFolders(folder) is { } parts)
        {
            copies.Add(parts);
        }

        copies.Sort((a, b) => string.CompareOrdinal(a.Files[0].Name, b.Files[0].Name));
        return (copies, extras, episodes);
    }

    /// <summary>All videos but extras with what their names say, and the extras.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="only">The only ones that count; null for all.</param>
    public (List<NamedFile> Mains, List<FileEntry> Extras) ReadAll(FolderContent folder, IReadOnlySet<string>? only)
    {
        var isDisc = folder.Listing.HasFile("VIDEO_TS.IFO") || folder.Listing.HasFile("index.bdmv");
        var videos = folder.Files.Where(f => FileKinds.Of(f.Name) == FileKind.Video && !(isDisc && IsOfDisc(f))).ToList();
        var mains = videos.Where(v => !IsExtra(v, folder, videos)).ToList();
        var extras = videos.Except(mains).ToList();
        return (mains.Where(f => only is null || only.Contains(f.Name)).Select(f => new NamedFile(f, Parse(f))).ToList(), extras);
    }

    /// <summary>What the name of a main file says. It is no sample, so that a name which ends in that word is a title: <c>The.Sample.mkv</c>.</summary>
    private ParsedName Parse(FileEntry file)
    {
        const string Word = "sample";
        var (name, stem) = (_names.Parse(file.Name), file.Stem);
        return name.Title.Length > 0 && name.Year is null && !IsEpisode(name) && stem.EndsWith(Word, StringComparison.OrdinalIgnoreCase) && !name.Title.EndsWith(Word, StringComparison.OrdinalIgnoreCase)
            ? name with { Title = $"{name.Title} {stem[^Word.Length..]}" }
            : name;
    }

    public static bool IsEpisode(ParsedName name) => name.Season is not null || name.Episodes.Count > 0 || name.AirDate is not null;

    private static bool IsOfDisc(FileEntry file) => FileKinds.Ending(file.Name) is "vob" or "m2ts";

    private bool IsExtra(FileEntry video, FolderContent folder, List<FileEntry> videos)
    {
        var stem = video.Stem;
        if (stem.Equals(folder.Name, StringComparison.OrdinalIgnoreCase)
            || (!folder.IsRoot && stem.Equals(_names.Parse(folder.Name).Title, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (ExtraNames.IsWhole(stem))
        {
            return videos.Count > 1 || folder.Below.Any(f => FolderNames.IsDisc(f.Folder));
        }

        if (ExtraNames.StemOfExtra(stem) is not { } film)
        {
            return IsSample(stem) && videos.Exists(v => v.Length > video.Length && !ExtraNames.SaysSample(v.Stem));
        }

        // "The.Sample.mkv" alone is a film; beside a film it begins like, it is not.
        var isOfAnother = videos.Exists(v => v != video && (film.StartsWith(v.Stem, StringComparison.OrdinalIgnoreCase) || v.Stem.StartsWith(film, StringComparison.OrdinalIgnoreCase)) && ExtraNames.StemOfExtra(v.Stem) is null);
        var isOfFolder = !folder.IsRoot && film.StartsWith(folder.Name, StringComparison.OrdinalIgnoreCase);
        var isDashed = stem[film.Length..].TrimStart()[0] == '-';
        return (isOfAnother || isOfFolder || isDashed) && (!stem.AsSpan(film.Length).Contains("sample", StringComparison.OrdinalIgnoreCase) || video.Length < _sampleBelow);

        bool IsSample(string text) => ExtraNames.SaysSample(text) && video.Length < _sampleBelow;
    }

    /// <summary>Joins parts whose names differ in the part's number only.</summary>
    public List<VideoCopy> Join(List<NamedFile> videos)
    {
        var copies = new List<VideoCopy>();
        var stems = videos.Where(v => v.Name.PartStem is not null)
            .GroupBy(v => v.Name.PartStem!, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.OrderBy(v => v.Name.Part).ToList())
            .Where(g => g.Count > 1 && g.Select((v, i) => v.Name.Part == i + 1).All(fits => fits))
            .ToList();
        foreach (var parts in stems)
        {
            var stem = parts[0].Name.PartStem!.TrimEnd(' ', '-', '.', '_');
            copies.Add(new VideoCopy { Files = parts.ConvertAll(p => p.File), Stem = stem, Name = _names.Parse(stem) });
        }

        var joined = stems.SelectMany(g => g).Select(v => v.File.Name).ToHashSet(StringComparer.Ordinal);
        copies.AddRange(videos.Where(v => !joined.Contains(v.File.Name)).Select(v => new VideoCopy { Files = [v.File], Stem = v.File.Stem, Name = v.Name }));
        return copies;
    }

    public VideoCopy? Disc(FolderContent folder)
    {
        var all = folder.Below.Concat(folder.Files).ToList();
        var (index, kind) = (all.Find(f => f.Leaf.Equals("VIDEO_TS.IFO", StringComparison.OrdinalIgnoreCase)), "dvd");
        if (index is null)
        {
            (index, kind) = (all.Find(f => f.Leaf.Equals("index.bdmv", StringComparison.OrdinalIgnoreCase) && f.Folder is "BDMV" or "bdmv" or ""), "bluray");
        }

        if (index is null)
        {
            return null;
        }

        var top = index.Folder;
        var size = all.Where(f => top.Length == 0 ? f.Folder.Length == 0 : f.Name.StartsWith(top + "/", StringComparison.Ordinal)).Sum(f => f.Length);
        return new VideoCopy { Files = [index with { Length = size }], Stem = folder.Name, Name = _names.Parse(folder.Name), Disc = kind };
    }

    /// <summary><c>CD1/film.avi</c> and <c>CD2/film.avi</c> are one film.</summary>
    private VideoCopy? PartFolders(FolderContent folder)
    {
        var parts = folder.Below
            .Where(f => FolderNames.PartOf(f.Folder) > 0 && FileKinds.Of(f.Name) == FileKind.Video && !IsEpisode(_names.Parse(f.Leaf)))
            .GroupBy(f => FolderNames.PartOf(f.Folder))
            .OrderBy(g => g.Key)
            .ToList();
        return parts.Count > 1 && parts.Select((g, i) => g.Key == i + 1).All(fits => fits)
            ? new VideoCopy { Files = parts.ConvertAll(g => g.MaxBy(f => f.Length)!), Stem = folder.Name, Name = _names.Parse(folder.Name) }
            : null;
    }
}
