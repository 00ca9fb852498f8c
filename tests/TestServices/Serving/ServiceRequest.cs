using System.Text.Json.Nodes;
using System.Web;

namespace MediaBridge.Tests.Services.Serving;

/// <summary>What a local service is asked.</summary>
public sealed record ServiceRequest
{
    public required string Method { get; init; }

    public required Uri Address { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string Body { get; init; } = "";

    /// <summary>The parts of the path below the service's own.</summary>
    public string[] Path(string below)
    {
        var path = Address.AbsolutePath;
        return path.StartsWith(below, StringComparison.Ordinal) ? [.. path[below.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)] : [];
    }

    public string? Query(string name) => HttpUtility.ParseQueryString(Address.Query)[name];

    public JsonNode? Json() => Body.Length == 0 ? null : JsonNode.Parse(Body);
}
