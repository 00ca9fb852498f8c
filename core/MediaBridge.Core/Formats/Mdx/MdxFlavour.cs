using System.Text.Json.Serialization;

namespace MediaBridge.Core.Formats.Mdx;

/// <summary>The site generator that pages are made for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MdxFlavour>))]
internal enum MdxFlavour
{
    /// <summary>Content collections of Astro: <c>.mdx</c>, facts at the top level.</summary>
    [JsonStringEnumMemberName("astro")]
    Astro,

    /// <summary>Hugo: <c>.md</c>, its own keys and taxonomies at the top level, other facts under <c>params</c>.</summary>
    [JsonStringEnumMemberName("hugo")]
    Hugo,

    /// <summary>Markdown with front matter for anything else.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,
}
