using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>What becomes of another value that a target already holds where there can be one only: the person's rating, note or favourite mark.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExistingValues>))]
public enum ExistingValues
{
    /// <summary>It is replaced.</summary>
    [JsonStringEnumMemberName("overwrite")]
    Overwrite,

    /// <summary>Each change is a question with the old and the new value.</summary>
    [JsonStringEnumMemberName("ask")]
    Ask,

    /// <summary>It stays.</summary>
    [JsonStringEnumMemberName("keep")]
    Keep,
}
