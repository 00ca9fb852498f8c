using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Core.BuiltIn.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Formats.Mdx;

/// <summary>Writes a page with front matter for each item, for the collections of site generators, and covers beside them.</summary>
/// <remarks>
/// A page is made whole each time, so text that a person writes into one is a change of the target: the sink that writes the files
/// sees and reports it. Hand-written text belongs into the template or into a page that includes this one.
/// </remarks>
internal sealed class MdxFormat(MdxOptions options, PluginServices services) : IOutputFormat
{
    private readonly PosterFiles _covers = new(services, options.Posters, "covers");

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var page = await MdxPage.CreateAsync(options, services, cancellationToken);
        var slugs = new PageSlugs(services.Titles);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            slugs.Add(item);
        }

        slugs.Settle();
        var index = 0;
        var ending = options.Flavour == MdxFlavour.Astro ? "mdx" : "md";
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var slug = slugs.Of(index++);
            var poster = await _covers.FindAsync(item, cancellationToken);
            var file = _covers.File(poster, slug, item);
            if (file is not null)
            {
                yield return file;
            }

            var cover = file is not null ? options.CoverPrefix + file.Path : poster?.Link ?? "";
            yield return new OutputFile
            {
                Path = $"{slug}.{ending}",
                MediaType = options.Flavour == MdxFlavour.Astro ? "text/mdx" : "text/markdown",
                Items = item.Ids.Count > 0 ? [item.Ids[0]] : [],
                WriteAsync = async (stream, token) => await stream.WriteAsync(Encoding.UTF8.GetBytes(page.Render(item, slug, cover)), token),
            };
        }
    }
}
