namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>A sign-in.</summary>
internal sealed class SerializdLogin
{
    public required string Email { get; init; }

    public required string Password { get; init; }
}
