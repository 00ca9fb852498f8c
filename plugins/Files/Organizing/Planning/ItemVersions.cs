using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Finds where the versions of an item stand.</summary>
internal static class ItemVersions
{
    /// <summary>Whether an item stands in other folders alone.</summary>
    public static bool IsElsewhere(MediaItem item, string rootName)
    {
        var paths = (item.Versions ?? []).SelectMany(v => v.Files).Select(f => f.Path).Concat(item.Ids.Where(i => i.Scheme == IdSchemes.FilePath).Select(i => i.Value)).ToList();
        return !paths.Exists(p => p.StartsWith(rootName + "/", StringComparison.Ordinal));
    }

    /// <summary>The versions with files below the root; those of other folders are left out if the item stands here too.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: no path is of this root.</exception>
    public static List<NamedVersion> Of(MediaItem item, string rootName)
    {
        var found = new List<NamedVersion>();
        var isHere = (item.Versions ?? []).Any(v => v.Files.Any(f => f.Path.StartsWith(rootName + "/", StringComparison.Ordinal)));
        foreach (var version in (item.Versions ?? []).Where(v => !isHere || v.Files.All(f => f.Path.StartsWith(rootName + "/", StringComparison.Ordinal))))
        {
            var files = version.Files.Where(f => f.Role == MediaFile.Main).ToList();
            if (files.Count == 0)
            {
                continue;
            }

            var paths = files.ConvertAll(f => Below(f.Path, rootName));
            var folder = PathText.Folder(paths[0]);
            var leaf = PathText.Leaf(folder);
            var isDisc = FileKinds.Of(paths[0]) == FileKind.Disc;
            var inDisc = isDisc && FolderNames.IsDisc(leaf);
            var inParts = paths.Count > 1 && FolderNames.PartOf(leaf) > 0 && !paths.TrueForAll(p => string.Equals(PathText.Folder(p), folder, StringComparison.Ordinal));
            found.Add(new NamedVersion { Version = version, Files = files, Paths = paths, Home = inDisc || inParts ? PathText.Folder(folder) : folder, KeepsInside = isDisc || inParts });
        }

        return found;
    }

    /// <summary>A path of an item, below the root that it begins with.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.ItemRejected"/>: it begins with another.</exception>
    public static string Below(string path, string rootName)
        => path.StartsWith(rootName + "/", StringComparison.Ordinal)
            ? path[(rootName.Length + 1)..]
            : throw new PluginException(ErrorKind.ItemRejected, $"'{path}' does not begin with '{rootName}/': it was read from another folder.", "Give files.organize the folder and name that files.videos has.");

    /// <summary>Whether a folder is the item, or only holds its files beside others'.</summary>
    /// <param name="item">The item.</param>
    /// <param name="inFolder">Its versions in that folder.</param>
    /// <param name="rootName">First part of its paths.</param>
    /// <param name="folders">What stands on the disk.</param>
    public static bool IsFolder(MediaItem item, IReadOnlyList<NamedVersion> inFolder, string rootName, FolderFiles folders)
    {
        var home = inFolder[0].Home;
        if (home.Length == 0 || item.Kind == ItemKinds.Episode)
        {
            return false;
        }

        if (inFolder.Any(v => v.KeepsInside))
        {
            return true;
        }

        var paths = item.Ids.Where(id => id.Scheme == IdSchemes.FilePath).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        if (paths.Contains(FilmIds.Of(rootName, home).Value))
        {
            return true;
        }

        if (inFolder.Any(v => paths.Contains(FilmIds.Of(rootName, PathText.Join(home, PathText.Leaf(v.Paths[0]))).Value)) || FolderNames.IsGeneric(PathText.Leaf(home)))
        {
            return false;
        }

        // The id says neither: it is a folder of its own if no other video stands there.
        var own = item.Versions!.SelectMany(v => v.Files).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return folders.List(home).Videos.All(v => own.Contains(PathText.Join(rootName, v.Path)));
    }
}
