using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>A pooled buffer that items are written to one after another; an item that cannot be written leaves no trace.</summary>
internal sealed class ItemBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FlushAt = 64 * 1024;
    private readonly Utf8JsonWriter _json;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FlushAt * 2);

    public ItemBuffer(bool indented = false)
        => _json = new Utf8JsonWriter(this, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
            Indented = indented,
            IndentSize = 2,
            NewLine = "\n",
        });

    /// <summary>Number of bytes waiting.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is time to write out.</summary>
    public bool IsFull => Length >= FlushAt;

    /// <summary>The bytes waiting.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Appends an item's canonical JSON; false and no bytes if it cannot be written, with the reason.</summary>
    public bool TryAppend(MediaItem item, out string reason)
    {
        var start = Length;
        try
        {
            _json.Reset();
            item.WriteTo(_json);
            _json.Flush();
            reason = "";
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or JsonException or NotSupportedException)
        {
            _json.Reset();
            Length = start;
            reason = $"It cannot be written as JSON: {e.Message}";
            return false;
        }
    }

    /// <summary>Appends a node.</summary>
    public void Append(JsonNode node)
    {
        _json.Reset();
        node.WriteTo(_json);
        _json.Flush();
    }

    /// <summary>Appends bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Forgets the bytes waiting.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes the bytes waiting to a stream and forgets them.</summary>
    public async ValueTask WriteOutAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(_bytes.AsMemory(0, Length), cancellationToken);
        Length = 0;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Dispose()
    {
        _json.Dispose();
        var bytes = _bytes;
        _bytes = [];
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Grow(int sizeHint)
    {
        var wanted = Length + Math.Max(sizeHint, 256);
        if (wanted <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, _bytes.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
