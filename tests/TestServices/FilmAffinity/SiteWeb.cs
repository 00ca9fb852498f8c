using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>The site behind the contract kit's web.</summary>
public static class SiteWeb
{
    /// <summary>Answers every request of the kit with the site. Redirections are followed, as the engine does.</summary>
    public static void Serve(this TestWeb web, FilmAffinitySite site)
    {
        ArgumentNullException.ThrowIfNull(web);
        foreach (var method in (string[])["GET", "POST"])
        {
            web.On(method, "*").Reply(request => Answer(site, new SiteRequest
            {
                Method = request.Method,
                Target = request.Address.PathAndQuery,
                Cookie = request.Headers.GetValueOrDefault("Cookie", ""),
                Body = request.Body,
            }));
        }
    }

    private static HttpResponseMessage Answer(FilmAffinitySite site, SiteRequest request)
    {
        var answer = site.Answer(request);
        while (answer.Location is { } location)
        {
            answer = site.Answer(request with { Method = "GET", Target = location, Body = "" });
        }

        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new ByteArrayContent(answer.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(answer.MediaType) } } };
        if (answer.SetCookie is { } cookie)
        {
            response.Headers.TryAddWithoutValidation("Set-Cookie", cookie);
        }

        response.Headers.RetryAfter = answer.RetryAfter is { } seconds ? new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds)) : null;
        return response;
    }
}
