using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>The files of an account. Reelbook's ETag is the tag, and its If-Match refuses what somebody else changed.</summary>
internal sealed class FilesStore(ReelbookClient client, string folder) : IFileStore
{
    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address(path)).CacheFor(TimeSpan.Zero);
        using var response = await client.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound ? null : Tag(response.EnsureOk());
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(path)).CacheFor(TimeSpan.Zero);
        using var response = await client.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : new MemoryStream(await response.EnsureOk().Content.ReadAsByteArrayAsync(cancellationToken));
    }

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Address(path)) { Content = new StreamContent(content) };
        Expect(request, expectedTag);
        using var response = await client.SendAsync(request, cancellationToken);
        return Tag(response.EnsureOk());
    }

    public async Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Address(path));
        Expect(request, expectedTag);
        using var response = await client.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            response.EnsureOk();
        }
    }

    private static void Expect(HttpRequestMessage request, string? tag)
    {
        if (tag is "")
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        }
        else if (tag is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(tag));
        }
    }

    private static string Tag(HttpResponseMessage response)
        => response.Headers.ETag?.Tag ?? throw new PluginException(ErrorKind.ServiceChanged, "Reelbook sent a file without an ETag.");

    private string Address(string path)
    {
        var parts = (folder.Length == 0 ? path : $"{folder}/{path}").Split('/');
        return parts.Any(p => p is "" or "." or ".." || p.Contains('\\') || p.Contains(':'))
            ? throw new PluginException(ErrorKind.ItemRejected, $"'{path}' is no path within the account's files.", "Paths are relative, with forward slashes.")
            : $"files/{string.Join('/', parts.Select(Uri.EscapeDataString))}";
    }
}
