using System.Text;

namespace MediaBridge.Core.Http;

/// <summary>An answer's body that was read as a whole. Never change its bytes: others may share them.</summary>
internal sealed class BufferedContent(byte[] bytes) : ByteArrayContent(bytes)
{
    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; } = bytes;

    /// <summary>Whether it says of itself that it is text.</summary>
    public bool IsText => Headers.ContentType?.MediaType is { } type
        && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal));

    /// <summary>The first bytes of a body as text.</summary>
    public static string TextOf(byte[] bytes, int length) => Encoding.UTF8.GetString(bytes, 0, Math.Min(length, bytes.Length));
}
