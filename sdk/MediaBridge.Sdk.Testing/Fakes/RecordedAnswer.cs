using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk.Testing;

/// <summary>One answer in a recording.</summary>
internal sealed record RecordedAnswer
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Method, address and hash of the body, masked.</summary>
    public required string Key { get; init; }

    public required int Status { get; init; }

    public string? MediaType { get; init; }

    public string Body { get; init; } = "";

    public HttpResponseMessage ToResponse()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body));
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(MediaType, out var type) ? type : null;
        return new HttpResponseMessage((HttpStatusCode)Status) { Content = content };
    }
}
