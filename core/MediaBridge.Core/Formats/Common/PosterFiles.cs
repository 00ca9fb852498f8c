using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Brings posters beside the pages that show them.</summary>
internal sealed class PosterFiles(PluginServices services, PosterMode mode, string folder)
{
    private const long LargestPoster = 64L << 20;
    private static readonly string[] Endings = ["jpg", "png", "webp", "avif", "gif"];

    /// <summary>Where an item's poster is; null if there is none to show.</summary>
    public Task<PosterSource?> FindAsync(MediaItem item, CancellationToken cancellationToken) => FindAsync(item, mode == PosterMode.None ? null : ItemFacts.Poster(item), cancellationToken);

    /// <summary>Where a picture of an item is; null if there is none to show.</summary>
    public async Task<PosterSource?> FindAsync(MediaItem item, Artwork? poster, CancellationToken cancellationToken)
    {
        if (poster is null || mode == PosterMode.None)
        {
            return null;
        }

        if (mode == PosterMode.Link)
        {
            return ItemFacts.IsWeb(poster.Url) ? new PosterSource { Link = poster.Url!.AbsoluteUri } : null;
        }

        if (poster.Path is { Length: > 0 } path && services.FilesOf(item) is { } store)
        {
            // Without a tag from the source, one question tells whether the file is there at all.
            var tag = poster.Tag ?? await store.TagAsync(path, cancellationToken);
            if (tag is not null)
            {
                return new PosterSource { Ending = Ending(path), Key = $"{path}|{tag}", WriteAsync = (stream, token) => CopyAsync(store, path, stream, token) };
            }
        }

        return ItemFacts.IsWeb(poster.Url)
            ? new PosterSource { Ending = Ending(poster.Url!.AbsolutePath), Key = poster.Url.AbsoluteUri, WriteAsync = (stream, token) => DownloadAsync(item, poster, stream, token) }
            : null;
    }

    /// <summary>The path of a copied poster.</summary>
    public string PathOf(string ending, string slug) => $"{folder}/{slug}.{ending}";

    /// <summary>The file to make for a poster; null if pages only point to it.</summary>
    /// <remarks>Its <see cref="OutputFile.ContentKey"/> lets an unchanged picture be skipped unread. Its writer throws <see cref="PluginException"/> if the picture cannot be had; pages show what stands behind it then.</remarks>
    public OutputFile? File(PosterSource? poster, string slug, MediaItem item)
        => poster is not { Ending: { } ending, WriteAsync: { } write } ? null : new OutputFile
        {
            Path = PathOf(ending, slug),
            MediaType = ending is "jpg" ? "image/jpeg" : $"image/{ending}",
            ContentKey = poster.Key,
            Items = item.Ids.Count > 0 ? [item.Ids[0]] : [],
            WriteAsync = write,
        };

    private static async Task CopyAsync(IFileStore store, string path, Stream to, CancellationToken cancellationToken)
    {
        await using var from = await store.OpenAsync(path, cancellationToken)
            ?? throw new PluginException(ErrorKind.NotFound, $"The picture '{path}' is gone since its item was read.", "Read the source again.");
        await from.CopyToAsync(to, cancellationToken);
    }

    private static string Ending(string path)
    {
        var dot = path.LastIndexOf('.');
        var ending = dot < 0 ? "" : path[(dot + 1)..].ToLowerInvariant();
        return Endings.Contains(ending, StringComparer.Ordinal) ? ending : "jpg";
    }

    private async Task DownloadAsync(MediaItem item, Artwork poster, Stream to, CancellationToken cancellationToken)
    {
        var content = await services.Downloads.GetAsync(new DownloadRequest { Url = poster.Url!, Item = item, ArtworkId = poster.Id, MaxLength = LargestPoster }, cancellationToken);
        await using var from = await services.Staging.OpenAsync(content, cancellationToken)
            ?? throw new PluginException(ErrorKind.Transient, $"The picture {poster.Url} was downloaded, but is no longer kept.", "Run again.");
        await from.CopyToAsync(to, cancellationToken);
    }
}
