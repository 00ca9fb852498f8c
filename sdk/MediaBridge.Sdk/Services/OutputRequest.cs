using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>What to render, and how.</summary>
public sealed record OutputRequest
{
    /// <summary>Id of the format, such as <c>csv</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The format's options; null for its defaults.</summary>
    public JsonElement? Options { get; init; }

    /// <summary>The items and the way to reject one.</summary>
    public required RenderRequest Render { get; init; }

    /// <summary>What was written before, by path: a file whose <see cref="OutputFile.ContentKey"/> is the same is not made again.</summary>
    public IReadOnlyDictionary<string, OwnedTarget>? Known { get; init; }
}
