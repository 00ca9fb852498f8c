namespace MediaBridge.Plugins.Serializd.Api;

/// <summary>The token whose owner is asked for.</summary>
internal sealed class SerializdToken
{
    public required string Token { get; init; }
}
