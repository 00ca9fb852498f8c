using System.Text.Json.Serialization;

namespace MediaBridge.Core.Pipelines;

/// <summary>What is done when a source shrinks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShrinkAction>))]
public enum ShrinkAction
{
    /// <summary>The run says so.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    /// <summary>The read counts as incomplete, so that nothing is removed and no fuller output replaced, until somebody says that it is right.</summary>
    [JsonStringEnumMemberName("hold")]
    Hold,

    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("ignore")]
    Ignore,
}
