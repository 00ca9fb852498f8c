using System.Net;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Follows redirects to http and https; what identifies the account stays behind when the host changes.</summary>
internal sealed class RedirectHandler(ServiceState state, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int Most = 10;

    // Everything else may be a credential.
    private static readonly HashSet<string> Harmless = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset", "User-Agent", "Range", "If-Range", "If-None-Match", "If-Modified-Since",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var run = RequestRun.Of(request);
        for (var hops = 0; ; hops++)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect)
                || response.Headers.Location is not { } location)
            {
                run.FinalAddress = request.RequestUri;
                return response;
            }

            var from = request.RequestUri!;
            var status = response.StatusCode;
            response.Dispose();
            var to = new Uri(from, location);
            if (hops == Most)
            {
                throw Refused(from, $"redirects more than {Most} times");
            }

            if (to.Scheme is not ("http" or "https"))
            {
                throw Refused(from, $"redirects to an address of type '{to.Scheme}:', which is never followed");
            }

            if (from.Scheme == "https" && to.Scheme == "http")
            {
                throw Refused(from, $"redirects to the unencrypted address of {to.Host}");
            }

            request = Next(request, to, status);
            if (IsSameService(from, to))
            {
                await state.Pace.AgainAsync(cancellationToken);
            }
        }
    }

    private static HttpRequestMessage Next(HttpRequestMessage request, Uri to, HttpStatusCode status)
    {
        var from = request.RequestUri!;
        if (string.IsNullOrEmpty(to.Fragment) && !string.IsNullOrEmpty(from.Fragment))
        {
            to = new UriBuilder(to) { Fragment = from.Fragment }.Uri;
        }

        var next = request.Copy();
        next.RequestUri = to;
        var keepsMethod = status is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;
        if (!keepsMethod && (status == HttpStatusCode.SeeOther || request.Method == HttpMethod.Post))
        {
            next.Method = HttpMethod.Get;
            next.Content = null;
        }

        if (!IsSameService(from, to))
        {
            if (next.Content is not null)
            {
                throw Refused(from, $"wants what was sent to it to be sent to {to.Host}");
            }

            foreach (var name in next.Headers.NonValidated.Select(h => h.Key).Where(n => !Harmless.Contains(n)).ToList())
            {
                next.Headers.Remove(name);
            }

            RequestOptions.DropCookies(next);
        }

        next.Headers.Host = null;
        return next;
    }

    private static bool IsSameService(Uri from, Uri to) =>
        string.Equals(from.Host, to.Host, StringComparison.OrdinalIgnoreCase) && (from.Port == to.Port || (from.IsDefaultPort && to.IsDefaultPort && to.Scheme == "https"));

    private static PluginException Refused(Uri from, string what) => new(new PluginError
    {
        Kind = ErrorKind.ServiceChanged,
        Code = HttpErrorCodes.BadRedirect,
        Message = $"{from.GetLeftPart(UriPartial.Path)} {what}.",
    });
}
