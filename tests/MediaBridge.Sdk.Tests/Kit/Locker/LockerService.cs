using System.Globalization;
using System.Net;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>An invented service that keeps files, with versions and conditions.</summary>
internal sealed class LockerService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (byte[] Bytes, int Version)> _files = new(StringComparer.Ordinal);
    private int _version;

    public void Serve(TestServices services)
    {
        services.World = this;
        foreach (var method in new[] { "GET", "HEAD", "PUT", "DELETE", "POST" })
        {
            services.Web.On(method, "/files/*").Reply(Answer);
        }
    }

    private static string Tag(int version) => $"\"v{version.ToString(CultureInfo.InvariantCulture)}\"";

    private HttpResponseMessage Answer(TestRequest request)
    {
        lock (_gate)
        {
            var has = _files.TryGetValue(request.Path, out var file);
            var isWrite = request.Method is "PUT" or "POST" or "DELETE";
            if (isWrite && !Holds(request, has, file.Version))
            {
                return new HttpResponseMessage(HttpStatusCode.PreconditionFailed);
            }

            switch (request.Method)
            {
                case "PUT" or "POST":
                    _files[request.Path] = (request.Bytes.ToArray(), ++_version);
                    return Tagged(new HttpResponseMessage(HttpStatusCode.NoContent), _version);
                case "DELETE":
                    return new HttpResponseMessage(_files.Remove(request.Path) ? HttpStatusCode.NoContent : HttpStatusCode.NotFound);
                default:
                    return has
                        ? Tagged(new HttpResponseMessage { Content = new ByteArrayContent(request.Method == "GET" ? file.Bytes : []) }, file.Version)
                        : new HttpResponseMessage(HttpStatusCode.NotFound);
            }
        }
    }

    private static HttpResponseMessage Tagged(HttpResponseMessage response, int version)
    {
        response.Headers.ETag = new System.Net.Http.Headers.EntityTagHeaderValue(Tag(version));
        return response;
    }

    private static bool Holds(TestRequest request, bool has, int version)
        => (!request.Headers.TryGetValue("If-Match", out var match) || (has && match == Tag(version))) && !(has && request.Headers.ContainsKey("If-None-Match"));
}
