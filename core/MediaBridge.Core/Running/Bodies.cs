using System.Buffers;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>Stored bodies: the canonical JSON of none, one or several items, a line each.</summary>
internal static class Bodies
{
    public static byte[] Of(MediaItem item) => item.ToUtf8();

    public static byte[] Of(IReadOnlyList<MediaItem> items)
    {
        if (items.Count <= 1)
        {
            return items.Count == 0 ? [] : Of(items[0]);
        }

        var buffer = new ArrayBufferWriter<byte>(1024);
        foreach (var item in items)
        {
            if (buffer.WrittenCount > 0)
            {
                buffer.Write("\n"u8);
            }

            using var writer = new Utf8JsonWriter(buffer, CanonicalJson.Options);
            item.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static MediaItem One(ReadOnlySpan<byte> body) => MediaItem.Parse(body);

    public static MediaItem[] Items(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return [];
        }

        var items = new MediaItem[body.Count((byte)'\n') + 1];
        var i = 0;
        foreach (var line in body.Split((byte)'\n'))
        {
            items[i++] = MediaItem.Parse(body[line]);
        }

        return items;
    }
}
