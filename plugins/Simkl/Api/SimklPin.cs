using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>A PIN, or how it stands with it.</summary>
internal sealed record SimklPin
{
    public string? Result { get; init; }

    [JsonPropertyName("user_code")]
    public string? UserCode { get; init; }

    [JsonPropertyName("verification_url")]
    public string? VerificationUrl { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    /// <summary>Seconds.</summary>
    public int? Interval { get; init; }

    public string? Message { get; init; }

    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonIgnore]
    public bool IsOk => string.Equals(Result, "OK", StringComparison.OrdinalIgnoreCase);
}
