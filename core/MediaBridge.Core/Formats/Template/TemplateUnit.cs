using System.Text.Json.Serialization;

namespace MediaBridge.Core.Formats.Template;

/// <summary>What one file is made of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TemplateUnit>))]
internal enum TemplateUnit
{
    /// <summary>One item.</summary>
    [JsonStringEnumMemberName("item")]
    Item,

    /// <summary>All items.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>The items of a collection.</summary>
    [JsonStringEnumMemberName("collection")]
    Collection,

    /// <summary>The items that have a fact in common.</summary>
    [JsonStringEnumMemberName("group")]
    Group,
}
