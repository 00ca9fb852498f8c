using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Tests.Services.Serving;

/// <summary>Puts a local service behind the kit's web.</summary>
public static class TestWebServing
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    public static void Serve(this TestWeb web, ILocalService service)
    {
        var one = new Lock();
        foreach (var method in Methods)
        {
            web.On(method, "*").Reply(request =>
            {
                lock (one)
                {
                    return Response(service.Answer(new ServiceRequest { Method = request.Method, Address = request.Address, Headers = request.Headers, Body = request.Body }));
                }
            });
        }
    }

    private static HttpResponseMessage Response(ServiceAnswer answer)
    {
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, answer.MediaType) };
        response.Headers.RetryAfter = answer.RetryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
