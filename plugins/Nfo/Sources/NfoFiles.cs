using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Plugins.Nfo.Checking;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Sources;

/// <summary>Reads every NFO below a folder as an item of its own: one for a file, or one for each episode in it.</summary>
internal sealed class NfoFiles(NfoFilesOptions options, PluginServices services) : ISource
{
    public const string Id = "nfo.files";
    public const string Findings = "nfo.findings";
    public const string Dialect = "nfo.dialect";
    private const int FilesPerResumePoint = 200;

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var root = Path.GetFullPath(options.Folder);
        if (!Directory.Exists(root))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no folder '{options.Folder}'.", "Correct the option folder.");
        }

        var name = options.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(root));
        var (isComplete, count) = (true, 0);
        foreach (var path in options.Only is { } only ? [only.Replace('\\', '/')] : NfoTree.Below(root, () => isComplete = false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            count++;
            if (request.Resume is { } resume && NfoTree.Compare(path, resume) <= 0)
            {
                continue;
            }

            foreach (var item in await ItemsAsync(root, name, path, cancellationToken))
            {
                yield return item;
            }

            services.Report(count, text: "NFO files");
            if (count % FilesPerResumePoint == 0)
            {
                yield return SourceElement.At(path);
            }
        }

        yield return SourceElement.End(isComplete && options.Only is null, isComplete ? options.Only is null ? null : "only one file was asked for" : "some folders cannot be read");
    }

    private async Task<IReadOnlyList<MediaItem>> ItemsAsync(string root, string name, string path, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' is not below the folder.", "Name a path without '..'.");
        }

        byte[]? bytes;
        try
        {
            await using var file = new FileStream(full, new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.ReadWrite | FileShare.Delete });
            bytes = await Sinks.StandingFile.BytesAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [Bare(name, path) with { Extras = Extras([new Finding(Severity.Error, 0, e is FileNotFoundException or DirectoryNotFoundException ? "it is not there" : "it cannot be read")], "none") }];
        }

        var nfo = bytes is null ? new NfoDocument { Blocks = [], Links = [], Remarks = [$"not read: larger than {NfoReader.LargestFile / (1024 * 1024)} MB"], IsUnread = true } : NfoReader.Read(bytes);
        var bare = Bare(name, path);
        if (bytes is not null)
        {
            using var content = new MemoryStream(bytes);
            bare = bare with { Attachments = [new Attachment { Role = Attachment.Nfo, Name = path[(path.LastIndexOf('/') + 1)..], MediaType = "text/xml", Content = await services.Staging.StoreAsync(content, cancellationToken) }] };
        }

        bare = bare with { Extras = options.Check ? Extras(new NfoChecks(p => Exists(full, p), Named(name, path)).Look(nfo, path), DialectSigns.Of(nfo)) : null };
        return nfo.Blocks.Count == 0 ? [ItemMerge.ApplyLinks(bare, nfo.Links, new Diagnostics())] : [.. nfo.Blocks.Select((b, i) => OfBlock(bare, nfo, b, i))];
    }

    private static MediaItem OfBlock(MediaItem bare, NfoDocument nfo, NfoElement block, int index)
    {
        var said = BlockItems.Read(nfo, block);
        var id = index == 0 ? bare.Ids[0] : new ExternalId(IdSchemes.FilePath, $"{bare.Ids[0].Value}#{index + 1}");
        return said is null ? bare with { Ids = [id], Title = BlockItems.Title(block) ?? bare.Title } : said with
        {
            Title = said.Title.Length > 0 ? said.Title : bare.Title,
            Ids = [id, .. said.Ids],
            Versions = null,
            Attachments = bare.Attachments,
            Provenance = bare.Provenance! with { Remarks = nfo.Remarks.Count == 0 ? null : nfo.Remarks },
            Extras = index == 0 ? bare.Extras : null,
        };
    }

    private MediaItem Bare(string name, string path)
    {
        var leaf = path[(path.LastIndexOf('/') + 1)..];
        var parsed = services.Names.Parse(Path.GetFileNameWithoutExtension(leaf));
        return new MediaItem
        {
            Kind = leaf.ToLowerInvariant() switch { "tvshow.nfo" => ItemKinds.Series, "season.nfo" => ItemKinds.Season, "artist.nfo" => ItemKinds.Artist, "album.nfo" => ItemKinds.Album, "set.nfo" or "collection.nfo" => NfoKinds.Collection, "person.nfo" => NfoKinds.Person, _ => ItemKinds.Movie },
            Title = parsed.Title.Length > 0 ? parsed.Title : leaf,
            Ids = [new ExternalId(IdSchemes.FilePath, $"{name}/{path}")],
            Provenance = new Provenance { Origin = Id },
        };
    }

    /// <summary>Ids in the names of the file and its folder.</summary>
    private IReadOnlyList<ExternalId> Named(string name, string path)
    {
        var parts = $"{name}/{path}".Split('/');
        return [.. services.Names.Parse(Path.GetFileNameWithoutExtension(parts[^1])).Ids, .. services.Names.Parse(parts[^2]).Ids];
    }

    private static bool Exists(string nfo, string path)
    {
        try
        {
            return File.Exists(Path.Combine(Path.GetDirectoryName(nfo)!, path.Trim()));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Dictionary<string, JsonElement> Extras(IReadOnlyList<Finding> findings, string dialect) => new(StringComparer.Ordinal)
    {
        [Findings] = JsonSerializer.SerializeToElement(findings.Select(f => new NfoFinding(f.Severity.ToString().ToLowerInvariant(), f.Line, f.Text)).ToList(), NfoJson.Default.ListNfoFinding),
        [Dialect] = JsonSerializer.SerializeToElement(dialect, NfoJson.Default.String),
    };
}
