using System.Net;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Keeps the cookies of one account and sends them where they belong; what a request sets itself wins.</summary>
internal sealed class CookieHandler(ServiceState state, Redactor redactor, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var takesPart = !request.IsForEverybody() && RequestOptions.HasCookies(request);
        var address = request.RequestUri!;
        if (takesPart && state.Cookies.GetCookies(address) is { Count: > 0 } cookies)
        {
            var own = request.Headers.NonValidated.TryGetValues("Cookie", out var set) ? set.ToString() : "";
            var named = own.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
            var all = cookies.Where(c => !named.Contains(c.Name)).Select(c => $"{c.Name}={c.Value}");
            request.Headers.Remove("Cookie");
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", own.Length > 0 ? all.Prepend(own) : all));
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (takesPart && response.Headers.NonValidated.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
            {
                Keep(address, value, isSession: RequestRun.Of(request).Intent == RequestIntent.SignIn);
            }
        }

        return response;
    }

    private void Keep(Uri address, string setCookie, bool isSession)
    {
        try
        {
            state.Cookies.SetCookies(address, setCookie);
        }
        catch (CookieException)
        {
            return; // for another domain, or malformed: ignored, as browsers do
        }

        if (isSession)
        {
            var pair = setCookie.Split(';')[0];
            redactor.Add(pair[(pair.IndexOf('=') + 1)..]);
        }
    }
}
