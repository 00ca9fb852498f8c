using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Collections;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Mdx;

/// <summary>Writes a page with front matter for each item, for the collections of site generators, and covers beside them.</summary>
/// <remarks>
/// A page is made whole each time, so text that a person writes into one is a change of the target: the sink that writes the files
/// sees and reports it. Hand-written text belongs into the template or into a page that includes this one.
/// </remarks>
internal sealed class MdxFormat(MdxOptions options, PluginServices services) : IOutputFormat
{
    private readonly PosterFiles _covers = new(services, options.Posters, "covers");

    // Made at once: a template that is wrong is told before anything is read.
    private readonly MdxPage _page = MdxPage.Create(options, services);

    private string Ending => options.Flavour == MdxFlavour.Astro ? "mdx" : "md";

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var slugs = new PageSlugs(services.Titles);
        var collections = new CollectionBook(services.Titles);
        var index = 0;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            slugs.Add(item);
            if (options.Collections)
            {
                collections.Add(item, index++);
            }
        }

        slugs.Settle();
        collections.Settle(slugs.Of);
        index = -1;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            index++;
            if (options.Collections && CollectionBook.IsCollection(item))
            {
                continue;
            }

            var slug = slugs.Of(index);
            var poster = await _covers.FindAsync(item, cancellationToken);
            var file = _covers.File(poster, slug, item);
            if (file is not null)
            {
                yield return file;
            }

            var cover = file is not null ? options.CoverPrefix + file.Path : poster?.Link ?? "";
            var collection = collections.Of(index)?.Slug;
            yield return Page($"{slug}.{Ending}", item.Ids.Count > 0 ? [item.Ids[0]] : [], () => _page.Render(item, slug, cover, collection));
        }

        await foreach (var file in CollectionsAsync(collections, cancellationToken))
        {
            yield return file;
        }
    }

    private async IAsyncEnumerable<OutputFile> CollectionsAsync(CollectionBook collections, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var collection in collections.All)
        {
            var poster = await PictureAsync(collection.PosterOwner, collection.Poster, $"collections/{collection.Slug}", cancellationToken);
            var background = await PictureAsync(collection.BackgroundOwner, collection.Background, $"backgrounds/{collection.Slug}", cancellationToken);
            foreach (var file in new[] { poster.File, background.File }.OfType<OutputFile>())
            {
                yield return file;
            }

            IReadOnlyList<ExternalId> ids = [.. collection.Members.Where(m => m.Ids.Count > 0).Select(m => m.Ids[0])];
            yield return Page($"collections/{collection.Slug}.{Ending}", ids, () => _page.Collection(collection, poster.Address, background.Address));
        }
    }

    /// <summary>A collection's picture and its address from a page in the folder below.</summary>
    private async Task<(OutputFile? File, string Address)> PictureAsync(MediaItem? owner, Artwork? picture, string slug, CancellationToken cancellationToken)
    {
        var found = owner is null ? null : await _covers.FindAsync(owner, picture, cancellationToken);
        var file = owner is null ? null : _covers.File(found, slug, owner);
        var prefix = options.CoverPrefix.StartsWith("./", StringComparison.Ordinal) ? "." + options.CoverPrefix : options.CoverPrefix;
        return (file, file is not null ? prefix + file.Path : found?.Link ?? "");
    }

    private OutputFile Page(string path, IReadOnlyList<ExternalId> items, Func<string> text) => new()
    {
        Path = path,
        MediaType = options.Flavour == MdxFlavour.Astro ? "text/mdx" : "text/markdown",
        Items = items,
        WriteAsync = async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text()), token),
    };
}
