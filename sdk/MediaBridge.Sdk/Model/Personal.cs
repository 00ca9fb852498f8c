using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>A value that belongs to one person: a favourite mark, a tag, a note.</summary>
/// <typeparam name="T">The value.</typeparam>
[JsonConverter(typeof(PersonalJsonConverterFactory))]
public sealed record Personal<T>
{
    /// <summary>The value.</summary>
    public required T Value { get; init; }

    /// <summary>The person; stamped by the engine.</summary>
    public string? By { get; init; }

    /// <summary>A value of nobody in particular yet.</summary>
    public static implicit operator Personal<T>(T value) => new() { Value = value };
}
