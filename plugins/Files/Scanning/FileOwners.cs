namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Gives the files of a folder of several films to the film whose name they begin with; the longest name wins.</summary>
internal sealed class FileOwners
{
    private readonly IReadOnlyList<List<VideoCopy>> _films;
    private readonly Dictionary<string, List<VideoCopy>> _byStem = new(StringComparer.OrdinalIgnoreCase);

    public FileOwners(IReadOnlyList<List<VideoCopy>> films)
    {
        _films = films;
        foreach (var film in films)
        {
            foreach (var stem in film.SelectMany(c => c.Stems))
            {
                _byStem.TryAdd(stem, film);
            }
        }
    }

    public Dictionary<List<VideoCopy>, List<FileEntry>> Assign(IEnumerable<FileEntry> files)
    {
        var owned = _films.ToDictionary(f => f, _ => new List<FileEntry>());
        foreach (var file in files)
        {
            if (Owner(file.Name) is { } owner)
            {
                owned[owner].Add(file);
            }
        }

        return owned;
    }

    /// <summary>Subtitles and pictures in folders below: those in a folder with the video's name (<c>Subs/Show S01E01/2_eng.srt</c>), and those that begin with it.</summary>
    public Dictionary<List<VideoCopy>, List<FileEntry>> AssignBelow(IEnumerable<FileEntry> files)
    {
        var owned = _films.ToDictionary(f => f, _ => new List<FileEntry>());
        foreach (var file in files.Where(f => FileKinds.Of(f.Name) is FileKind.Subtitle or FileKind.Image))
        {
            var last = file.Folder[(file.Folder.LastIndexOf('/') + 1)..];
            if ((_byStem.GetValueOrDefault(last) ?? Owner(file.Leaf)) is { } owner)
            {
                owned[owner].Add(file);
            }
        }

        return owned;
    }

    private List<VideoCopy>? Owner(string name)
    {
        for (var end = name.Length - 1; end > 0; end--)
        {
            // "Movie 2.srt" does not belong to "Movie.mkv": a blank separates only before a dash.
            var separates = name[end] is '.' or '-' or '_' || (name[end] == ' ' && end + 1 < name.Length && name[end + 1] == '-');
            if (separates && _byStem.TryGetValue(name[..end].TrimEnd(), out var owner))
            {
                return owner;
            }
        }

        return null;
    }
}
