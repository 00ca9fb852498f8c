using System.Text.Json;

namespace MediaBridge.Tests.Services.Serving;

/// <summary>What a local service answers.</summary>
public sealed record ServiceAnswer(int Status, string Body)
{
    public string MediaType { get; init; } = "application/json";

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Further headers, such as those of pages.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static ServiceAnswer Json(object value, int status = 200) => new(status, JsonSerializer.Serialize(value));
}
