using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>Answers of a real service: recorded once into a file, with secrets masked, and played from then on.</summary>
/// <remarks>
/// <c>services.Web.Recording = new TestRecording(path, services.Secrets.Values)</c>. To record, delete the file, set
/// <c>MEDIABRIDGE_RECORD=1</c>, and run the test once where the service can be reached. Sign-ins are not recorded. Look at the file before
/// you commit it: only secrets that the kit knows are masked.
/// </remarks>
public sealed class TestRecording : IDisposable
{
    /// <summary>The environment variable that allows recording.</summary>
    public const string Variable = "MEDIABRIDGE_RECORD";

    private const string Mask = "***";
    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly Func<IEnumerable<string>> _secrets;
    private readonly HttpMessageInvoker? _live;
    private readonly List<RecordedAnswer> _recorded = [];
    private readonly Dictionary<string, Queue<RecordedAnswer>> _left = new(StringComparer.Ordinal);

    /// <summary>Opens or begins a recording.</summary>
    /// <param name="path">The file.</param>
    /// <param name="secrets">Texts that are masked in it; they may be added to later.</param>
    /// <param name="live">Sends real requests while recording; null: over the network if <see cref="Variable"/> is 1, else not at all.</param>
    public TestRecording(string path, IEnumerable<string> secrets, HttpMessageHandler? live = null)
    {
        _path = path;
        _secrets = () => secrets;
        if (File.Exists(path))
        {
            foreach (var group in JsonSerializer.Deserialize<List<RecordedAnswer>>(File.ReadAllBytes(path), RecordedAnswer.Json)!.GroupBy(a => a.Key, StringComparer.Ordinal))
            {
                _left[group.Key] = new Queue<RecordedAnswer>(group);
            }
        }
        else if (live is not null || string.Equals(Environment.GetEnvironmentVariable(Variable), "1", StringComparison.Ordinal))
        {
            _live = new HttpMessageInvoker(live ?? new SocketsHttpHandler());
        }
    }

    /// <summary>Closes the connections of a recording that was made.</summary>
    public void Dispose() => _live?.Dispose();

    internal async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _live is null ? Play(await KeyOfAsync(request, cancellationToken)) : await RecordAsync(_live, request, cancellationToken);

    private async Task<HttpResponseMessage> RecordAsync(HttpMessageInvoker live, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await KeyOfAsync(request, cancellationToken);
        var response = await live.SendAsync(request, cancellationToken);
        if (request.Intent() == RequestIntent.SignIn)
        {
            return response;
        }

        using (response)
        {
            var answer = new RecordedAnswer
            {
                Key = key,
                Status = (int)response.StatusCode,
                MediaType = response.Content.Headers.ContentType?.ToString(),
                Body = Masked(await response.Content.ReadAsStringAsync(cancellationToken)),
            };
            lock (_gate)
            {
                _recorded.Add(answer);
                var next = _path + ".new";
                File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(_recorded, RecordedAnswer.Json));
                File.Move(next, _path, overwrite: true);
            }

            return answer.ToResponse();
        }
    }

    private HttpResponseMessage Play(string key)
    {
        lock (_gate)
        {
            return _left.TryGetValue(key, out var answers)
                ? (answers.Count > 1 ? answers.Dequeue() : answers.Peek()).ToResponse()
                : throw new PluginException(
                    ErrorKind.Unexpected, $"The recording '{Path.GetFileName(_path)}' holds no {key}.", $"Delete the file, set {Variable}=1, and run the test once where the service can be reached.");
        }
    }

    private async Task<string> KeyOfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : Masked(await request.Content.ReadAsStringAsync(cancellationToken));
        var hash = body.Length == 0 ? "" : " " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];
        return $"{request.Method} {Masked(request.RequestUri!.AbsoluteUri)}{hash}";
    }

    private string Masked(string text)
    {
        foreach (var secret in _secrets().Where(s => s.Length > 0).SelectMany(s => new[] { s, Uri.EscapeDataString(s), JsonEncodedText.Encode(s).ToString() }).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return text;
    }
}
