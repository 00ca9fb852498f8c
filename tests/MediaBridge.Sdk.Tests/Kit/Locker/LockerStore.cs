using System.Net;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>Keeps files in the locker: right, or with one thing wrong.</summary>
internal sealed class LockerStore(LockerConnection options, PluginServices services, string flaw) : IFileStore
{
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);
    private int _inside;

    public async Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Head, path, null, null, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return flaw == "a tag for what is missing" ? "none" : null;
        }

        return Shown(response.EnsureOk());
    }

    public async Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Get, path, null, null, cancellationToken);
        var isMissing = response.StatusCode == HttpStatusCode.NotFound || (flaw == "takes a failure for a missing file" && (int)response.StatusCode >= 500);
        return isMissing ? null : new MemoryStream(await response.EnsureOk().Content.ReadAsByteArrayAsync(cancellationToken), writable: false);
    }

    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        Check(path);
        if (flaw == "one at a time" && Interlocked.Increment(ref _inside) > 1)
        {
            throw new InvalidOperationException("Somebody is inside.");
        }

        try
        {
            var tag = await WriteHereAsync(path, content, flaw == "forgets the tag" ? null : expectedTag, flaw == "ignores the token" ? CancellationToken.None : cancellationToken);
            if (flaw == "one at a time")
            {
                await Task.Delay(20, CancellationToken.None);
            }

            return tag;
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public async Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(HttpMethod.Delete, path, null, flaw == "deletes whatever is there" ? null : expectedTag, cancellationToken);
        if (response.StatusCode == HttpStatusCode.PreconditionFailed && await TagAsync(path, cancellationToken) is null && flaw != "a conflict for what is missing")
        {
            return;
        }

        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            Expect(path, response);
        }

        if (flaw == "deletes the neighbours")
        {
            using var other = await SendAsync(HttpMethod.Delete, path + "2", null, null, cancellationToken);
        }
    }

    private static void Expect(string path, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            throw new PluginException(ErrorKind.Conflict, $"'{path}' was changed by somebody.");
        }

        response.EnsureOk();
    }

    private async Task<string> WriteHereAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        if (flaw == "looks first and writes then" && expectedTag is not null)
        {
            if (!string.Equals(await TagAsync(path, cancellationToken) ?? "", expectedTag, StringComparison.Ordinal))
            {
                throw new PluginException(ErrorKind.Conflict, $"'{path}' was changed by somebody.");
            }

            expectedTag = null;
        }

        if (flaw == "writes nothing over something" && expectedTag is { Length: 0 })
        {
            expectedTag = null;
        }

        using var body = flaw switch
        {
            "collects the content" => new ByteArrayContent(await CollectAsync(content, cancellationToken)),
            "keeps what came" => new ByteArrayContent(await CollectAsync(content, cancellationToken, keeps: true)),
            "drops the last byte" => new ByteArrayContent((await CollectAsync(content, cancellationToken)) is { Length: > 0 } all ? all[..^1] : []),
            _ => (HttpContent)new StreamContent(content),
        };
        using var response = await SendAsync(HttpMethod.Put, path, body, expectedTag, cancellationToken);
        Expect(path, response);
        lock (_tags)
        {
            _tags[path] = Shown(response);
        }

        return Shown(response);
    }

    private async Task<byte[]> CollectAsync(Stream content, CancellationToken cancellationToken, bool keeps = false)
    {
        using var all = new MemoryStream();
        try
        {
            await content.CopyToAsync(all, cancellationToken);
        }
        catch (IOException) when (keeps)
        {
            all.SetLength(all.Length / 2);
        }

        return all.ToArray();
    }

    private string Shown(HttpResponseMessage response) => flaw == "tags that stay" ? "v" : response.Headers.ETag!.Tag;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, string? expectedTag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(flaw == "posts what it reads" && method == HttpMethod.Head ? HttpMethod.Post : method, Address(path)) { Content = body };
        request.Headers.Add("X-Key", options.Key.Reveal());
        if (expectedTag is not null)
        {
            request.Headers.TryAddWithoutValidation(expectedTag.Length == 0 ? "If-None-Match" : "If-Match", expectedTag.Length == 0 ? "*" : expectedTag);
        }

        services.Log.LogInformation("{Method} {Path}", method, flaw == "logs the key" ? options.Key.Reveal() : path);
        return await services.Http(flaw == "asks an undeclared service" ? "elsewhere" : "locker").SendAsync(request, cancellationToken);
    }

    private string Address(string path)
    {
        Check(path);
        var parts = path.Split('/').Select(p => flaw == "trims names" ? p.TrimEnd('.', ' ') : p);
        var kept = string.Join(flaw == "flattens folders" ? "_" : "/", parts.Select(Uri.EscapeDataString));
        return "https://locker.test/files/" + kept;
    }

    private void Check(string path)
    {
        var isPath = path.Length > 0 && path.Split('/').All(p => p is not ("" or "." or "..")) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl);
        if (!isPath && !(flaw == "opens what lies outside" && path == "a/.."))
        {
            throw new PluginException(ErrorKind.ItemRejected, $"'{path.Length} letters' are no path of the locker.");
        }

    }
}
