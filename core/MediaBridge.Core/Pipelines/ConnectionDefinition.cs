using System.Text.Json.Nodes;

namespace MediaBridge.Core.Pipelines;

/// <summary>A named, configured account of a service.</summary>
public sealed record ConnectionDefinition
{
    /// <summary>Its name, such as <c>plex-home</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The service, such as <c>plex</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The person it belongs to.</summary>
    public string? Person { get; init; }

    /// <summary>Another address than the service's own.</summary>
    public Uri? Address { get; init; }

    /// <summary>Checked options, without secrets.</summary>
    public JsonObject Options { get; init; } = [];

    /// <summary>Options that are secrets: option name to the secret's name.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
