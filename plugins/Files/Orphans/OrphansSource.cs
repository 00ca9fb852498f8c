using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Orphans;

/// <summary>Reads what belongs to no video: NFO files, artwork and subtitles left behind, empty folders, samples, junk, links to nowhere. Each is an item with a tag that says which.</summary>
internal sealed class OrphansSource(OrphansOptions options, PluginServices services) : ISource
{
    public const string Id = "files.orphans";

    /// <inheritdoc/>
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Folder))
        {
            throw new PluginException(ErrorKind.Configuration, $"{Id} needs a folder.", "Set folder to the one that files.videos reads.");
        }

        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        if (!Directory.Exists(root) || !Directory.EnumerateFileSystemEntries(root).Any())
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{options.Folder}' does not exist, or is empty.", "Is the disk mounted? Nothing of it counts as left behind.");
        }

        await Task.CompletedTask;
        var walk = new OrphanWalk(root, RootNames.Of(root, options.Name), options.SampleBelow * 1024L * 1024L, services.Log, cancellationToken);
        foreach (var item in walk.Find())
        {
            yield return item;
        }

        yield return SourceElement.Complete;
    }
}
