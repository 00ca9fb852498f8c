using System.Collections.Specialized;
using System.Web;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A request to the site.</summary>
public sealed record SiteRequest
{
    public required string Method { get; init; }

    /// <summary>Path with query.</summary>
    public required string Target { get; init; }

    public string Cookie { get; init; } = "";

    /// <summary>The body, a form.</summary>
    public string Body { get; init; } = "";

    public string Path => Target.Split('?')[0];

    public NameValueCollection Query => HttpUtility.ParseQueryString(Target.Contains('?') ? Target[(Target.IndexOf('?') + 1)..] : "");

    public NameValueCollection Form => HttpUtility.ParseQueryString(Body);

    /// <summary>Which page is asked for, 1 if none is named.</summary>
    public int Page => int.TryParse(Query["p"] ?? Query["page"], out var page) ? page : 1;
}
