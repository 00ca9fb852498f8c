using System.Net.Http.Headers;
using System.Text;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Tests.Services.Imdb;

/// <summary>The local IMDb behind the contract kit's web: at its real addresses, without a network.</summary>
public static class ImdbWeb
{
    public static void Serve(this TestWeb web, ImdbService service)
    {
        foreach (var method in (string[])["GET", "POST", "PUT", "DELETE"])
        {
            web.On(method, "*").Reply(request => Answer(service, request));
        }
    }

    private static HttpResponseMessage Answer(ImdbService service, TestRequest request)
    {
        var address = request.Address.Host == "api.graphql.imdb.com" ? new Uri("https://www.imdb.com/graphql") : request.Address;
        var answer = service.Answer(new ImdbRequest
        {
            Method = request.Method,
            Address = address,
            Header = name => request.Headers.TryGetValue(name, out var value) ? value : null,
            Body = request.Body,
        });
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answer.Status)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer.Body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(answer.MediaType) } },
        };
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
