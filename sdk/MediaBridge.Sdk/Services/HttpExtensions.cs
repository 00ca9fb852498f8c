using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MediaBridge.Sdk;

/// <summary>Says what a request is for, and turns answers of services into results or into errors of the right kind.</summary>
/// <remarks>The engine has tried again before an answer gets here, and its messages name the address without secrets.</remarks>
public static partial class HttpExtensions
{
    /// <summary>Code of an error after which a write may have been made.</summary>
    internal const string InDoubt = "http.in-doubt";

    internal static readonly HttpRequestOptionsKey<string> SafeAddressKey = new("MediaBridge.SafeAddress");
    internal static readonly HttpRequestOptionsKey<string> ExcerptKey = new("MediaBridge.Excerpt");

    /// <summary>Returns the answer if its status is a success, and throws what the status means if not.</summary>
    /// <exception cref="PluginException">
    /// 401 and 403: <see cref="ErrorKind.Authentication"/>; 404 and 410: <see cref="ErrorKind.NotFound"/>; 409 and 412:
    /// <see cref="ErrorKind.Conflict"/>; 429: <see cref="ErrorKind.RateLimited"/>; 408 and 5xx: <see cref="ErrorKind.Transient"/>; other 4xx:
    /// <see cref="ErrorKind.ItemRejected"/>; a redirection that could not be followed: <see cref="ErrorKind.ServiceChanged"/>.
    /// </exception>
    public static HttpResponseMessage EnsureOk(this HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        var excerpt = response.RequestMessage is { } request && request.Options.TryGetValue(ExcerptKey, out var text) ? $" It says: {text}" : "";
        var error = new PluginError
        {
            Kind = KindOf(response.StatusCode),
            Message = $"{Name(response)} answered {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd() + "." + excerpt,
            Code = $"http.{(int)response.StatusCode}",
            Hint = HintOf(response.StatusCode),
            RetryAfter = response.Headers.RetryAfter is { } wait ? wait.Delta ?? (wait.Date - response.Headers.Date) : null,
        };
        throw new PluginException(error);
    }

    /// <summary>Reads JSON with a generated context: the way that starts fastest.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="response">The answer; its status is checked as <see cref="EnsureOk"/> does.</param>
    /// <param name="type">From a <c>JsonSerializerContext</c>.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: a web page, or JSON of another shape; <see cref="ErrorKind.Transient"/>: the answer is cut off or empty, with the code <c>http.in-doubt</c> if it answers a write, which may have been made; and those of <see cref="EnsureOk"/>.</exception>
    public static async Task<T> ReadJsonAsync<T>(this HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return Read(response, body, () => JsonSerializer.Deserialize(body, type));
    }

    /// <summary>Reads JSON by reflection; property names match in any case.</summary>
    /// <inheritdoc cref="ReadJsonAsync{T}(HttpResponseMessage, JsonTypeInfo{T}, CancellationToken)"/>
    public static async Task<T> ReadJsonAsync<T>(this HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        return Read(response, body, () => JsonSerializer.Deserialize<T>(body, JsonSerializerOptions.Web));
    }

    /// <summary>Method and address of the request behind an answer, without its query.</summary>
    internal static string Name(HttpResponseMessage response)
    {
        if (response.RequestMessage is not { RequestUri: { } address } request)
        {
            return "The service";
        }

        return request.Options.TryGetValue(SafeAddressKey, out var safe)
            ? $"{request.Method} {safe}"
            : $"{request.Method} {(address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString.Split('?')[0])}";
    }

    private static string? HintOf(HttpStatusCode status) => (int)status switch
    {
        401 => "Sign in again, or store a valid key: the service does not take this one.",
        403 => "The account may not do this, or the address is blocked: check its rights at the service, or sign in again.",
        429 => "Run again later: the service wants fewer requests.",
        408 or >= 500 => "The service has a problem of its own: run again later.",
        _ => null,
    };

    private static ErrorKind KindOf(HttpStatusCode status) => (int)status switch
    {
        401 or 403 => ErrorKind.Authentication,
        404 or 410 => ErrorKind.NotFound,
        409 or 412 => ErrorKind.Conflict,
        429 => ErrorKind.RateLimited,
        408 or >= 500 => ErrorKind.Transient,
        >= 400 => ErrorKind.ItemRejected,
        _ => ErrorKind.ServiceChanged,
    };

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        response.EnsureOk();
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return body.AsSpan().StartsWith("\uFEFF"u8) ? body[3..] : body;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw BrokenOff(response, $"{Name(response)}: the answer broke off.", e);
        }
    }

    private static T Read<T>(HttpResponseMessage response, byte[] body, Func<T?> read)
    {
        var text = body.AsSpan().TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            throw BrokenOff(response, $"{Name(response)} answered with nothing where JSON was expected.");
        }

        if (text[0] == (byte)'<')
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"{Name(response)} answered with a web page where JSON was expected.", "The service may be down for maintenance, may ask for a sign-in, or has changed its interface.");
        }

        try
        {
            return read() ?? throw new PluginException(ErrorKind.ServiceChanged, $"{Name(response)} answered null where a value was expected.");
        }
        catch (JsonException e) when (IsCutOff(body))
        {
            throw BrokenOff(response, $"{Name(response)}: the JSON is cut off after {body.Length} bytes.", e);
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.ServiceChanged, $"{Name(response)}: the JSON is not of the expected shape at {e.Path ?? "$"} (line {(e.LineNumber ?? 0) + 1}).", inner: e);
        }
    }

    /// <summary>A read may be tried later. A write was taken, as the status says, but what came of it is not known: whether it was done is seen by reading.</summary>
    private static PluginException BrokenOff(HttpResponseMessage response, string message, Exception? inner = null) => new(
        new PluginError { Kind = ErrorKind.Transient, Message = message, Code = response.RequestMessage?.Intent() == RequestIntent.Write ? InDoubt : null }, inner);

    /// <summary>Whether the only thing wrong with the text is that it ends too early.</summary>
    private static bool IsCutOff(byte[] body)
    {
        var reader = new Utf8JsonReader(body, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true }));
        try
        {
            while (reader.Read())
            {
            }

            return reader.CurrentDepth > 0 || reader.BytesConsumed < body.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
