using System.Net.Http.Headers;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

/// <summary>Reelbook behind the kit's web.</summary>
internal static class ReelbookWeb
{
    public static Credential SignedIn { get; } = new() { AccessToken = "reelbook-token-0000", RefreshToken = "reelbook-refresh-0000" };

    public static void Serve(this TestWeb web, ReelbookService service)
    {
        foreach (var method in (string[])["GET", "HEAD", "POST", "PUT", "DELETE"])
        {
            web.On(method, "*").Reply(request => Answer(service.Answer(request.Method, request.Address, name => request.Headers.GetValueOrDefault(name), request.Bytes.ToArray())));
        }
    }

    private static HttpResponseMessage Answer(ReelbookAnswer answer)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body) { Headers = { ContentType = new MediaTypeHeaderValue(answer.MediaType) } } };
        response.Headers.ETag = answer.ETag is { } tag ? new EntityTagHeaderValue(tag) : null;
        return response;
    }
}
