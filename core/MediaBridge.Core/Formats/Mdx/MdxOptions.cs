using System.ComponentModel;
using MediaBridge.Core.Formats.Common;

namespace MediaBridge.Core.Formats.Mdx;

/// <summary>Options of the <c>mdx</c> format.</summary>
internal sealed record MdxOptions
{
    [Description("The site generator: 'astro' (content collection, .mdx), 'hugo' (.md, with params and taxonomies) or 'plain' (.md)")]
    public MdxFlavour Flavour { get; init; } = MdxFlavour.Astro;

    [Description("What becomes of covers: 'copy' puts them into the folder 'covers', 'link' points to their web addresses, 'none' leaves them out")]
    public PosterMode Posters { get; init; } = PosterMode.Copy;

    [Description("What stands before the path of a copied cover in front matter, such as '/' when the folder is served from the site's root, or './' beside the pages")]
    public string CoverPrefix { get; init; } = "./";

    [Description("Whether each collection gets a page of its own in the folder 'collections', with id, name, slug, overview, pictures and its films in order")]
    public bool Collections { get; init; }

    [Description("A page template of your own for items, in Handlebars: a path, or the template itself. It sees the facts of the front matter by name, and 'frontMatter' as text; a fact that is not known is null")]
    public string? Template { get; init; }
}
