using System.Text.Json;

namespace Reelbook.Server;

/// <summary>What Reelbook answers.</summary>
public sealed record ReelbookAnswer(int Status, byte[] Body, string MediaType = "application/json", string? ETag = null)
{
    public static ReelbookAnswer Ok(object value) => new(200, JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web));

    public static ReelbookAnswer Wrong(int status, string error) => new(status, JsonSerializer.SerializeToUtf8Bytes(new { error }, JsonSerializerOptions.Web));
}
