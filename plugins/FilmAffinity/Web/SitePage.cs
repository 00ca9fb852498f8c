using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>A page of the site, or that there is none at an address.</summary>
internal sealed class SitePage
{
    private IHtmlDocument? _document;

    /// <summary>Where it was read; relative addresses start here.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it says of itself in messages: its path, without secrets.</summary>
    public string Name => Address.IsFile ? Path.GetFileName(Address.LocalPath) : Address.PathAndQuery;

    /// <summary>Its text; empty if there is no such page.</summary>
    public required string Html { get; init; }

    /// <summary>Whether the site said that there is no such page.</summary>
    public bool IsMissing { get; init; }

    /// <summary>The page as browsers read it. Not for several threads at once.</summary>
    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);
}
