using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Decides whether a folder is one film or holds films of their own, and which copies are versions of one film.</summary>
internal sealed class FilmGrouper
{
    private readonly INames _names;
    private readonly ITitles _titles;

    public FilmGrouper(INames names, ITitles titles) => (_names, _titles) = (names, titles);

    /// <summary>The films of a folder, in ordinal order of their keys, and the extras that belong to none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="copies">The copies of films in it.</param>
    /// <param name="extras">Its extras.</param>
    /// <param name="episodes">Its episodes, whose files are theirs alone.</param>
    public (FolderKind Kind, IReadOnlyList<FilmDraft> Films, IReadOnlyList<FileEntry> Strays) Group(FolderContent folder, List<VideoCopy> copies, List<FileEntry> extras, List<NamedFile> episodes)
    {
        if (copies.Count == 0)
        {
            return (FolderKind.Mixed, [], extras);
        }

        var folderName = _names.Parse(folder.Name);
        if (IsOneFilm(folder, folderName, copies, episodes.Count))
        {
            return (FolderKind.Film, [FolderFilm(folder, folderName, copies, extras)], []);
        }

        var films = Loose(folder, copies, extras, episodes, out var strays);
        return (FolderKind.Mixed, films, strays);
    }

    private bool IsOneFilm(FolderContent folder, ParsedName folderName, List<VideoCopy> copies, int episodes)
    {
        if (copies.Exists(c => c.Disc is not null))
        {
            return copies.Count == 1 || copies.TrueForAll(c => c.Disc is not null || IsOfFolder(c, folder, folderName));
        }

        if (folder.IsRoot || FolderNames.IsGeneric(folder.Name) || folderName.Season is not null)
        {
            return false;
        }

        if (copies.Count == 1)
        {
            // "Thrillers/Charade (1963).mkv": the file says more than the folder, which may hold a second film tomorrow.
            var saysMore = copies[0].Name.Year is not null && folderName.Year is null && folderName.Ids.Count == 0;
            return episodes == 0 && (IsOfFolder(copies[0], folder, folderName) || (folder.OtherFolders.Count == 0 && !saysMore));
        }

        var first = copies[0];
        return episodes == 0 && (copies.TrueForAll(c => IsLabelled(c, folder))
            || (copies.TrueForAll(c => IsOfFolder(c, folder, folderName) || IsSameFilm(c, first)) && copies.TrueForAll(c => IsLabelled(c, folder) || IsSameFilm(c, first))));
    }

    /// <summary>Jellyfin and Emby versions begin with the folder's name: <c>Film (2003) - 4K</c>, <c>Film (2003) [Extended]</c>.</summary>
    private static bool IsLabelled(VideoCopy copy, FolderContent folder)
        => copy.Stem.StartsWith(folder.Name, StringComparison.OrdinalIgnoreCase)
            && (copy.Stem.Length == folder.Name.Length || copy.Stem.AsSpan(folder.Name.Length).TrimStart()[0] is '-' or '[' or '{' or '(');

    private bool IsOfFolder(VideoCopy copy, FolderContent folder, ParsedName folderName)
        => IsLabelled(copy, folder)
            || copy.Name.Title.Length == 0
            || copy.Name.Ids.Intersect(folderName.Ids).Any()
            || (SameTitle(copy.Name.Title, folderName.Title) && (copy.Name.Year is null || folderName.Year is null || copy.Name.Year == folderName.Year));

    private bool IsSameFilm(VideoCopy left, VideoCopy right)
    {
        if (left.Name.Ids.Count > 0 && right.Name.Ids.Count > 0)
        {
            return left.Name.Ids.Intersect(right.Name.Ids).Any();
        }

        return left.Name.Title.Length > 0 && left.Name.Year == right.Name.Year && left.Name.Year is not null && SameTitle(left.Name.Title, right.Name.Title);
    }

    private bool SameTitle(string left, string right) => string.Equals(_titles.Normalize(left), _titles.Normalize(right), StringComparison.Ordinal);

    private static FilmDraft FolderFilm(FolderContent folder, ParsedName name, List<VideoCopy> copies, List<FileEntry> extras)
    {
        var mains = copies.SelectMany(c => c.Files).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var below = folder.Below.Where(f => !FolderNames.IsDisc(f.Top) && !FolderNames.IsBesideDisc(f.Top) && FileKinds.Of(f.Name) == FileKind.Video && !mains.Contains(f.Name));
        return new FilmDraft
        {
            Key = "",
            Copies = copies,
            FolderName = name,
            Extras = [.. extras, .. below],
            Others = [.. folder.Files.Concat(folder.Below).Where(f => FileKinds.Of(f.Name) is not (FileKind.Video or FileKind.Disc or FileKind.Other))],
            Stamp = folder.Stamp,
        };
    }

    private List<FilmDraft> Loose(FolderContent folder, List<VideoCopy> copies, List<FileEntry> extras, List<NamedFile> episodes, out IReadOnlyList<FileEntry> strays)
    {
        var groups = new List<List<VideoCopy>>();
        var byTitle = new Dictionary<string, List<VideoCopy>>(StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            // Films without a year are told apart by their files only.
            var keys = copy.Name.Ids.Select(id => id.ToString()).ToList();
            if (copy.Name.Year is { } year && copy.Name.Title.Length > 0 && keys.Count == 0)
            {
                keys.Add($"{_titles.Normalize(copy.Name.Title)}|{year}");
            }

            var group = keys.Select(k => byTitle.GetValueOrDefault(k)).FirstOrDefault(g => g is not null);
            if (group is null)
            {
                groups.Add(group = []);
            }

            group.Add(copy);
            keys.ForEach(k => byTitle.TryAdd(k, group));
        }

        // Files of an episode that begins like a film are the episode's.
        var owners = new FileOwners([.. groups, .. episodes.Select(e => new List<VideoCopy> { new() { Files = [e.File], Stem = e.File.Stem, Name = e.Name } })]);
        var films = new List<FilmDraft>(groups.Count);
        var (owned, ownedExtras) = (owners.Assign(folder.Files.Where(f => FileKinds.Of(f.Name) is FileKind.Image or FileKind.Subtitle or FileKind.Nfo)), owners.Assign(extras));
        foreach (var group in groups)
        {
            var (others, own) = (owned[group], ownedExtras[group]);
            films.Add(new FilmDraft
            {
                Key = group[0].Files[0].Name,
                Copies = group,
                Extras = own,
                Others = others,
                Stamp = Stamp.Of(group.SelectMany(c => c.Files).Concat(own).Concat(others)),
            });
        }

        var taken = groups.SelectMany(g => ownedExtras[g]).ToHashSet();
        strays = [.. extras.Where(e => !taken.Contains(e))];
        films.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        return films;
    }
}
