using System.IO.Enumeration;
using MediaBridge.Plugins.Files.Hashing;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Lists folders below a root, several at a time unless contents are hashed. Links out of the root are followed only if the options say so; what cannot be read is noted, never guessed.</summary>
internal sealed class FolderReader
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, RecurseSubdirectories = false };
    private readonly string _root;
    private readonly string _realRoot;
    private readonly bool _followLinks;
    private readonly ContentBook? _contents;
    private readonly ILogger _log;

    public FolderReader(string root, bool followLinks, ILogger log, ContentBook? contents = null)
    {
        _root = root;
        _realRoot = RealPaths.Of(root);
        _followLinks = followLinks;
        _contents = contents;
        _log = log;
    }

    /// <summary>Folders that could not be read, by their path below the root.</summary>
    public List<string> Unreadable { get; } = [];

    public string RealRoot => _realRoot;

    /// <summary>Whether listing reads contents, too: one folder after the other.</summary>
    public bool ReadsContents => _contents is not null;

    /// <summary>Lists a folder; null if it cannot be read.</summary>
    /// <param name="path">Path below the root.</param>
    /// <param name="realPath">Its real path.</param>
    public FolderListing? Read(string path, string realPath)
    {
        var files = new List<FileEntry>();
        var folders = new List<string>();
        var links = new HashSet<string>(StringComparer.Ordinal);
        var isExcluded = false;
        try
        {
            foreach (var entry in new FileSystemEnumerable<Entry>(Full(path), Entry.Of, All))
            {
                if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal))
                {
                    _log.LogWarning("Left out: a name in '{Folder}' is not valid text ({Name}); rename it", path, entry.Name);
                }
                else if (entry.IsLink)
                {
                    AddLink(path, entry, files, folders, links);
                }
                else if (entry.IsFolder)
                {
                    folders.Add(entry.Name);
                }
                else
                {
                    isExcluded |= entry.Name is ".ignore" or ".nomedia";
                    AddFile(files, new FileEntry(entry.Name, entry.Length, entry.Modified));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            _log.LogWarning("Folder '{Folder}' cannot be read: {Reason}", path, e.Message);
            lock (Unreadable)
            {
                Unreadable.Add(path);
            }

            return null;
        }

        if (_contents is not null && !isExcluded)
        {
            files = files.ConvertAll(f => _contents.Of(FilmIds.Join(path, f.Name), Path.Combine(Full(path), f.Name), f));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        folders.Sort(string.CompareOrdinal);
        return new FolderListing { Path = path, Files = files, Folders = folders, RealPath = realPath, Links = links, IsExcluded = isExcluded };
    }

    public string Full(string path) => path.Length == 0 ? _root : Path.Combine(_root, path);

    private static void AddFile(List<FileEntry> files, FileEntry file)
    {
        var matters = FileKinds.Of(file.Name) != FileKind.Other || file.Name == ".plexignore";
        var isHidden = file.Name.StartsWith('.') && file.Name != ".plexignore";
        if (matters && !isHidden)
        {
            files.Add(file);
        }
    }

    private void AddLink(string folder, Entry entry, List<FileEntry> files, List<string> folders, HashSet<string> links)
    {
        var target = RealPaths.TryOf(Path.Combine(Full(folder), entry.Name));
        if (target is null)
        {
            _log.LogInformation("Left out: '{Folder}/{Name}' is a link to nowhere", folder, entry.Name);
            return;
        }

        var isInside = RealPaths.IsWithin(target, _realRoot);
        if (Directory.Exists(target))
        {
            // A folder inside the root is read at its own place.
            if (_followLinks && !isInside)
            {
                folders.Add(entry.Name);
                links.Add(entry.Name);
            }
            else if (!isInside)
            {
                _log.LogInformation("Left out: '{Folder}/{Name}' is a link out of the folder; set followLinks to follow it", folder, entry.Name);
            }
        }
        else if (_followLinks || isInside)
        {
            var file = new FileInfo(target);
            AddFile(files, new FileEntry(entry.Name, file.Length, file.LastWriteTimeUtc.Ticks));
        }
        else
        {
            _log.LogInformation("Left out: '{Folder}/{Name}' is a link out of the folder; set followLinks to follow it", folder, entry.Name);
        }
    }

    private sealed record Entry(string Name, bool IsFolder, bool IsLink, long Length, long Modified)
    {
        public static Entry Of(ref FileSystemEntry entry)
        {
            var name = entry.FileName.ToString();
            if (name.Contains('\uFFFD', StringComparison.Ordinal))
            {
                return new Entry(name, IsFolder: false, IsLink: false, 0, 0);
            }

            var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != FileAttributes.None;
            var isFolder = !isLink && entry.IsDirectory;
            return isLink || isFolder
                ? new Entry(name, isFolder, isLink, 0, 0)
                : new Entry(name, IsFolder: false, IsLink: false, entry.Length, entry.LastWriteTimeUtc.UtcTicks);
        }
    }
}
