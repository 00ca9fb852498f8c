using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>One file on its way: written as it comes, and gone on with where it broke.</summary>
internal sealed class DownloadTransfer(
    HttpClient client, DownloadRequest request, Uri address, HttpCounters counters, TimeSpan stall, TimeProvider clock, Redactor redactor)
{
    private const int MostFailures = 5;
    private const int MostParts = 200;

    private static readonly HashSet<string> MediaEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif", ".bmp", ".tif", ".tiff", ".svg", ".mp4", ".mkv", ".webm", ".mp3", ".flac", ".srt", ".zip", ".gz", ".torrent",
    };

    private long _done;
    private long? _total;
    private EntityTagHeaderValue? _tag;
    private DateTimeOffset? _modified;

    /// <summary>Whether it can only succeed from the first byte on.</summary>
    public bool MustRestart { get; private set; }

    /// <summary>Writes the whole file.</summary>
    public async Task WriteAsync(Stream target, CancellationToken cancellationToken)
    {
        var failures = 0;
        for (var part = 0; part < MostParts; part++)
        {
            var before = _done;
            try
            {
                await PartAsync(target, cancellationToken);
                return;
            }
            catch (Exception e) when (RetryRules.IsBroken(e))
            {
                failures = _done > before ? 1 : failures + 1;
                if (failures > MostFailures)
                {
                    throw new PluginException(ErrorKind.Transient, $"{Name()} broke off {failures} times at byte {_done}: {redactor.Redact(e.Message)}");
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250 * (1 << failures)), clock, cancellationToken);
        }

        throw new PluginException(ErrorKind.Transient, $"{Name()} comes in too many pieces; {_done} bytes were got.");
    }

    /// <summary>Gets what is missing; throws if it breaks off again.</summary>
    private async Task PartAsync(Stream target, CancellationToken cancellationToken)
    {
        using var message = Message();
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            throw new DeadAddressException(address, $"answered {(int)response.StatusCode}", ErrorKind.NotFound);
        }

        if (_done > 0)
        {
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && response.Content.Headers.ContentRange?.Length == _done)
            {
                return; // it was whole already
            }

            CheckContinues(response);
        }
        else
        {
            response.EnsureOk();
            Begin(response);
        }

        await CopyAsync(response, target, cancellationToken);
        if (_done < _total)
        {
            throw new HttpIOException(HttpRequestError.ResponseEnded, $"{_done} of {_total} bytes came.");
        }
    }

    private HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        RequestRun.Stream(message);
        message.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity")); // lengths and ranges count packed bytes otherwise
        if (_done == 0)
        {
            return message;
        }

        message.Headers.Range = new RangeHeaderValue(_done, null);
        if (_tag is not null)
        {
            message.Headers.IfRange = new RangeConditionHeaderValue(_tag);
        }
        else if (_modified is { } modified)
        {
            message.Headers.IfRange = new RangeConditionHeaderValue(modified);
        }

        return message;
    }

    private void Begin(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml" && ExpectsMedia())
        {
            throw new DeadAddressException(address, "answered with a web page in place of the file", ErrorKind.ItemRejected);
        }

        _total = response.Content.Headers.ContentLength;
        _tag = response.Headers.ETag is { IsWeak: false } strong ? strong : null;
        _modified = response.Content.Headers.LastModified;
        if (_total > request.MaxLength)
        {
            throw TooLarge();
        }
    }

    private void CheckContinues(HttpResponseMessage response)
    {
        var range = response.Content.Headers.ContentRange;
        if (response.StatusCode == HttpStatusCode.PartialContent && range?.From == _done && (_total is null || range.Length is null || range.Length == _total))
        {
            _total ??= range.Length;
            return;
        }

        if (response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable or HttpStatusCode.PreconditionFailed)
        {
            MustRestart = true;
            throw new PluginException(ErrorKind.Transient, $"{Name()} changed while it was downloaded, or its server cannot go on at byte {_done}.");
        }

        response.EnsureOk();
    }

    private async Task CopyAsync(HttpResponseMessage response, Stream target, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(stall, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            await using var source = await response.Content.ReadAsStreamAsync(either.Token);
            int read;
            while ((read = await source.ReadAsync(buffer, either.Token)) > 0)
            {
                if (_done + read > request.MaxLength)
                {
                    throw TooLarge();
                }

                await WriteAsync(target, buffer.AsMemory(0, read), cancellationToken);
                _done += read;
                Interlocked.Add(ref counters.Bytes, read);
                timer.CancelAfter(stall);
            }
        }
        catch (OperationCanceledException e) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"nothing came for {stall.TotalSeconds:0.#} s.", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task WriteAsync(Stream target, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await target.WriteAsync(bytes, cancellationToken);
        }
        catch (IOException e)
        {
            // Not the network's fault, and how much of it was written is unknown: nothing to go on with.
            throw new PluginException(ErrorKind.Unexpected, $"{Name()} could not be kept: {e.Message}", "See whether the disk is full.", e);
        }
    }

    private bool ExpectsMedia() => request.ArtworkId is not null || MediaEndings.Contains(Path.GetExtension(address.AbsolutePath));

    private PluginException TooLarge() =>
        new(ErrorKind.ItemRejected, $"{Name()} has more than the {request.MaxLength} bytes that are allowed.");

    private string Name() => redactor.Redact(new Uri(address.GetLeftPart(UriPartial.Path)));
}
