using System.Net.Http.Headers;

namespace MediaBridge.Sdk.Testing;

/// <summary>Makes answers go wrong.</summary>
internal static class WebFaults
{
    private const string Page = "<!DOCTYPE html><html><head><title>Down for maintenance</title></head><body><h1>We will be back soon</h1></body></html>";

    /// <summary>The wrong answer.</summary>
    /// <exception cref="PluginException">There is no answer.</exception>
    public static async Task<HttpResponseMessage> AnswerAsync(WebFault fault, TestRequest request, Func<Task<HttpResponseMessage>> right, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case WebFault.WebPage:
                return TestRoute.Answer(Page, "text/html");
            case WebFault.CutOff:
                using (var whole = await right())
                {
                    var bytes = await whole.Content.ReadAsByteArrayAsync(cancellationToken);
                    return new HttpResponseMessage(whole.StatusCode)
                    {
                        Content = new ByteArrayContent(bytes[..(bytes.Length / 2)]) { Headers = { ContentType = whole.Content.Headers.ContentType ?? new MediaTypeHeaderValue("application/json") } },
                    };
                }

            case WebFault.LostAnswer:
                (await right()).Dispose();
                throw NoAnswer(request, request.Intent == RequestIntent.Write);
            case WebFault.Reset:
                throw NoAnswer(request, inDoubt: false);
            default:
                return TestRoute.StatusOnly(StatusOf(fault), fault == WebFault.TooManyRequests ? TimeSpan.FromSeconds(90) : null);
        }
    }

    private static int StatusOf(WebFault fault) => fault switch
    {
        WebFault.Unauthorized => 401,
        WebFault.Forbidden => 403,
        WebFault.NotFound => 404,
        WebFault.Conflict => 409,
        WebFault.TooManyRequests => 429,
        _ => 500,
    };

    private static PluginException NoAnswer(TestRequest request, bool inDoubt) => new(new PluginError
    {
        Kind = ErrorKind.Transient,
        Code = inDoubt ? HttpExtensions.InDoubt : "http.no-answer",
        Message = $"{request.Method} {request.Address.GetLeftPart(UriPartial.Path)}: no answer after 5 attempts.{(inDoubt ? " The write may have arrived." : "")}",
    });
}
