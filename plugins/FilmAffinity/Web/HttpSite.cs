using System.Net;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Web;

/// <summary>The site by requests.</summary>
internal sealed class HttpSite(FilmAffinityOptions options, PluginServices services) : ISite
{
    private readonly HttpClient _http = services.Http(Plugin.Service);

    public async Task<SitePage> GetAsync(string address, CancellationToken cancellationToken)
    {
        using var request = Dress(new HttpRequestMessage(HttpMethod.Get, address).CacheFor(TimeSpan.Zero));
        using var response = await _http.SendAsync(request, cancellationToken);
        var html = await TextAsync(response, inDoubt: false, cancellationToken);
        var page = new SitePage { Address = new Uri(_http.BaseAddress!, address), Html = html, IsMissing = response.StatusCode == HttpStatusCode.NotFound };
        if (page.IsMissing)
        {
            return page;
        }

        Ensure(response, html, page.Name);
        return html.Contains("</html", StringComparison.OrdinalIgnoreCase)
            ? page
            : throw new PluginException(ErrorKind.Transient, $"{page.Name}: the page is cut off after {html.Length} characters.", "Run again: what was read before is kept.");
    }

    public async Task<string> PostAsync(string address, IReadOnlyDictionary<string, string> form, Uri from, CancellationToken cancellationToken)
    {
        using var request = Dress(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) });
        request.Headers.Referrer = from;
        request.Headers.TryAddWithoutValidation("X-Requested-With", "XMLHttpRequest");
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await TextAsync(response, inDoubt: true, cancellationToken);
        Ensure(response, text, address);
        return text;
    }

    public Task<bool> SignInByHandAsync(Edition edition, CancellationToken cancellationToken) => Task.FromResult(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Puts on a request what the options say: the cookie of a browser, and its name.</summary>
    public HttpRequestMessage Dress(HttpRequestMessage request)
    {
        if (options.Cookie is { IsEmpty: false } cookie)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie.Reveal());
        }

        if (options.UserAgent is { Length: > 0 } agent)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        }

        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        return request;
    }

    /// <summary>Throws what status and text mean, with what a person can do.</summary>
    private static void Ensure(HttpResponseMessage response, string text, string name)
    {
        if (response.IsSuccessStatusCode || response.StatusCode != HttpStatusCode.TooManyRequests)
        {
            Blocks.Judge((int)response.StatusCode, text, name);
        }

        try
        {
            response.EnsureOk();
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.Authentication or ErrorKind.RateLimited)
        {
            throw new PluginException(e.Error with { Hint = $"{e.Error.Hint} {Blocks.WaysOut}".Trim() }, e);
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, bool inDoubt, CancellationToken cancellationToken)
    {
        try
        {
            return PageText.Of(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new PluginException(new PluginError { Kind = ErrorKind.Transient, Code = inDoubt ? RateAnswer.InDoubt : null, Message = "The answer of FilmAffinity broke off." }, e);
        }
    }
}
