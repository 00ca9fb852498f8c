using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Organizing.Naming;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Makes of an item what its files would be called: the names by template, the files from the disk.</summary>
internal sealed class Wishes(Places places, string rootName, PathTemplate film, PathTemplate episode, INames names)
{
    private readonly FolderFiles _folders = new(places);
    private readonly KnownSeries _series = new(names);
    private readonly SeriesHomes _homes = new(places, rootName);

    /// <summary>The wish, with a number behind its names from 2 on; null if the item has no files of its own to move.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: it can have no name, or is not of this folder.</exception>
    public Wish? Of(MediaItem item, IReadOnlyList<NamedVersion> versions, int number)
        => item.Kind is ItemKinds.Series or ItemKinds.Season ? Folder(item, number) : Videos(item, versions, number);

    /// <summary>Remembers what later items need to know of this one.</summary>
    public void Note(MediaItem item)
    {
        if (item.Kind == ItemKinds.Series)
        {
            _series.Add(item);
        }
        else if (item.Kind == ItemKinds.Episode)
        {
            _homes.Note(item);
        }
    }

    /// <summary>Whether the folder of a series or season may be known only when its episodes were seen.</summary>
    public bool IsLate(MediaItem item) => item.Kind is ItemKinds.Series or ItemKinds.Season && _homes.Of(item) is null;

    public List<NamedVersion> Versions(MediaItem item) => ItemVersions.Of(item, rootName);

    /// <summary>Where the main file would go; its ending is that of the file.</summary>
    public string Main(MediaItem item, IReadOnlyList<NamedVersion> versions, int number)
    {
        var (name, named, _) = Named(item, versions, number);
        var first = named[0];
        return PathText.Join(name.Folder, first.KeepsInside ? first.Paths[0][(first.Home.Length == 0 ? 0 : first.Home.Length + 1)..] : new Renaming(name, true, named).MainOf(first));
    }

    private Wish? Videos(MediaItem item, IReadOnlyList<NamedVersion> versions, int number)
    {
        var (name, named, isOwnFolder) = Named(item, versions, number);
        var renaming = new Renaming(name, isOwnFolder, named);
        var leaves = new List<MoveFolder>();
        foreach (var group in named.GroupBy(v => v.Home, StringComparer.Ordinal))
        {
            var inFolder = group.ToList();
            if (ItemVersions.IsFolder(item, inFolder, rootName, _folders))
            {
                var (files, below) = _folders.Whole(group.Key);
                if (files.Find(f => !renaming.Add(f, group.Key)) is { Path: { } stuck })
                {
                    throw new PluginException(ErrorKind.ItemRejected, $"The template gives the film no folder of its own, and it has the folder '{PathText.Folder(stuck)}'.", "Use a template with a folder, such as {{title}} ({{year}})/{{title}} ({{year}}).");
                }

                leaves.AddRange(below);
                leaves.Add(_folders.Folder(group.Key));
            }
            else
            {
                var listing = _folders.List(group.Key);
                var extras = (item.Versions ?? []).SelectMany(v => v.Files).Where(f => f.Role == MediaFile.Extra).Select(f => ItemVersions.Below(f.Path, rootName)).ToHashSet(StringComparer.Ordinal);
                var own = inFolder.SelectMany(v => v.Paths.Select((_, i) => v.StemOf(i)).Append(v.Stem)).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(listing.Of)
                    .Concat(listing.Files.Where(f => extras.Contains(f.Path))).DistinctBy(f => f.Path, StringComparer.Ordinal).OrderBy(f => f.Path, StringComparer.Ordinal);
                foreach (var file in own)
                {
                    _ = renaming.AddLoose(file);
                }

                if (group.Key.Length > 0)
                {
                    leaves.Add(_folders.Folder(group.Key));
                }
            }

            leaves.AddRange(PathText.Above(group.Key).Select(_folders.Folder));
        }

        var main = versions[0].Paths[0];
        return new Wish
        {
            Files = [.. renaming.Files.OrderBy(f => string.Equals(f.From, main, StringComparison.Ordinal) ? 0 : 1).DistinctBy(f => f.From, StringComparer.Ordinal)],
            Leaves = [.. leaves.DistinctBy(f => f.Path, StringComparer.Ordinal).OrderByDescending(f => f.Path.Count(c => c == '/')).ThenBy(f => f.Path, StringComparer.Ordinal)],
        };
    }

