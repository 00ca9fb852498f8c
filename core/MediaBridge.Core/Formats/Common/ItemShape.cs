using System.Text.Json.Serialization;

namespace MediaBridge.Core.Formats.Common;

/// <summary>What is written of an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemShape>))]
internal enum ItemShape
{
    /// <summary>The whole item, without loss.</summary>
    [JsonStringEnumMemberName("full")]
    Full,

    /// <summary>Flat facts with the names of a film page's front matter.</summary>
    [JsonStringEnumMemberName("flat")]
    Flat,
}
