namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>Who signed in, or whose token it is.</summary>
internal sealed record SerializdWho
{
    public string? Username { get; init; }

    public string? Token { get; init; }

    public bool? IsValid { get; init; }
}