    /// <summary>What stands in a series' or season's folder beside its episodes: NFO, artwork, theme.</summary>
    private Wish? Folder(MediaItem item, int number)
    {
        var home = _homes.Of(item);
        if (home is null || episode.SeriesParts == 0)
        {
            return null;
        }

        var values = NameValues.Of(_series.Titled(item), null, PathText.Leaf(home), null, _series.YearOf(item, home));
        var name = episode.Of(values);
        var folders = item.Kind == ItemKinds.Series ? name.Folders.Take(episode.SeriesParts) : name.Folders;
        if (number > 1 || (item.Kind == ItemKinds.Season && name.Folders.Count == episode.SeriesParts))
        {
            return null;
        }

        var renaming = new Renaming(new NewName([.. folders], ""), true, []);
        foreach (var file in _folders.List(home).OfNone.Where(f => FileKinds.Of(f.Leaf) is not (FileKind.Video or FileKind.Disc)))
        {
            _ = renaming.Add(file, home);
        }

        var below = item.Kind == ItemKinds.Series ? _folders.List(home).Folders.Where(f => FolderNames.BelongsToFilm(f) || f.Equals(".actors", StringComparison.OrdinalIgnoreCase)).Select(f => PathText.Join(home, f)).ToList() : [];
        var leaves = new List<MoveFolder>();
        foreach (var folder in below)
        {
            var (files, inner) = _folders.Whole(folder);
            files.ForEach(f => renaming.Add(f, home));
            leaves.AddRange([.. inner, _folders.Folder(folder)]);
        }

        leaves.AddRange([_folders.Folder(home), .. PathText.Above(home).Select(_folders.Folder)]);
        return new Wish { Files = renaming.Files, Leaves = leaves };
    }

    private (NewName Name, List<NamedVersion> Versions, bool IsOwnFolder) Named(MediaItem item, IReadOnlyList<NamedVersion> versions, int number)
    {
        var isEpisode = item.Kind == ItemKinds.Episode;
        var template = isEpisode ? episode : film;
        var year = _series.YearOf(item, versions[0].Home);
        var stems = new List<string>(versions.Count);
        NewName? first = null;
        foreach (var version in versions)
        {
            var name = template.Of(NameValues.Of(_series.Titled(item), version.Version, version.Stem, names.Parse(version.Stem), year));
            if (name.Stem.Length == 0)
            {
                throw new PluginException(ErrorKind.ItemRejected, "The template leaves nothing of a name for it.", "Put the title into the template.");
            }

            first ??= name;
            stems.Add(name.Stem);
        }

        var named = Apart(versions, stems);

        var numbered = first!.Numbered(number, template.IsOwnFolder);
        if (number > 1)
        {
            named = named.ConvertAll(v => v with { NewStem = $"{v.NewStem} ({number})" });
        }

        // A disc needs a folder of its own.
        var isOwnFolder = template.IsOwnFolder && !isEpisode;
        if (!isOwnFolder && named.Exists(v => v.KeepsInside))
        {
            (numbered, isOwnFolder) = (numbered with { Folders = [.. numbered.Folders, numbered.Stem] }, true);
        }

        return (numbered, named, isOwnFolder);
    }

    /// <summary>Versions that the template gives one name are told apart by what tells them apart for people; one that is named so already keeps its name.</summary>
    private static List<NamedVersion> Apart(IReadOnlyList<NamedVersion> versions, List<string> stems)
    {
        var names = new string?[versions.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var (old, stem) = (versions[i].Stem, stems[i]);
            var isOnly = versions[i].KeepsInside || stems.Where((s, j) => !versions[j].KeepsInside && string.Equals(s, stem, StringComparison.OrdinalIgnoreCase)).Count() == 1;
            var isNamedSo = string.Equals(old, stem, StringComparison.Ordinal) || (old.StartsWith(stem + " - ", StringComparison.Ordinal) && !names.Contains(old, StringComparer.OrdinalIgnoreCase));
            names[i] = isOnly ? stem : isNamedSo ? old : null;
        }

        for (var i = 0; i < names.Length; i++)
        {
            var version = versions[i].Version;
            var label = new[] { version.Label, version.Edition, version.Release?.Resolution, version.Release?.Source }.FirstOrDefault(l => l is { Length: > 0 });
            string[] wishes = label is null ? [stems[i]] : [SafeNames.Part($"{stems[i]} - {label}", 200), stems[i]];
            names[i] ??= wishes.Concat(Enumerable.Range(2, 1000).Select(n => $"{stems[i]} - v{n}")).First(w => !names.Contains(w, StringComparer.OrdinalIgnoreCase));
        }

        return [.. versions.Select((v, i) => v with { NewStem = names[i]! })];
    }
}
