using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Formats.Common;

/// <summary>Brings posters beside the pages that show them.</summary>
internal sealed class PosterFiles(PluginServices services, PosterMode mode, string folder)
{
    private const long LargestPoster = 64L << 20;
    private static readonly string[] Endings = ["jpg", "png", "webp", "avif", "gif"];

    /// <summary>Where a page finds an item's poster, and the file to make for that, if one is to be made.</summary>
    /// <remarks>A file's <see cref="OutputFile.ContentKey"/> lets an unchanged picture be skipped unread. Its writer throws <see cref="PluginException"/> if the picture cannot be had; pages show what stands behind it then.</remarks>
    public async Task<(string? Address, OutputFile? File)> FindAsync(MediaItem item, string slug, CancellationToken cancellationToken)
    {
        var poster = mode == PosterMode.None ? null : ItemFacts.Poster(item);
        if (poster is null)
        {
            return default;
        }

        if (mode == PosterMode.Link)
        {
            return (ItemFacts.IsWeb(poster.Url) ? poster.Url!.AbsoluteUri : null, null);
        }

        if (poster.Path is { Length: > 0 } path && services.FilesOf(item) is { } store)
        {
            // Without a tag from the source, one question tells whether the file is there at all.
            var tag = poster.Tag ?? await store.TagAsync(path, cancellationToken);
            if (tag is not null)
            {
                return Made(item, slug, path, $"{path}|{tag}", (stream, token) => CopyAsync(store, path, stream, token));
            }
        }

        return ItemFacts.IsWeb(poster.Url)
            ? Made(item, slug, poster.Url!.AbsolutePath, poster.Url.AbsoluteUri, (stream, token) => DownloadAsync(item, poster, stream, token))
            : default;
    }

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

    private (string Address, OutputFile File) Made(MediaItem item, string slug, string origin, string key, Func<Stream, CancellationToken, Task> write)
    {
        var ending = Ending(origin);
        var path = $"{folder}/{slug}.{ending}";
        return (path, new OutputFile
        {
            Path = path,
            MediaType = ending is "jpg" ? "image/jpeg" : $"image/{ending}",
            ContentKey = key,
            Items = item.Ids.Count > 0 ? [item.Ids[0]] : [],
            WriteAsync = write,
        });
    }

    private async Task DownloadAsync(MediaItem item, Artwork poster, Stream to, CancellationToken cancellationToken)
    {
        var content = await services.Downloads.GetAsync(new DownloadRequest { Url = poster.Url!, Item = item, ArtworkId = poster.Id, MaxLength = LargestPoster }, cancellationToken);
        await using var from = await services.Staging.OpenAsync(content, cancellationToken)
            ?? throw new PluginException(ErrorKind.Transient, $"The picture {poster.Url} was downloaded, but is no longer kept.", "Run again.");
        await from.CopyToAsync(to, cancellationToken);
    }
}
