using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Makes an item of a film. Paths in it begin with the root's name; no path of this machine gets out.</summary>
internal sealed class ItemBuilder
{
    private const long LargestNfo = 10 * 1024 * 1024;
    private readonly string _rootName;
    private readonly ITitles _titles;
    private readonly IStaging _staging;
    private readonly Func<string, Stream?> _open;

    /// <param name="rootName">First part of every path.</param>
    /// <param name="services">Names, titles and staging.</param>
    /// <param name="open">Opens a file by its path below the root; null if it is gone.</param>
    public ItemBuilder(string rootName, PluginServices services, Func<string, Stream?> open)
        => (_rootName, _titles, _staging, _open) = (rootName, services.Titles, services.Staging, open);

    /// <param name="id">Id below the root.</param>
    /// <param name="folder">The film's folder.</param>
    /// <param name="film">The film.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MediaItem> BuildAsync(string id, FolderContent folder, FilmDraft film, CancellationToken cancellationToken)
    {
        var remarks = new List<string>();
        var (title, year) = TitleOf(film);
        var artwork = ArtworkFinder.Find(film, PathOf);
        var subtitles = SubtitleFinder.Find(film, PathOf);
        var attachments = await StageAsync(NfoFinder.Find(film, folder.Name).Select(f => (folder, f)), remarks, cancellationToken);
        return new MediaItem
        {
            Kind = ItemKinds.Movie,
            Title = title,
            Year = year,
            Ids = [FilmIds.Of(_rootName, id), .. Tags(film, remarks)],
            Versions = Versions(folder, film, film.Copies.Count > 1),
            Artwork = artwork,
            Subtitles = subtitles,
            Attachments = attachments,
            Provenance = new Provenance { Origin = Sources.VideosSource.Id, Remarks = remarks.Count == 0 ? null : remarks },
        };

        string PathOf(FileEntry file) => this.PathOf(folder, file);
    }

    public string PathOf(FolderContent folder, FileEntry file) => FilmIds.Join(_rootName, FilmIds.Join(folder.Listing.Path, file.Name));

    /// <summary>A folder's title with year first, then a file's with year, then the folder's, then the file's.</summary>
    private static (string Title, int? Year) TitleOf(FilmDraft film)
    {
        var file = film.Copies.Select(c => c.Name).FirstOrDefault(n => n.Title.Length > 0 && n.Year is not null) ?? film.Copies[0].Name;
        if (film.FolderName is not { Title.Length: > 0 } folder)
        {
            return (file.Title.Length > 0 ? file.Title : film.Copies[0].Stem, file.Year ?? film.FolderName?.Year);
        }

        return folder.Year is not null || file.Year is null || file.Title.Length == 0 ? (folder.Title, folder.Year) : (file.Title, file.Year);
    }

    /// <summary>Ids in names; a folder's beats a file's.</summary>
    private static List<ExternalId> Tags(FilmDraft film, List<string> remarks)
    {
        var ids = new List<ExternalId>(film.FolderName?.Ids ?? []);
        foreach (var copy in film.Copies)
        {
            foreach (var id in copy.Name.Ids.Where(id => !ids.Contains(id)))
            {
                if (ids.Find(known => known.Scheme == id.Scheme) is { IsEmpty: false } other)
                {
                    remarks.Add($"{copy.Files[0].Leaf}: {id} in the name was left out, {other} stands already");
                }
                else
                {
                    ids.Add(id);
                }
            }
        }

        return ids;
    }

    /// <summary>The versions; with labels where there are several.</summary>
    public List<MediaVersion> Versions(FolderContent folder, FilmDraft film, bool areSeveral)
    {
        var versions = film.Copies.Select(copy =>
        {
            var release = copy.Name.Release ?? (film.Copies.Count == 1 ? film.FolderName?.Release : null);
            var edition = copy.Name.Edition ?? film.FolderName?.Edition;
            return new MediaVersion
            {
                Label = areSeveral ? Label(folder, film, copy, edition) : null,
                Edition = edition,
                Release = release,
                Files = [.. copy.Files.Select((file, i) => File(folder, file, MediaFile.Main) with { Part = copy.IsParts ? i + 1 : null, Container = copy.Disc ?? FileKinds.Ending(file.Name) })],
            };
        }).ToList();
        if (film.Extras.Count > 0)
        {
            versions[0] = versions[0] with { Files = [.. versions[0].Files, .. film.Extras.Select(e => File(folder, e, MediaFile.Extra))] };
        }

        return versions;
    }

    public MediaFile File(FolderContent folder, FileEntry file, string role) => new()
    {
        Path = PathOf(folder, file),
        Role = role,
        Length = file.Length,
        Modified = new DateTimeOffset(file.Modified, TimeSpan.Zero),
        Hash = file.Content,
        Container = FileKinds.Ending(file.Name),
    };

    /// <summary>What the file's name says more than the folder's: <c>Film (2003) - 4K</c>; else edition or resolution.</summary>
    private string? Label(FolderContent folder, FilmDraft film, VideoCopy copy, string? edition)
    {
        var rest = film.IsFolder && copy.Stem.StartsWith(folder.Name, StringComparison.OrdinalIgnoreCase)
            ? copy.Stem[folder.Name.Length..].Trim(' ', '-', '[', ']', '(', ')', '.', '_')
            : "";
        if (rest.StartsWith("{edition-", StringComparison.OrdinalIgnoreCase))
        {
            rest = "";
        }

        var facts = string.Join(' ', new[] { edition, copy.Name.Release?.Resolution, copy.Name.Release?.ThreeD }.Where(f => f is not null));
        return rest.Length > 0 ? rest : facts.Length > 0 ? facts : copy.Disc ?? (copy.Stem.Length > 0 && !SameAsTitle(film, copy) ? copy.Stem : null);
    }

    private bool SameAsTitle(FilmDraft film, VideoCopy copy)
        => string.Equals(_titles.Normalize(copy.Name.Title), _titles.Normalize(film.FolderName?.Title ?? copy.Name.Title), StringComparison.Ordinal);

    /// <summary>Stages NFO files; what cannot be read becomes a remark.</summary>
    public async Task<List<Attachment>> StageAsync(IEnumerable<(FolderContent Folder, FileEntry File)> files, List<string> remarks, CancellationToken cancellationToken)
    {
        var attachments = new List<Attachment>();
        foreach (var (folder, file) in files)
        {
            if (file.Length > LargestNfo)
            {
                remarks.Add($"{file.Leaf}: not read, {file.Length / (1024 * 1024)} MB are too much for an NFO (at most {LargestNfo / (1024 * 1024)} MB)");
                continue;
            }

            try
            {
                await using var stream = _open(FilmIds.Join(folder.Listing.Path, file.Name)) ?? throw new FileNotFoundException("it is gone");
                var content = await _staging.StoreAsync(stream, cancellationToken);
                attachments.Add(new Attachment { Role = Attachment.Nfo, Name = file.Leaf, Content = content, MediaType = "text/xml" });
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                remarks.Add($"{file.Leaf}: cannot be read: {Reason(e)}");
            }
        }

        return attachments;
    }

    /// <summary>Messages of the runtime hold absolute paths, which stay on this machine.</summary>
    private static string Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => "access is denied",
        FileNotFoundException or DirectoryNotFoundException => "it is gone",
        _ => "the disk reports an error",
    };
}
