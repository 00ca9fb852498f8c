using System.Text.Json.Serialization;

namespace MediaBridge.Core.Formats.Common;

/// <summary>What becomes of the pictures that pages show.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PosterMode>))]
internal enum PosterMode
{
    /// <summary>They are copied beside the pages.</summary>
    [JsonStringEnumMemberName("copy")]
    Copy,

    /// <summary>Pages point to their addresses in the web.</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>There are none.</summary>
    [JsonStringEnumMemberName("none")]
    None,
}
