using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Plugins.Omdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb;

/// <summary>The client of a connection: OMDb as documented at www.omdbapi.com.</summary>
internal sealed class OmdbClient(OmdbOptions options, PluginServices services) : IConnectionCheck
{
    public const string Service = "omdb";

    private const string Known = "tt0000001";

    /// <summary>Refusals are short texts; longer answers are titles and need no second look.</summary>
    private const int LongestRefusal = 500;

    private static readonly TimeSpan LongLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(7);

    public async Task<ConnectionStatus> CheckAsync(CancellationToken cancellationToken)
    {
        const string Quota = "OMDb counts requests by the day, 1,000 with a free key";
        var status = new ConnectionStatus { AccountId = Account(), Message = $"{Quota}. What is asked once is kept for 30 days." };
        try
        {
            await AskAsync($"i={Known}", LongLife, cancellationToken);
            return status;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.RateLimited)
        {
            // Who has used them up has a good key.
            return status with { Message = $"{Quota}; those of today are used up." };
        }
    }

    /// <summary>A title; null if OMDb does not know it. New titles still change, so they are kept for a shorter time.</summary>
    public Task<OmdbTitle?> TitleAsync(string query, int? year, CancellationToken cancellationToken)
        => AskAsync(query, year < services.Clock.GetUtcNow().Year - 1 ? LongLife : ShortLife, cancellationToken);

    /// <summary>Rows of a search; none if nothing was found, or too much.</summary>
    public async Task<IReadOnlyList<OmdbTitle>> SearchAsync(string query, CancellationToken cancellationToken)
        => (await AskAsync(query, ShortLife, cancellationToken))?.Search is { } rows ? [.. rows.OfType<OmdbTitle>()] : [];

    private async Task<OmdbTitle?> AskAsync(string query, TimeSpan life, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"?{query}&r=json&apikey={Uri.EscapeDataString(options.Key.Reveal())}")
            .ForEverybody().CacheFor(life).WaitIf(IsSpent);
        using var response = await services.Http(Service).SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            throw new PluginException(
                new PluginError { Kind = ErrorKind.Authentication, Code = "http.401", Message = "OMDb does not take the API key of this connection.", Hint = "Store a valid key. A new one must first be activated by the link in OMDb's mail." });
        }

        var answer = await response.ReadJsonAsync(OmdbJson.Default.OmdbTitle, cancellationToken);
        return answer.Response switch
        {
            "True" or "true" => answer,
            "False" or "false" when IsUnknown(answer.Error) => null,
            "False" or "false" => throw new PluginException(ErrorKind.Transient, $"OMDb answered: {answer.Error ?? "nothing of why"}"),
            _ => throw new PluginException(ErrorKind.ServiceChanged, "OMDb's answer says neither that there is something nor that there is nothing (Response)."),
        };
    }

    /// <summary>An answer that says that there is no such title, or that the question cannot be answered.</summary>
    private static bool IsUnknown(string? error)
        => error is not null
            && (error.Contains("not found", StringComparison.OrdinalIgnoreCase) || error.Contains("Incorrect IMDb ID", StringComparison.OrdinalIgnoreCase)
                || error.Contains("Too many results", StringComparison.OrdinalIgnoreCase) || error.Contains("Conversion from string", StringComparison.OrdinalIgnoreCase));

    /// <summary>OMDb answers 401 also when the day's requests are used up. It does not say when the day ends; it is taken for that of UTC.</summary>
    private TimeSpan? IsSpent(HttpStatusCode status, string body)
    {
        if (body.Length > LongestRefusal || !body.Contains("limit reached", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var now = services.Clock.GetUtcNow();
        return new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddMinutes(1), TimeSpan.Zero) - now;
    }

    /// <summary>A name for the key that tells keys apart and gives none away: 16 bits of its digest.</summary>
    private string Account()
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(options.Key.Reveal()));
        return string.Create(CultureInfo.InvariantCulture, $"key-{digest[0]:x2}{digest[1]:x2}");
    }
}
