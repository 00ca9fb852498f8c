using System.Text.Json;
using System.Web;

namespace MediaBridge.Sdk.Testing;

/// <summary>A request that a plugin made.</summary>
public sealed record TestRequest
{
    /// <summary>The service whose client sent it; empty for a download.</summary>
    public required string Service { get; init; }

    /// <summary>GET, POST, ….</summary>
    public required string Method { get; init; }

    /// <summary>The whole address.</summary>
    public required Uri Address { get; init; }

    /// <summary>What it is for.</summary>
    public required RequestIntent Intent { get; init; }

    /// <summary>The headers, those of the credential among them.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body as text; empty if there is none.</summary>
    public string Body { get; init; } = "";

    /// <summary>The body as bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The path of the address.</summary>
    public string Path => Address.AbsolutePath;

    /// <summary>One value of the query; null if it is not there.</summary>
    public string? Query(string name) => HttpUtility.ParseQueryString(Address.Query)[name];

    /// <summary>The body as JSON.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }

    /// <summary>Method and address.</summary>
    public override string ToString() => $"{Method} {Address.PathAndQuery}";

    internal static async Task<TestRequest> OfAsync(string service, HttpRequestMessage request, CancellationToken cancellationToken) => new()
    {
        Service = service,
        Method = request.Method.Method,
        Address = request.RequestUri!,
        Intent = request.Intent(),
        Headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? [])
            .ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
        Bytes = request.Content is null ? default : await request.Content.ReadAsByteArrayAsync(cancellationToken),
    };
}
