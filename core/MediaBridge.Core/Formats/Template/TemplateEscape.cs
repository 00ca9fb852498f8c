using System.Text.Json.Serialization;

namespace MediaBridge.Core.Formats.Template;

/// <summary>What is made safe of the texts that a template shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TemplateEscape>))]
internal enum TemplateEscape
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Markup of HTML.</summary>
    [JsonStringEnumMemberName("html")]
    Html,

    /// <summary>Markup of XML, and characters that it forbids.</summary>
    [JsonStringEnumMemberName("xml")]
    Xml,

    /// <summary>What means something in Markdown and MDX.</summary>
    [JsonStringEnumMemberName("markdown")]
    Markdown,
}
