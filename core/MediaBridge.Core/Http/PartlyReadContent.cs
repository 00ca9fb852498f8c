using System.Net;

namespace MediaBridge.Core.Http;

/// <summary>A large answer: what was read already, then the rest as it comes.</summary>
internal sealed class PartlyReadContent : HttpContent
{
    private readonly HttpContent _source;
    private readonly byte[] _head;
    private readonly Stream _rest;
    private readonly HttpCounters _counters;

    public PartlyReadContent(HttpContent source, byte[] head, Stream rest, HttpCounters counters)
    {
        (_source, _head, _rest, _counters) = (source, head, rest, counters);
        CopyHeaders(source, this);
    }

    /// <summary>Copies the headers of a content.</summary>
    public static void CopyHeaders(HttpContent from, HttpContent to)
    {
        foreach (var header in from.Headers.NonValidated)
        {
            to.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_head);
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await _rest.ReadAsync(chunk)) > 0)
        {
            Interlocked.Add(ref _counters.Bytes, read);
            await stream.WriteAsync(chunk.AsMemory(0, read));
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PrefixedStream(_head, _rest));

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _source.Dispose();
        }

        base.Dispose(disposing);
    }
}
