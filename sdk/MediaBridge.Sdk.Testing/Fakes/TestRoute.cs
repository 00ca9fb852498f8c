using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>What an address answers. Answers are given in the order in which they were added; the last one is given again and again.</summary>
public sealed class TestRoute
{
    private readonly Lock _gate = new();
    private readonly List<Func<TestRequest, HttpResponseMessage>> _answers = [];
    private int _asked;

    internal TestRoute(string method, string path) => (Method, Path) = (method, path);

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    internal string Method { get; }

    internal string Path { get; }

    /// <summary>Answers with JSON: a text as it is, anything else serialized with camelCase names.</summary>
    public TestRoute Json(object value)
        => Text(value as string ?? JsonSerializer.Serialize(value, JsonSerializerOptions.Web), "application/json");

    /// <summary>Answers with JSON that is made of the request.</summary>
    public TestRoute Json(Func<TestRequest, object> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        return Reply(request =>
        {
            var value = make(request);
            return Answer(value as string ?? JsonSerializer.Serialize(value, JsonSerializerOptions.Web), "application/json");
        });
    }

    /// <summary>Answers with text.</summary>
    public TestRoute Text(string text, string mediaType = "text/plain") => Reply(_ => Answer(text, mediaType));

    /// <summary>Answers with bytes.</summary>
    public TestRoute Bytes(byte[] bytes, string mediaType = "application/octet-stream") => Reply(_ => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } },
    });

    /// <summary>Answers with a status and nothing else.</summary>
    /// <param name="status">Such as 204 or 404.</param>
    /// <param name="retryAfter">What the header Retry-After says; null leaves it out.</param>
    public TestRoute Status(int status, TimeSpan? retryAfter = null) => Reply(_ => StatusOnly(status, retryAfter));

    /// <summary>Answers with what a function makes of the request.</summary>
    public TestRoute Reply(Func<TestRequest, HttpResponseMessage> answer)
    {
        lock (_gate)
        {
            _answers.Add(answer);
        }

        return this;
    }

    internal static HttpResponseMessage StatusOnly(int status, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        response.Headers.RetryAfter = retryAfter is { } wait ? new RetryConditionHeaderValue(wait) : null;
        return response;
    }

    internal static HttpResponseMessage Answer(string text, string mediaType)
        => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, mediaType) };

    internal bool Matches(TestRequest request, string relativePath)
        => string.Equals(Method, request.Method, StringComparison.OrdinalIgnoreCase)
            && (Is(request.Path) || Is(relativePath) || Is(request.Address.GetLeftPart(UriPartial.Path)));

    internal HttpResponseMessage Next(TestRequest request)
    {
        Func<TestRequest, HttpResponseMessage> answer;
        lock (_gate)
        {
            answer = _answers.Count == 0 ? _ => StatusOnly(204) : _answers[Math.Min(_asked, _answers.Count - 1)];
            _asked++;
        }

        return answer(request);
    }

    // A path that ends in * stands for all that begin with it.
    private bool Is(string path)
        => Path.EndsWith('*') ? path.StartsWith(Path[..^1], StringComparison.Ordinal) : string.Equals(path, Path, StringComparison.Ordinal);
}
