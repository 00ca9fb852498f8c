using System.Web;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>What was asked of the local IMDb.</summary>
public sealed record ImdbRequest
{
    public required string Method { get; init; }

    public required Uri Address { get; init; }

    public required Func<string, string?> Header { get; init; }

    public string Body { get; init; } = "";

    public string Path => Address.AbsolutePath.TrimEnd('/') is { Length: > 0 } path ? path : "/";

    public string Query(string name) => HttpUtility.ParseQueryString(Address.Query)[name] ?? "";

    public string Form(string name) => HttpUtility.ParseQueryString(Body)[name] ?? "";

    public string Cookie(string name)
        => (Header("Cookie") ?? "").Split(';', StringSplitOptions.TrimEntries).Where(c => c.StartsWith(name + "=", StringComparison.Ordinal)).Select(c => c[(name.Length + 1)..].Trim('"')).FirstOrDefault() ?? "";
}
