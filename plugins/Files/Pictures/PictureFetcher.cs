using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>Gets the first candidate that can be had and is a picture.</summary>
internal sealed class PictureFetcher(PluginServices services, long largest, bool drawings)
{
    /// <summary>The bytes of the first good candidate.</summary>
    /// <exception cref="PluginException">None is good (<see cref="ErrorKind.NotFound"/>, <see cref="ErrorKind.ItemRejected"/>), or a server could not be asked (<see cref="ErrorKind.Transient"/>, <see cref="ErrorKind.RateLimited"/>): then a later run may get it.</exception>
    public async Task<StagedContent> FetchAsync(MediaItem item, IReadOnlyList<Artwork> candidates, CancellationToken cancellationToken)
    {
        var errors = new List<PluginError>();
        foreach (var picture in candidates)
        {
            try
            {
                var content = picture.Url is null ? await CopyAsync(item, picture, cancellationToken) : await DownloadAsync(item, picture, cancellationToken);
                await CheckAsync(content, picture, cancellationToken);
                return content;
            }
            catch (PluginException e) when (e.Error.Kind is not (ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Unexpected or ErrorKind.InteractionNeeded))
            {
                // This address is no good; what is wrong with one host says nothing about the others.
                errors.Add(e.Error);
            }
        }

        var kind = errors.TrueForAll(e => e.Kind == ErrorKind.NotFound) ? ErrorKind.NotFound : ErrorKind.ItemRejected;
        throw new PluginException(kind, string.Join(" ", errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)));
    }

    private Task<StagedContent> DownloadAsync(MediaItem item, Artwork picture, CancellationToken cancellationToken)
        => services.Downloads.GetAsync(new DownloadRequest { Url = picture.Url!, Item = item, ArtworkId = picture.Id ?? picture.Role, MaxLength = largest }, cancellationToken);

    private async Task<StagedContent> CopyAsync(MediaItem item, Artwork picture, CancellationToken cancellationToken)
    {
        var store = services.FilesOf(item) ?? throw new PluginException(ErrorKind.NotFound, $"'{picture.Path}' cannot be opened: its source is not read in this run.");
        await using var from = await store.OpenAsync(picture.Path!, cancellationToken) ?? throw new PluginException(ErrorKind.NotFound, $"'{picture.Path}' is gone.");
        return await services.Staging.StoreAsync(
            async (to, token) =>
            {
                var buffer = new byte[81920];
                var (done, read) = (0L, 0);
                while ((read = await from.ReadAsync(buffer, token)) > 0)
                {
                    done += read;
                    if (done > largest)
                    {
                        throw new PluginException(ErrorKind.ItemRejected, $"'{picture.Path}' has more than the {largest} bytes that are allowed.");
                    }

                    await to.WriteAsync(buffer.AsMemory(0, read), token);
                }
            },
            cancellationToken);
    }

    private async Task CheckAsync(StagedContent content, Artwork picture, CancellationToken cancellationToken)
    {
        await using var bytes = await services.Staging.OpenAsync(content, cancellationToken)
            ?? throw new PluginException(ErrorKind.Transient, $"{Name(picture)} was got, but is no longer kept.", "Run again.");
        var beginning = new byte[ImageKind.Telling];
        var length = await bytes.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
        var kind = ImageKind.Of(beginning.AsSpan(0, length));
        if (kind is null || (kind == "svg" && !drawings))
        {
            throw new PluginException(ErrorKind.ItemRejected, $"{Name(picture)} is no picture{(kind is null ? "" : " that these programs show: it is SVG")}.");
        }
    }

    private static string Name(Artwork picture) => picture.Url?.GetLeftPart(UriPartial.Path) ?? $"'{picture.Path}'";
}
