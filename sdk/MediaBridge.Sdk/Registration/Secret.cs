using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>A secret option, such as a password or key. Its text and JSON forms are masked.</summary>
/// <remarks>In files it is a reference (<c>secrets: { cookie: imdb/ana }</c> or <c>${secret:imdb/ana}</c>); the engine puts the value in when it makes the component.</remarks>
[JsonConverter(typeof(SecretJsonConverter))]
public readonly struct Secret : IEquatable<Secret>
{
    private readonly string? _value;

    /// <summary>Wraps a secret value.</summary>
    public Secret(string value) => _value = value;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Compares two secrets.</summary>
    public static bool operator ==(Secret left, Secret right) => left.Equals(right);

    /// <summary>Compares two secrets.</summary>
    public static bool operator !=(Secret left, Secret right) => !left.Equals(right);

    /// <summary>The value itself, for the request that needs it; empty if there is none.</summary>
    public string Reveal() => _value ?? "";

    /// <summary>A mask, never the value.</summary>
    public override string ToString() => IsEmpty ? "" : "***";

    /// <inheritdoc/>
    public bool Equals(Secret other) => string.Equals(Reveal(), other.Reveal(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Secret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reveal().GetHashCode(StringComparison.Ordinal);
}
