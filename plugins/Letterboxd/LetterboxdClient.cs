using System.Net;
using System.Text;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd;

/// <summary>The client of a connection: whose pages, and the way to them.</summary>
internal sealed class LetterboxdClient : IConnectionCheck
{
    private readonly LetterboxdOptions _options;
    private readonly HttpClient _http;

    public LetterboxdClient(LetterboxdOptions options, PluginServices services)
    {
        (_options, _http) = (options, services.Http(Plugin.Service));
        var name = options.User.Trim();
        name = FilmIds.Parts(name, "letterboxd.com") is [var first, ..] ? first : name;
        User = FilmIds.IsCode(name)
            ? name.ToLowerInvariant()
            : throw new PluginException(ErrorKind.Configuration, $"'{options.User}' is no member of Letterboxd.", "Set the option user to the name in the address of the profile: letterboxd.com/NAME.");
    }

    /// <summary>The member, as addresses write it.</summary>
    public string User { get; }

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
        => await FeedAsync(cancellationToken) is not null ? new ConnectionStatus { AccountId = User, AccountName = User } : throw NoSuchMember();

    /// <summary>Gets a page; null if there is none.</summary>
    /// <exception cref="PluginException">The site refuses, wants a person, or cannot be reached.</exception>
    public async Task<SitePage?> PageAsync(string path, CancellationToken cancellationToken)
    {
        if (await TextAsync(path, "text/html", cancellationToken) is not { } html)
        {
            return null;
        }

        return html.Contains("</html", StringComparison.OrdinalIgnoreCase)
            ? new SitePage { Name = path, Html = html }
            : throw new PluginException(ErrorKind.Transient, $"{path}: the page is cut off after {html.Length} characters.", "Run again: what was read before is kept.");
    }

    /// <summary>Gets the member's feed; null if there is none.</summary>
    public Task<string?> FeedAsync(CancellationToken cancellationToken) => TextAsync($"{User}/rss/", "application/rss+xml", cancellationToken);

    /// <summary>There is no such member.</summary>
    public PluginException NoSuchMember() => new(ErrorKind.NotFound, $"Letterboxd has no member '{User}', or shows nothing of theirs.", "Open the profile in a browser and copy its address into the option user.");

    private async Task<string?> TextAsync(string path, string accept, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path).CacheFor(TimeSpan.Zero);
        request.Headers.TryAddWithoutValidation("Accept", $"{accept},*/*;q=0.8");
        if (_options.Cookie is { IsEmpty: false } cookie)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie.Reveal());
        }

        if (_options.UserAgent is { Length: > 0 } agent)
        {
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        }

        using var response = await _http.SendAsync(request, cancellationToken);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            return null;
        }

        var text = await BodyAsync(response, path, cancellationToken);
        Blocks.Judge((int)response.StatusCode, text, path);
        response.EnsureOk();
        return text;
    }

    private static async Task<string> BodyAsync(HttpResponseMessage response, string path, CancellationToken cancellationToken)
    {
        try
        {
            return Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellationToken)).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new PluginException(ErrorKind.Transient, $"{path}: the answer of Letterboxd broke off.", "Run again: what was read before is kept.", e);
        }
    }
}
