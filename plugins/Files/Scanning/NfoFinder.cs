namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Finds the NFO files of a film, the likeliest first; those of release groups come last.</summary>
internal static class NfoFinder
{
    public static IReadOnlyList<FileEntry> Find(FilmDraft film, string folderName)
    {
        var files = film.Others.Where(f => FileKinds.Of(f.Name) == FileKind.Nfo).ToList();
        var wanted = new List<string>();
        if (film.IsFolder)
        {
            wanted.Add("movie.nfo");
        }

        wanted.AddRange(film.Copies.SelectMany(c => c.Stems).Select(stem => stem + ".nfo"));
        if (film.IsFolder)
        {
            wanted.AddRange([folderName + ".nfo", "VIDEO_TS/VIDEO_TS.nfo", "VIDEO_TS.nfo", "BDMV/index.nfo", "index.nfo"]);
        }

        var found = new List<FileEntry>();
        foreach (var name in wanted)
        {
            found.AddRange(files.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !found.Contains(f)));
        }

        found.AddRange(files.Where(f => f.Folder.Length == 0 && film.IsFolder && !found.Contains(f)));
        return found;
    }
}
