using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Http;

/// <summary>Who sends requests, to which service, as whom.</summary>
internal sealed record ServiceBinding
{
    /// <summary>The plugin, for error messages.</summary>
    public required string PluginId { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Its pace. When plugins disagree about a service, the stricter limits hold for both.</summary>
    public required ServicePolicy Policy { get; init; }

    /// <summary>The connection's address, if it is not the policy's.</summary>
    public Uri? Address { get; init; }

    /// <summary>The account's id at the service; the connection's name until it is known.</summary>
    public required string Account { get; init; }

    /// <summary>What the credential is stored under; null for <see cref="Account"/>. It must not change when the account's id becomes known.</summary>
    public string? CredentialKey { get; init; }

    /// <summary>The ability of the connection's client to sign in, if it has it.</summary>
    public ISignIn? SignIn { get; init; }

    /// <summary>Where the credential is kept.</summary>
    public CredentialVault? CredentialVault { get; init; }

    /// <summary>Whether writes are refused now, because a plan is being made.</summary>
    public Func<bool> WritesRefused { get; init; } = () => false;

    /// <summary>Whether answers must be the service's own: nothing from the cache, nothing into it.</summary>
    public bool IsUncached { get; init; }

    /// <summary>The run, for logs and counts.</summary>
    public string? RunId { get; init; }

    /// <summary>The address that relative requests go to.</summary>
    public Uri? BaseAddress => Address ?? Policy.Address;
}
