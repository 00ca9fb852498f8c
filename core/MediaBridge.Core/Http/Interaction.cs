namespace MediaBridge.Core.Http;

/// <summary>One recorded request and its answer, without secrets.</summary>
internal sealed record Interaction
{
    public required string Method { get; init; }

    public required string Url { get; init; }

    /// <summary>SHA-256 of the request's redacted content; null if it had none.</summary>
    public string? Sent { get; init; }

    public required int Status { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> ContentHeaders { get; init; } = [];

    /// <summary>The content, if it is UTF-8 text.</summary>
    public string? Text { get; init; }

    /// <summary>The content, if it is not text.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>What a request is found by.</summary>
    public string Key => $"{Method} {Url} {Sent}";
}
