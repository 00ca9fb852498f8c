using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Web;

/// <summary>A page of the site. Not for several threads at once.</summary>
internal sealed class SitePage
{
    private IHtmlDocument? _document;

    /// <summary>What it is called in messages: its path, or the file in which it was saved.</summary>
    public required string Name { get; init; }

    public required string Html { get; init; }

    /// <summary>The page as browsers read it.</summary>
    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);

    /// <summary>The page is none of those that are known.</summary>
    public PluginException Unknown(string missing) => new(
        ErrorKind.ServiceChanged, $"{Name}: Letterboxd answered with a page that holds {missing}.", "The site may be down for maintenance, or was redesigned: its export (letterboxd.export) does not depend on pages.");
}
