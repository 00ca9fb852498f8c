using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>What is known of a connection after its service was asked. Nothing in it is secret.</summary>
public sealed record ConnectionReport
{
    /// <summary>The connection's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its service; empty if there is no such connection.</summary>
    public required string Service { get; init; }

    /// <summary>The person it belongs to.</summary>
    public string? Person { get; init; }

    /// <summary>How it stands.</summary>
    public required ConnectionState State { get; init; }

    /// <summary>The account's id at its service.</summary>
    public string? AccountId { get; init; }

    /// <summary>The account's name for people.</summary>
    public string? AccountName { get; init; }

    /// <summary>Version of the service or server, if it says.</summary>
    public string? Version { get; init; }

    /// <summary>A remark of the service.</summary>
    public string? Message { get; init; }

    /// <summary>How long the answer took; null if there was none.</summary>
    public TimeSpan? Latency { get; init; }

    /// <summary>The credential that is stored; null if none is.</summary>
    public CredentialInfo? Credential { get; init; }

    /// <summary>What is wrong; null if nothing is.</summary>
    public PluginError? Error { get; init; }

    /// <summary>The bit of <see cref="ExitCodes"/> that belongs to it.</summary>
    public int ExitCode => Error is null ? ExitCodes.Success : ExitCodes.Of(Error.Kind, strict: true);
}
