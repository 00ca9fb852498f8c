namespace MediaBridge.Plugins.Trakt.Api;

/// <summary>A code that a person enters at the site.</summary>
internal sealed record TraktDevice
{
    public string? DeviceCode { get; init; }

    public string? UserCode { get; init; }

    public string? VerificationUrl { get; init; }

    /// <summary>Seconds.</summary>
    public int ExpiresIn { get; init; }

    /// <summary>Seconds between two questions.</summary>
    public int Interval { get; init; }
}
