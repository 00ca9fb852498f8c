using System.ComponentModel;
using MediaBridge.Core.Formats.Common;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Options of the <c>html</c> format.</summary>
internal sealed record HtmlOptions
{
    [Description("Name of the site, shown at the top of each page")]
    public string Title { get; init; } = "My films";

    [Description("Language of titles and texts where the items have translations, and of the pages for screen readers: a BCP 47 tag such as 'es'; the site's own words are English")]
    public string Language { get; init; } = "en";

    [Description("What becomes of posters: 'copy' puts them into the folder 'posters' so that the site needs no network, 'link' shows them from their web addresses, 'none' draws title cards")]
    public PosterMode Posters { get; init; } = PosterMode.Copy;

    [Description("The accent colour, as #rrggbb")]
    public string Accent { get; init; } = "#c2402c";
}
