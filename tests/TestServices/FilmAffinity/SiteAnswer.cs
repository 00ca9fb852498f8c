using System.Text;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>What the site answers.</summary>
public sealed record SiteAnswer
{
    public int Status { get; init; } = 200;

    public string MediaType { get; init; } = "text/html; charset=UTF-8";

    public byte[] Body { get; init; } = [];

    public string? SetCookie { get; init; }

    public string? Location { get; init; }

    public int? RetryAfter { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);

    public static SiteAnswer Page(string html, int status = 200) => new() { Status = status, Body = Encoding.UTF8.GetBytes(html) };

    public static SiteAnswer Json(string json) => new() { MediaType = "application/json", Body = Encoding.UTF8.GetBytes(json) };

    public static SiteAnswer To(string location) => new() { Status = 302, Location = location };
}
