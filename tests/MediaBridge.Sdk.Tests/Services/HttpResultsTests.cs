using System.Net;
using System.Text;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk.Tests.Services;

public sealed partial class HttpResultsTests
{
    [TestCase(200, null)]
    [TestCase(204, null)]
    [TestCase(302, ErrorKind.ServiceChanged)]
    [TestCase(400, ErrorKind.ItemRejected)]
    [TestCase(401, ErrorKind.Authentication)]
    [TestCase(403, ErrorKind.Authentication)]
    [TestCase(404, ErrorKind.NotFound)]
    [TestCase(408, ErrorKind.Transient)]
    [TestCase(410, ErrorKind.NotFound)]
    [TestCase(409, ErrorKind.Conflict)]
    [TestCase(412, ErrorKind.Conflict)]
    [TestCase(429, ErrorKind.RateLimited)]
    [TestCase(500, ErrorKind.Transient)]
    [TestCase(503, ErrorKind.Transient)]
    public void A_status_means_a_kind_of_error(int status, ErrorKind? kind)
    {
        using var response = Response("", status);
        response.Headers.TryAddWithoutValidation("Retry-After", "12");
        if (kind is null)
        {
            Assert.That(response.EnsureOk(), Is.SameAs(response));
            return;
        }

        var error = Assert.Throws<PluginException>(() => response.EnsureOk())!.Error;
        Assert.That(error.Kind, Is.EqualTo(kind));
        Assert.That(error.Code, Is.EqualTo($"http.{status}"));
        Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(12)));
        Assert.That(error.Message, Does.Contain("GET https://example.org/a/b").And.Not.Contain("secret"));
    }

    [TestCase("""{"name":"x"}""", null)]
    [TestCase("\uFEFF {\"Name\":\"x\"}", null)]
    [TestCase("", ErrorKind.Transient)]
    [TestCase("  \n", ErrorKind.Transient)]
    [TestCase("""{"name":"x""", ErrorKind.Transient)]
    [TestCase("""{"name":""", ErrorKind.Transient)]
    [TestCase("""{"name":"x",""", ErrorKind.Transient)]
    [TestCase("<!DOCTYPE html><html></html>", ErrorKind.ServiceChanged)]
    [TestCase("\n<html>", ErrorKind.ServiceChanged)]
    [TestCase("""{"name":{"first":"x"}}""", ErrorKind.ServiceChanged)]
    [TestCase("""{"name" "x"}""", ErrorKind.ServiceChanged)]
    [TestCase("[1,2]", ErrorKind.ServiceChanged)]
    [TestCase("null", ErrorKind.ServiceChanged)]
    public async Task Json_that_cannot_be_read_means_a_kind_of_error(string text, ErrorKind? kind)
    {
        if (kind is null)
        {
            using var ok = Response(text);
            Assert.That((await ok.ReadJsonAsync<Named>(default)).Name, Is.EqualTo("x"));
            return;
        }

        using var response = Response(text);
        var reflected = (await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync<Named>(default)))!.Error;
        var generated = (await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync(Json.Default.Named, default)))!.Error;
        Assert.That((reflected.Kind, generated.Kind), Is.EqualTo((kind.Value, kind.Value)));
        Assert.That(reflected.Message, Does.Contain("https://example.org/a/b").And.Not.Contain("secret"));
    }

    [Test]
    public async Task The_status_is_looked_at_before_the_json()
    {
        using var response = Response("{}", 404);
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync<Named>(default)))!.Error.Kind, Is.EqualTo(ErrorKind.NotFound));
    }

    [TestCase("GET", "", null)]
    [TestCase("GET", "{\"name\":", null)]
    [TestCase("POST", "", "http.in-doubt")]
    [TestCase("POST", "{\"name\":", "http.in-doubt")]
    [TestCase("POST", "<html>", null)]
    public async Task A_write_whose_answer_breaks_off_is_in_doubt(string method, string text, string? code)
    {
        using var response = Response(text);
        response.RequestMessage!.Method = new HttpMethod(method);
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync<Named>(default)))!.Error.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task A_query_whose_answer_breaks_off_is_only_transient()
    {
        using var response = Response("{");
        response.RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://example.org/a").WithIntent(RequestIntent.Query);
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync<Named>(default)))!.Error.Code, Is.Null);
    }

    private static HttpResponseMessage Response(string text, int status = 200) => new((HttpStatusCode)status)
    {
        RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://example.org/a/b?api_key=secret"),
        Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)),
    };

    internal sealed record Named(string Name);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true)]
    [JsonSerializable(typeof(Named))]
    internal sealed partial class Json : JsonSerializerContext;
}
