using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Organizing.Naming;
using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>The new name of each file of an item: what begins with the old name begins with the new one, and keeps what stands behind it.</summary>
internal sealed class Renaming
{
    private readonly Dictionary<string, string> _to = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Old, string New)> _stems = [];
    private readonly NewName _name;
    private readonly bool _isOwnFolder;

    /// <param name="name">The new folder, and the name of what begins with none of the versions' names.</param>
    /// <param name="isOwnFolder">Whether files can keep names such as <c>poster.jpg</c> there.</param>
    /// <param name="versions">The versions with their new names.</param>
    public Renaming(NewName name, bool isOwnFolder, IReadOnlyList<NamedVersion> versions)
    {
        (_name, _isOwnFolder) = (name, isOwnFolder);
        foreach (var version in versions)
        {
            Add(version);
        }

        foreach (var home in versions.Where(v => v.Home.Length > 0).Select(v => PathText.Leaf(v.Home)).Distinct(StringComparer.Ordinal).Where(h => !_stems.Exists(s => string.Equals(s.Old, h, StringComparison.OrdinalIgnoreCase))))
        {
            // What is called like the folder is of all versions.
            _stems.Add((home, versions.Count > 1 && isOwnFolder ? PathText.Leaf(name.Folder) : name.Stem));
        }

        _stems.Sort((a, b) => b.Old.Length != a.Old.Length ? b.Old.Length.CompareTo(a.Old.Length) : string.CompareOrdinal(a.Old, b.Old));
    }

    public List<MoveFile> Files { get; } = [];

    /// <summary>Gives a file of a folder that goes as a whole its new place. False if the new folder is not its own and has no room for folders.</summary>
    public bool Add(FoundFile file, string home)
    {
        var inside = file.Path[(home.Length == 0 ? 0 : home.Length + 1)..];
        if (!inside.Contains('/', StringComparison.Ordinal))
        {
            return Add(file, [Leaf(inside), inside]);
        }

        if (!_isOwnFolder)
        {
            return false;
        }

        var parts = inside.Split('/');
        if (FolderNames.IsDisc(parts[0]))
        {
            return Add(file, [inside]);
        }

        return Add(file, [string.Join('/', parts.Select((p, i) => Replaced(p, isName: i == parts.Length - 1) ?? p)), inside]);
    }

    /// <summary>Gives a file that begins with a version's name its new place.</summary>
    public bool AddLoose(FoundFile file) => Add(file, [Leaf(file.Leaf), file.Leaf]);

    /// <summary>The new name of a version's first file.</summary>
    public string MainOf(NamedVersion version) => _to[version.Paths[0]];

    /// <summary>A main file or part.</summary>
    private void Add(NamedVersion version)
    {
        for (var i = 0; i < version.Paths.Count && !version.KeepsInside; i++)
        {
            var part = version.Paths.Count > 1 ? $" - cd{version.Files[i].Part ?? i + 1}" : "";
            var leaf = PathText.Leaf(version.Paths[i]);
            _to[version.Paths[i]] = version.NewStem + part + leaf[version.StemOf(i).Length..];
            _taken.Add(_to[version.Paths[i]]);
            _stems.Add((version.StemOf(i), version.NewStem + part));
        }

        if (!_stems.Exists(s => string.Equals(s.Old, version.Stem, StringComparison.OrdinalIgnoreCase)))
        {
            _stems.Add((version.Stem, version.NewStem));
        }
    }

    private bool Add(FoundFile file, string[] wishes)
    {
        string? inside = _to.GetValueOrDefault(file.Path);
        if (inside is null)
        {
            wishes = [.. wishes.Where(w => SafeNames.Bytes(PathText.Leaf(w)) <= SafeNames.Longest)];
            inside = wishes.FirstOrDefault(_taken.Add);
            for (var number = 2; inside is null; number++)
            {
                var leaf = PathText.Leaf(wishes[^1]);
                var stem = FileKinds.WithoutEnding(leaf);
                var wish = PathText.Join(PathText.Folder(wishes[^1]), $"{SafeNames.Cut(stem, SafeNames.Longest - (leaf.Length - stem.Length) - 8)} ({number}){leaf[stem.Length..]}");
                inside = _taken.Add(wish) ? wish : null;
            }
        }

        Files.Add(new MoveFile { From = file.Path, To = PathText.Join(_name.Folder, inside), Length = file.Length, Time = file.Time });
        return true;
    }

    private string Leaf(string leaf)
    {
        if (Replaced(leaf, isName: true) is { } replaced)
        {
            return replaced;
        }

        var kind = FileKinds.Of(leaf);
        var stem = FileKinds.WithoutEnding(leaf);
        var ending = leaf[stem.Length..];
        if (kind == FileKind.Subtitle && SubtitleName.Read(stem) is { Language: { } language, Title: null } subtitle)
        {
            // "English.srt" says enough in a folder, but players look for the video's name.
            return $"{_name.Stem}.{language}{(subtitle.IsForced ? ".forced" : "")}{(subtitle.IsHearingImpaired ? ".sdh" : "")}{(subtitle.IsDefault ? ".default" : "")}{ending}";
        }

        return _isOwnFolder || FileKinds.Of(leaf) is FileKind.Disc ? leaf : (kind, stem.ToLowerInvariant()) switch
        {
            (FileKind.Nfo, "movie") when ending.Equals(".nfo", StringComparison.OrdinalIgnoreCase) => _name.Stem + ending,
            (FileKind.Image, "folder" or "cover" or "movie" or "default") => $"{_name.Stem}-poster{ending}",
            _ => $"{_name.Stem}-{leaf}",
        };
    }

    /// <summary>A name that begins with an old one, with the new one in its place; null if it begins with none.</summary>
    private string? Replaced(string text, bool isName)
    {
        foreach (var (old, now) in _stems)
        {
            if (text.StartsWith(old, StringComparison.OrdinalIgnoreCase)
                && (text.Length == old.Length || (isName && (text[old.Length] is '.' or '-' or '_' || (text[old.Length] == ' ' && old.Length + 1 < text.Length && text[old.Length + 1] is '-' or '[' or '(')))))
            {
                return now + text[old.Length..];
            }
        }

        return null;
    }
}
