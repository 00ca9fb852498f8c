using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>What <c>secrets.bin</c> holds.</summary>
internal sealed class SecretContent
{
    /// <summary>Values by name.</summary>
    public Dictionary<string, string> Secrets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Credentials by service and account.</summary>
    public Dictionary<string, StoredCredential> Credentials { get; init; } = new(StringComparer.Ordinal);

    public SecretContent Copy() => new()
    {
        Secrets = new(Secrets, StringComparer.Ordinal),
        Credentials = new(Credentials, StringComparer.Ordinal),
    };
}
