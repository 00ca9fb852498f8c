using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>The recording of one service: collected in memory and written when the hub closes, or read and played.</summary>
internal sealed class Cassette
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lock _gate = new();
    private readonly string _service;
    private readonly string _path;
    private readonly Redactor _redactor;
    private readonly List<Interaction> _recorded = [];
    private readonly Dictionary<string, Queue<Interaction>> _left = new(StringComparer.Ordinal);

    private Cassette(string service, string path, Redactor redactor) => (_service, _path, _redactor) = (service, path, redactor);

    /// <summary>Opens the recording of a service in a folder.</summary>
    public static Cassette Open(string folder, string service, bool play, Redactor redactor)
    {
        var name = string.Concat(service.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        var cassette = new Cassette(service, Path.Combine(folder, name + ".json"), redactor);
        if (play)
        {
            cassette.Load();
        }

        return cassette;
    }

    /// <summary>Keeps an answer, masked, and hands it on.</summary>
    public async Task<HttpResponseMessage> RecordAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var content = new ByteArrayContent(body);
        PartlyReadContent.CopyHeaders(response.Content, content);
        response.Content = content;
        var text = TryText(body);
        var interaction = await KeyOfAsync(request, cancellationToken) with
        {
            Status = (int)response.StatusCode,
            Headers = Keep(response.Headers.NonValidated),
            ContentHeaders = Keep(response.Content.Headers.NonValidated),
            Text = text is null ? null : _redactor.Redact(text),
            Bytes = text is null ? body : null,
        };
        lock (_gate)
        {
            _recorded.Add(interaction);
        }

        return response;
    }

    /// <summary>Answers as recorded; the last answer to a request is given again and again.</summary>
    public async Task<HttpResponseMessage> PlayAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var wanted = await KeyOfAsync(request, cancellationToken);
        Interaction found;
        lock (_gate)
        {
            if (!_left.TryGetValue(wanted.Key, out var queue))
            {
                throw new PluginException(new PluginError
                {
                    Kind = ErrorKind.Unexpected,
                    Code = HttpErrorCodes.NotRecorded,
                    Message = $"The recording '{Path.GetFileName(_path)}' holds no {wanted.Method} {wanted.Url}.",
                    Hint = "Record it anew.",
                });
            }

            found = queue.Count > 1 ? queue.Dequeue() : queue.Peek();
        }

        var response = new HttpResponseMessage((HttpStatusCode)found.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(found.Bytes ?? Encoding.UTF8.GetBytes(found.Text ?? "")),
        };
        foreach (var (name, value) in found.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        foreach (var (name, value) in found.ContentHeaders)
        {
            response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>Writes what was recorded, whole or not at all.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        CassetteFile file;
        lock (_gate)
        {
            if (_recorded.Count == 0)
            {
                return;
            }

            file = new CassetteFile { Service = _service, Interactions = [.. _recorded] };
        }

        await PrivateFile.ReplaceAsync(_path, JsonSerializer.SerializeToUtf8Bytes(file, CassetteJson.Default.CassetteFile), cancellationToken);
    }

    private void Load()
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(_path), CassetteJson.Default.CassetteFile);
            foreach (var group in (file?.Interactions ?? []).GroupBy(i => i.Key, StringComparer.Ordinal))
            {
                _left[group.Key] = new Queue<Interaction>(group);
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            _left.Clear(); // nothing was recorded: each request says so
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"The recording '{_path}' is damaged: {e.Message}", "Record it anew.", e);
        }
    }

    private async Task<Interaction> KeyOfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? sent = null;
        if (request.Content is not null)
        {
            var body = await request.Content.ReadAsByteArrayAsync(cancellationToken);
            sent = Convert.ToHexStringLower(SHA256.HashData(TryText(body) is { } text ? Encoding.UTF8.GetBytes(_redactor.Redact(text)) : body));
        }

        return new Interaction { Method = request.Method.Method, Url = _redactor.Redact(request.RequestUri!), Sent = sent, Status = 0 };
    }

    private List<KeyValuePair<string, string>> Keep(System.Net.Http.Headers.HttpHeadersNonValidated headers)
    {
        string[] dropped = ["Set-Cookie", "Transfer-Encoding", "Content-Length", "Content-Encoding", "Connection", "Date"];
        return [.. headers.Where(h => !dropped.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(h => h.Value.Select(v => KeyValuePair.Create(h.Key, _redactor.Redact($"{h.Key}: {v}")[(h.Key.Length + 2)..])))];
    }

    private static string? TryText(byte[] body)
    {
        try
        {
            return Strict.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
